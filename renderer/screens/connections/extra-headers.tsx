import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { Field } from '../../parts/field';
import { connectionsText } from '../../text/connections';
import { useText } from '../../text/language';
import styles from './extra-headers.module.css';
import { pasteWhole } from './paste-whole';
import type { OpenEditor } from './use-editor';

/** The connection's own headers, in the order in which they leave. */
export function ExtraHeaders({ editor }: { readonly editor: OpenEditor }) {
  const t = useText(connectionsText);
  const rows = editor.editing.settings.extraHeaders;
  const put = (index: number, part: Partial<(typeof rows)[number]>) =>
    editor.change({ extraHeaders: rows.map((row, at) => (at === index ? { ...row, ...part } : row)) });
  const problemOf = (index: number, part: 'name' | 'value') =>
    editor.problem(`extraHeaders.${index}.${part}`);
  const first =
    rows.flatMap((_row, index) => problemOf(index, 'name') ?? problemOf(index, 'value') ?? [])[0] ?? null;

  return (
    <Field label={t.extraHeaders} group hint={t.extraHeadersHint} problem={first}>
      {() => (
        <div className={styles.rows}>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name, and none moves
            <div key={index} className={styles.row}>
              <Input
                className="mono"
                aria-label={t.headerName(index + 1)}
                status={problemOf(index, 'name') ? 'error' : ''}
                aria-invalid={problemOf(index, 'name') !== null}
                placeholder="X-Gateway"
                value={row.name}
                autoComplete="off"
                spellCheck={false}
                onChange={(event) => put(index, { name: event.target.value })}
                onBlur={() => editor.leave(`extraHeaders.${index}.name`)}
              />
              <Input
                className="mono"
                aria-label={t.headerValue(index + 1)}
                status={problemOf(index, 'value') ? 'error' : ''}
                aria-invalid={problemOf(index, 'value') !== null}
                value={row.value}
                autoComplete="off"
                spellCheck={false}
                onChange={(event) => put(index, { value: event.target.value })}
                onPaste={(event) => pasteWhole(event, (value) => put(index, { value }))}
                onBlur={() => editor.leave(`extraHeaders.${index}.value`)}
              />
              <Button
                type="text"
                icon={<CloseOutlined />}
                aria-label={t.removeHeader(row.name)}
                onClick={() => editor.change({ extraHeaders: rows.filter((_row, at) => at !== index) })}
              />
            </div>
          ))}
          <Button
            className={styles.add ?? ''}
            icon={<PlusOutlined aria-hidden />}
            onClick={() => editor.change({ extraHeaders: [...rows, { name: '', value: '' }] })}
          >
            {t.addHeader}
          </Button>
        </div>
      )}
    </Field>
  );
}
