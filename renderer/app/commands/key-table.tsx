import type { ReactNode } from 'react';
import { commandsText, commandTitle } from '../../text/commands';
import { useText } from '../../text/language';
import { shellText } from '../../text/shell';
import { isMac } from '../platform';
import { chordWords } from './chord-words';
import { COMMAND_IDS, type CommandId, specOf } from './commands';
import styles from './key-table.module.css';
import { useBindings } from './use-commands';

/** The commands by where they work, each with its keys; `keysCell` puts something else in the place of those that can be chosen. */
export function KeyTable({ keysCell }: { readonly keysCell?: (id: CommandId) => ReactNode }) {
  const t = useText(commandsText);
  const { screenNames } = useText(shellText);
  const { keysOf } = useBindings();
  const shown = COMMAND_IDS.filter((id) => keysCell || keysOf(id).length > 0);
  const groups = [...new Set(shown.map(headingOf))];
  return (
    <div className={styles.table}>
      {groups.map((heading) => (
        <section key={heading} className={styles.group}>
          <h4>{t.parts[heading]}</h4>
          <dl>
            {shown
              .filter((id) => headingOf(id) === heading)
              .map((id) => (
                <div key={id} className={styles.line} data-command={id}>
                  <dt>{commandTitle(t, screenNames, id)}</dt>
                  <dd>{keysCell && !specOf(id).fixed ? keysCell(id) : <Keys id={id} />}</dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function headingOf(id: CommandId): keyof (typeof commandsText)['zh-CN']['parts'] {
  const { fixed, part, where } = specOf(id);
  return fixed ? 'rows' : (part ?? where);
}

/** All keys of a command. */
function Keys({ id }: { readonly id: CommandId }) {
  return useBindings()
    .keysOf(id)
    .map((chord) => (
      <kbd key={chord} className={styles.keys}>
        {chordWords(chord, isMac)}
      </kbd>
    ));
}
