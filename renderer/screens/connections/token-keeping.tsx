import { useSuspenseQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { appInfoQuery } from '../../queries/app';
import { connectionsText } from '../../text/connections';
import { useText } from '../../text/language';
import styles from './token.module.css';
import type { OpenEditor } from './use-editor';

/** Where the system cannot protect a token, a person decides in words how long it is kept. */
export function TokenKeeping({ editor }: { readonly editor: OpenEditor }) {
  const t = useText(connectionsText);
  const { data: info } = useSuspenseQuery(appInfoQuery);
  const name = useId();
  if (info.protection.kind === 'protected') return null;
  const plain = editor.editing.keep === 'plain';
  const choices = [
    { value: 'session', checked: !plain, label: t.token.keepSession, meaning: t.token.keepSessionMeaning },
    { value: 'plain', checked: plain, label: t.token.keepPlain, meaning: t.token.keepPlainMeaning },
  ] as const;
  return (
    <fieldset className={styles.keeping} data-testid="token-keeping">
      <legend>{t.token.keepTitle}</legend>
      {choices.map(({ value, checked, label, meaning }) => (
        <label key={value} className={styles.choice}>
          <input type="radio" name={name} checked={checked} onChange={() => editor.changeKeep(value)} />
          <span>
            {label}
            <span className={styles.meaning}>{meaning}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
