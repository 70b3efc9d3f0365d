import type { ReactNode } from 'react';
import { commandsText } from '../../text/commands';
import { useText } from '../../text/language';
import { isMac } from '../key-name';
import { chordWords } from './chord';
import { COMMAND_IDS, type CommandId, specOf, type Where } from './commands';
import styles from './key-table.module.css';
import { useBindings } from './use-commands';

/** The commands by where they work, each with its keys; `keyOf` puts something else than the keys there. */
export function KeyTable({ keyOf }: { readonly keyOf?: (id: CommandId) => ReactNode }) {
  const t = useText(commandsText);
  const bindings = useBindings();
  const wheres = [...new Set(COMMAND_IDS.map((id) => specOf(id).where))];
  const shown = (id: CommandId) => chordWords(bindings.get(id) ?? '', isMac);
  return (
    <div className={styles.table}>
      {wheres.map((where) => (
        <Group key={where} title={titleOf(where, t.wheres)}>
          {COMMAND_IDS.filter((id) => specOf(id).where === where && (keyOf || shown(id) !== '')).map((id) => (
            <Line key={id} what={t.titles[id]} keys={keyOf ? keyOf(id) : <kbd>{shown(id)}</kbd>} />
          ))}
        </Group>
      ))}
      <Group title={t.fixed}>
        {t.fixedKeys.map(([keys, what]) => (
          <Line key={what} what={what} keys={<kbd>{isMac ? keys.replaceAll('Alt+', '⌥') : keys}</kbd>} />
        ))}
      </Group>
    </div>
  );
}

const titleOf = (where: Where, words: Readonly<Partial<Record<Where, string>>>) => words[where] ?? where;

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.group}>
      <h4>{title}</h4>
      <dl>{children}</dl>
    </section>
  );
}

function Line({ what, keys }: { readonly what: string; readonly keys: ReactNode }) {
  return (
    <div className={styles.line}>
      <dt>{what}</dt>
      <dd>{keys}</dd>
    </div>
  );
}
