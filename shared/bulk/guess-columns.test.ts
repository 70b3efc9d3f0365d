import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OPTIONAL_FIELDS } from '../draft/draft';
import { bulkMapping, ORDER_IDS, targetLabel } from './columns';
import { columnGuess, guessMapping, targetOfHeader } from './guess-columns';

const GUID = 'C37F1819-8963-1CD4-E9C2-9DA64826DDD4';
/** `why target` for each header. */
const guessed = (headers: readonly string[], samples: readonly (readonly string[])[] = []) => {
  const { mapping, guesses } = guessMapping(headers, samples);
  return guesses.map(({ why, suggested }, column) => {
    const target = mapping.columns[column]?.target ?? { kind: 'ignored' };
    return [why, targetLabel(target), suggested === null ? '' : `? ${targetLabel(suggested)}`]
      .filter((part) => part !== '')
      .join(' ');
  });
};
const read = (header: string) => guessed([header])[0];

describe('headers of the contract and the vendor', () => {
  it.each([...ORDER_IDS, ...OPTIONAL_FIELDS, 'objectiveStatus'])('%s names itself', (name) => {
    expect(read(name)).toBe(`known-name ${name}`);
  });

  it.each([
    ['objective_guid', 'oId'],
    ['OBJECTIVE_GUID', 'oId'],
    ['工单ID', 'oId'],
    ['工单 GUID', 'oId'],
    ['工单ID（objective_guid）', 'oId'],
    ['elitetask_guid', 'taskId'],
    ['任务ID', 'taskId'],
    ['Task ID', 'taskId'],
    ['任务（taskId）', 'taskId'],
    ['工单地图ID', 'mapId'],
    ['客户GUID', 'customerGuid'],
    ['客户id', 'customerGuid'],
    ['处理任务GUID', 'operateTaskGuid'],
    ['目标步骤', 'toStep'],
    ['下送到步骤', 'toStep'],
    ['到步骤编码', 'toStep'],
    ['Target step', 'toStep'],
    ['目标组', 'toGrp'],
    ['下送到的组', 'toGrp'],
    ['目标处理人', 'toBy'],
    ['下送到的人', 'toBy'],
    ['目标角色', 'toRole'],
    ['子状态', 'substatus'],
    ['机构id', 'rolegroupId'],
    ['失败状态', 'objectiveStatus'],
  ])('%s is %s', (header, name) => {
    expect(read(header)).toBe(`known-name ${name}`);
  });
});

describe('paths', () => {
  it.each([
    ['objective.stringfield1', 'objective.stringfield1'],
    ['Objective.StringField1', 'objective.StringField1'],
    ['task.event_guid', 'task.event_guid'],
    ['elitetask.event_guid', 'task.event_guid'],
    ['step.ooo', 'step.ooo'],
    ['workorderstep3.ooo', 'step.ooo'],
    ['tabc.xxx.a', 'tabcxxx.a'],
    ['tabcxxx.a', 'tabcxxx.a'],
    ['TABCXxx.A', 'tabcXxx.A'],
    [' tabc . xxx . a ', 'tabcxxx.a'],
    ['ｏｂｊｅｃｔｉｖｅ．a', 'objective.a'],
    ['工单.备注', 'objective.备注'],
    ['备注（objective.stringfield1）', 'objective.stringfield1'],
    ['objective.stringfield1（备注）', 'objective.stringfield1'],
    ['objective.__proto__', 'objective.__proto__'],
    ['tabc.constructor.prototype', 'tabcconstructor.prototype'],
  ])('%s is %s', (header, label) => {
    expect(read(header)).toBe(`path ${label}`);
  });

  it.each([
    ['tabc.tabcxxx.a', 'odd-name ? tabcxxx.a'],
    ['objective.a b', 'odd-name ? objective.a b'],
    ['objective.a.b', 'odd-name ? objective.a.b'],
    ['objective.ａｂ', 'odd-name ? objective.ａｂ'],
    ['task.id', 'contradiction'],
    ['tabc.xxx', 'unknown'],
    ['objective.', 'doubtful ? oId'],
    ['other.a', 'unknown'],
  ])('%s is left to a person: %s', (header, guess) => {
    expect(read(header)).toBe(guess);
  });
});

describe('what is doubtful is asked', () => {
  it.each([
    ['工单编号', 'doubtful ? oId'],
    ['工单号', 'doubtful ? oId'],
    ['Order No.', 'doubtful ? oId'],
    ['任务编号', 'doubtful ? taskId'],
    ['步骤', 'doubtful ? toStep'],
    ['处理人', 'doubtful ? toBy'],
    ['客户', 'doubtful ? customerGuid'],
    ['机构', 'doubtful ? rolegroupId'],
    ['工单状态', 'doubtful ? objectiveStatus'],
    ['任务ID（oId）', 'contradiction'],
    ['客户名称', 'unknown'],
    ['备注', 'unknown'],
  ])('%s: %s', (header, guess) => {
    expect(read(header)).toBe(guess);
  });

  it('GUIDs below tell what 工单编号 means; anything else among them does not', () => {
    const headers = ['工单编号', '任务编号', '步骤'];
    const other = [`{${GUID}}`, GUID.toLowerCase(), GUID];
    expect(guessed(headers, [[GUID, GUID, GUID], other])).toEqual([
      'guid-values oId',
      'guid-values taskId',
      'doubtful ? toStep',
    ]);
    expect(
      guessed(headers, [
        [GUID, '', GUID],
        ['GD-1', GUID, GUID],
      ]),
    ).toEqual(['doubtful ? oId', 'guid-values taskId', 'doubtful ? toStep']);
    expect(guessed(headers, [['', '', '']])[0]).toBe('doubtful ? oId');
  });

  it('D-10 a header that stands twice fills nothing', () => {
    expect(guessed(['oId', 'taskId', 'oId'])).toEqual([
      'same-header ? oId',
      'known-name taskId',
      'same-header ? oId',
    ]);
    expect(guessed(['备注', 'oId', ' 备注 '])).toEqual(['same-header', 'known-name oId', 'same-header']);
  });

  it('D-10 two headers that mean the same fill nothing', () => {
    expect(guessed(['工单ID', 'objective_guid', 'taskId'])).toEqual([
      'same-target ? oId',
      'same-target ? oId',
      'known-name taskId',
    ]);
    expect(guessed(['objective.a', '工单.a'])).toEqual([
      'same-target ? objective.a',
      'same-target ? objective.a',
    ]);
    expect(guessed(['tabc.x.a', 'tabc.x.b', 'step.a'])).toEqual([
      'path tabcx.a',
      'path tabcx.b',
      'path step.a',
    ]);
  });

  it('D-11 a blank header is told apart by what stands below it', () => {
    const rows = [
      [GUID, 'x', ''],
      [GUID, '', ' \u200b'],
    ];
    expect(guessed(['oId', '', ' '], rows)).toEqual(['known-name oId', 'blank-with-data', 'blank']);
  });
});

describe('every header', () => {
  it('D-12 is read whatever its case, width, spaces and marks', () => {
    const dressed = fc.constantFrom(
      (text: string) => text.toUpperCase(),
      (text: string) => text.toLowerCase(),
      (text: string) => ` ${text}\u00a0`,
      (text: string) => [...text].join('_'),
      (text: string) => [...text].join(' '),
      (text: string) => text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)),
      (text: string) => `*${text}：`,
      (text: string) => `\ufeff${text}`,
    );
    const known = [
      'oId',
      '工单ID',
      'objective_guid',
      'taskId',
      '任务ID',
      '客户GUID',
      '目标步骤',
      '失败状态',
      'toGrp',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...known), dressed, (header, dress) => {
        expect(targetOfHeader(dress(header))).toEqual(targetOfHeader(header));
      }),
      { numRuns: 1000 },
    );
  });

  it('D-43 the names of prototypes are names that nobody knows', () => {
    const headers = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'oId'];
    expect(guessed(headers)).toEqual([...headers.slice(0, -1).map(() => 'unknown'), 'known-name oId']);
  });

  it('gives a use, in shapes that may cross, and no target twice', () => {
    const header = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        'oId',
        '工单ID',
        'taskId',
        'objective.a',
        'OBJECTIVE.a',
        'tabc.x.a',
        'tabcx.a',
        '',
        '步骤',
      ),
    );
    fc.assert(
      fc.property(fc.array(header, { maxLength: 8 }), (headers) => {
        const { mapping, guesses } = guessMapping(headers, [headers.map(() => GUID)]);
        expect(bulkMapping.parse(mapping)).toEqual(mapping);
        expect(columnGuess.array().parse(guesses)).toHaveLength(headers.length);
        expect(mapping.columns).toHaveLength(headers.length);
        const labels = mapping.columns
          .map(({ target }) => targetLabel(target))
          .filter((label) => label !== '');
        expect(new Set(labels).size).toBe(labels.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes the type that a dictionary knows', () => {
    const typeOf = (table: string, name: string) => (table === 'tabcxxx' && name === 'a' ? 'number' : null);
    const { mapping } = guessMapping(['tabc.xxx.a', 'tabc.xxx.b', 'step.a'], [], typeOf);
    expect(mapping.columns.map(({ type, blank }) => [type, blank])).toEqual([
      ['number', 'absent'],
      ['text', 'absent'],
      ['text', 'absent'],
    ]);
  });
});
