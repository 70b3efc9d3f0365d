import { Button, Input } from 'antd';
import { type ClipboardEvent, useState } from 'react';
import { Field } from '../../parts/field';
import { connectionsText } from '../../text/connections';
import { useText } from '../../text/language';
import styles from './token.module.css';
import { TokenKeeping } from './token-keeping';
import type { OpenEditor } from './use-editor';

interface TokenInputProps {
  readonly editor: OpenEditor;
  readonly why: string;
  /** Goes back to the token that is kept; null where there is none to go back to. */
  readonly onKeepOld: (() => void) | null;
}

/** The place to give a token. What is pasted is taken whole: a line break inside it is a problem, never dropped in silence. */
export function TokenInput({ editor, why, onKeepOld }: TokenInputProps) {
  const t = useText(connectionsText);
  const [trimmed, setTrimmed] = useState(false);
  const { token } = editor.editing;
  const quoted = /^(['"`]).*\1$/s.test(token) && token.length > 1;

  const take = (text: string) => {
    const bare = text.trim();
    setTrimmed(bare !== text && bare !== '');
    editor.changeToken(bare);
  };
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    if (value !== '' && !(selectionStart === 0 && selectionEnd === value.length)) return;
    event.preventDefault();
    take(event.clipboardData.getData('text/plain'));
  };

  return (
    <>
      {why === '' ? null : (
        <p className={styles.why} data-testid="token-why">
          {why}
        </p>
      )}
      <Field
        label={t.token.label}
        problem={quoted ? null : editor.problem('token')}
        hint={
          quoted ? (
            <span className={styles.quotes}>
              {t.token.quotes}{' '}
              <Button type="link" className={styles.inline ?? ''} onClick={() => take(token.slice(1, -1))}>
                {t.token.removeQuotes}
              </Button>
            </span>
          ) : trimmed ? (
            t.token.trimmed
          ) : (
            t.token.savedWithButton
          )
        }
      >
        {(ids) => (
          <div className={styles.state}>
            <Input.Password
              {...ids}
              value={token}
              className={`mono ${styles.input}`}
              placeholder={t.token.placeholder}
              autoComplete="off"
              spellCheck={false}
              visibilityToggle={false}
              autoFocus={onKeepOld !== null}
              data-testid="token-input"
              onChange={(event) => take(event.target.value)}
              onPaste={onPaste}
              onBlur={() => editor.leave('token')}
            />
            {onKeepOld ? <Button onClick={onKeepOld}>{t.token.keepOld}</Button> : null}
          </div>
        )}
      </Field>
      <TokenKeeping editor={editor} />
      <details className={styles.where}>
        <summary>{t.token.where}</summary>
        <p>{t.token.whereHow}</p>
        <code className={styles.command}>$E.getCurrentToken()</code>
      </details>
    </>
  );
}
