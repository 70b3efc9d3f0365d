import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import type { CallDetail } from '../../../shared/desk.calls';
import { parseJson } from '../../../shared/json';
import { CopyButton } from '../../parts/copy-button';
import { HeaderLines } from '../../parts/header-lines';
import { JsonTree } from '../../parts/json-tree';
import { PlainText } from '../../parts/plain-text';
import { historyText } from '../../text/history';
import { useText } from '../../text/language';
import { wholeCallText } from '../../text/whole-call';
import styles from './answer-view.module.css';
import { answerBytes } from './body-bytes';
import { BytesNote } from './bytes-note';
import { HexView } from './hex-view';

/** What came back: status, headers, body as a tree or as it came. */
export function AnswerView({ call }: { readonly call: CallDetail }) {
  const t = useText(historyText);
  const words = useText(wholeCallText);
  const [shape, setShape] = useState<'tree' | 'source' | 'bytes'>('tree');
  const { answerText: text, status, answerHeaders: headers } = call;
  const raw = answerBytes(call);
  const isJson = useMemo(() => text !== null && parseJson(text).ok, [text]);
  const shown = shape === 'tree' && !isJson ? 'source' : shape;
  if (status === null && text === null)
    return <p className={styles.none}>{call.outcome === null ? t.noAnswerYet : t.noAnswer}</p>;
  return (
    <div className={styles.answer} data-testid="call-answer">
      {status !== null && <p className={styles.status}>HTTP {status}</p>}
      {headers.length > 0 && (
        <details className={styles.headers}>
          <summary>{t.answerHeaders(headers.length)}</summary>
          <HeaderLines label={t.answerHeaders(headers.length)} headers={headers} />
        </details>
      )}
      {text === null || text === '' ? (
        <p className={styles.none}>{t.emptyAnswer}</p>
      ) : (
        <div className={styles.box}>
          <div className={styles.tools}>
            {(isJson || raw.kind === 'exact') && (
              <Segmented
                size="small"
                aria-label={t.answerBody}
                value={shown}
                options={[
                  ...(isJson ? [{ value: 'tree' as const, label: t.tree }] : []),
                  { value: 'source', label: t.source },
                  ...(raw.kind === 'exact' ? [{ value: 'bytes' as const, label: words.bytes }] : []),
                ]}
                onChange={setShape}
              />
            )}
            <CopyButton text={text} what={t.answerBody} />
          </div>
          {shown === 'bytes' ? (
            <HexView text={text} label={words.bytesOf(t.answerBody)} />
          ) : shown === 'tree' ? (
            <JsonTree text={text} label={t.answerBody} />
          ) : (
            <pre className={styles.source} data-testid="answer-source">
              <PlainText text={text} clamp={20_000} />
            </pre>
          )}
        </div>
      )}
      <BytesNote of={raw} answer />
    </div>
  );
}
