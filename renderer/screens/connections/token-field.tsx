import { useState } from 'react';
import { Field } from '../../parts/field';
import { connectionsText } from '../../text/connections';
import { useText } from '../../text/language';
import { PracticeToken } from './practice-token';
import { TokenInput } from './token-input';
import { TokenState } from './token-state';
import type { OpenEditor } from './use-editor';

/** The token: what is known of the one that is kept, or the place to give one. It is never shown. */
export function TokenField({ editor }: { readonly editor: OpenEditor }) {
  const t = useText(connectionsText);
  const [replacing, setReplacing] = useState(false);
  const [wasReplacing, setWasReplacing] = useState(false);
  const { connection, originChanged } = editor;
  const token = connection?.token;

  if (connection?.builtIn) {
    return (
      <Field label={t.token.label} group hint={t.token.builtIn}>
        {() => <PracticeToken connection={connection} />}
      </Field>
    );
  }
  if (connection && token?.set && !originChanged && !replacing) {
    return (
      <Field label={t.token.label} group hint={t.token.kept[token.kept]}>
        {() => (
          <TokenState
            connection={connection}
            token={token}
            backFromReplacing={wasReplacing}
            onReplace={() => {
              setReplacing(true);
              setWasReplacing(true);
            }}
          />
        )}
      </Field>
    );
  }
  const keepOld = () => {
    editor.changeToken('');
    setReplacing(false);
  };
  const why =
    originChanged && token?.set
      ? t.token.willBeForgotten
      : token && !token.set && token.reason !== 'none'
        ? t.token.reasons[token.reason]
        : '';
  return <TokenInput editor={editor} why={why} onKeepOld={token?.set && !originChanged ? keepOld : null} />;
}
