import { isMac, keyName } from '../../app/key-name';
import { SCREENS } from '../../app/navigation';
import { useText } from '../../text/language';
import { settingsText } from '../../text/settings';
import { shellText } from '../../text/shell';
import { SettingsGroup } from './settings-group';
import styles from './settings-screen.module.css';

const ENTER = isMac ? '⌘↵' : 'Ctrl+Enter';
const ALT_ARROWS = isMac ? '⌥↑ ⌥↓' : 'Alt+↑ Alt+↓';

/** Every shortcut of the program, by where it works. */
export function Keyboard() {
  const t = useText(settingsText);
  const { screenNames } = useText(shellText);
  const groups = [
    [
      t.keysWhat.everywhere,
      [
        ...SCREENS.map((screen, index) => [
          keyName(String(index + 1)),
          t.keyNames.screen(screenNames[screen]),
        ]),
        [keyName('L'), t.keyNames.switcher],
      ],
    ],
    [
      t.keysWhat.order,
      [
        [keyName('S'), t.keyNames.save],
        [ENTER, t.keyNames.send],
        [keyName('P'), t.keyNames.preview],
      ],
    ],
    [t.keysWhat.history, [[keyName('F'), t.keyNames.search]]],
    [
      t.keysWhat.connections,
      [
        [keyName('S'), t.keyNames.saveConnection],
        [ALT_ARROWS, t.keyNames.moveConnection],
      ],
    ],
    [
      t.keysWhat.lists,
      [
        ['↑ ↓', t.keyNames.walk],
        ['Enter', t.keyNames.open],
        ['Esc', t.keyNames.back],
      ],
    ],
  ] as const;
  return (
    <SettingsGroup title={t.keys} testId="keyboard">
      <div className={styles.keys}>
        {groups.map(([where, keys]) => (
          <div key={where}>
            <h4 className={styles.where}>{where}</h4>
            <dl>
              {keys.map(([key, what]) => (
                <div key={what} className={styles.key}>
                  <dt>{what}</dt>
                  <dd>
                    <kbd>{key}</kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
      </div>
    </SettingsGroup>
  );
}
