import { expect, test } from 'vitest';
import { COMMAND_IDS } from '../app/commands/commands';
import { SCREENS } from '../app/navigation';
import { commandsText, commandTitle } from './commands';
import { shellText } from './shell';
import { soundOf, soundsOf } from './sounds';

const { screenNames } = shellText['zh-CN'];
const NAMES = [
  ...COMMAND_IDS.map((id) => commandTitle(commandsText['zh-CN'], screenNames, id)),
  ...SCREENS.map((screen) => screenNames[screen]),
];

test.each([
  ['保存工单', 'bcgd', 'baocungongdan'],
  ['重做', 'cz', 'chongzuo'],
  ['到“流转”', 'dlz', 'daoliuzhuan'],
  ['到 tabc 表', 'dtabcb', 'daotabcbiao'],
])('%s is typed as %s or %s', (name, initials, whole) => {
  expect(soundsOf(name)).toEqual([initials, whole]);
});

test('every character in the name of a command or a screen has its sound', () => {
  const mute = NAMES.flatMap((name) => name.match(/\p{Script=Han}/gu) ?? []).filter(
    (one) => soundOf(one) === null,
  );
  expect(mute).toEqual([]);
});
