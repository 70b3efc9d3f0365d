import { CONNECTION_KINDS } from '../../../shared/contract/connection';
import { ConnectionMark } from '../../parts/connection-mark';
import { Field } from '../../parts/field';
import { connectionsText } from '../../text/connections';
import { useText } from '../../text/language';
import styles from './basics-section.module.css';
import { TextField } from './text-field';
import type { OpenEditor } from './use-editor';

/** Name and purpose; the purpose decides the colour of the frame and how much is asked before a call. */
export function BasicsSection({ editor }: { readonly editor: OpenEditor }) {
  const t = useText(connectionsText);
  const { settings } = editor.editing;
  const fixed = editor.connection?.builtIn === true;
  return (
    <>
      <TextField
        editor={editor}
        field="name"
        label={t.name}
        placeholder={t.namePlaceholder}
        required
        value={settings.name}
        onChange={(name) => editor.change({ name })}
      />
      <Field label={t.kind} group hint={t.kindMeaning[settings.kind]}>
        {({ id }) => (
          <div className={styles.kinds}>
            {CONNECTION_KINDS.map((kind) => (
              <label key={kind} className={styles.kind}>
                <input
                  type="radio"
                  name={id}
                  value={kind}
                  checked={settings.kind === kind}
                  disabled={fixed}
                  onChange={() => editor.change({ kind })}
                />
                <ConnectionMark kind={kind} />
              </label>
            ))}
          </div>
        )}
      </Field>
    </>
  );
}
