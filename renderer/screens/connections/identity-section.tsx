import { Segmented } from 'antd';
import { useRef } from 'react';
import type { ConnectionSettings } from '../../../shared/contract/connection';
import { Field } from '../../parts/field';
import { connectionsText } from '../../text/connections';
import { useText } from '../../text/language';
import { TextField } from './text-field';
import { TokenField } from './token-field';
import type { OpenEditor } from './use-editor';

type Auth = ConnectionSettings['auth'];
type Whitelist = Extract<Auth, { mode: 'whitelist' }>;
const PARTS = ['ds', 'epid', 'staffId', 'groupId'] as const;
const NO_IDENTITY: Whitelist = { mode: 'whitelist', ds: '', epid: '', staffId: '', groupId: '' };

/** As whom the calls act: by token or by whitelisted address and identity; the contract's two modes exclude each other. */
export function IdentitySection({ editor }: { readonly editor: OpenEditor }) {
  const t = useText(connectionsText);
  const { auth } = editor.editing.settings;
  // To the other mode and back gives back what was typed, not empty fields.
  const typed = useRef(auth.mode === 'whitelist' ? auth : NO_IDENTITY);
  const setMode = (mode: Auth['mode']) => {
    if (auth.mode === 'whitelist') typed.current = auth;
    editor.change({ auth: mode === 'token' ? { mode } : typed.current });
  };
  return (
    <>
      <Field label={t.auth} group hint={t.authMeaning[auth.mode]}>
        {() => (
          <Segmented<Auth['mode']>
            aria-label={t.auth}
            value={auth.mode}
            onChange={setMode}
            options={[
              { value: 'token', label: t.authModes.token },
              { value: 'whitelist', label: t.authModes.whitelist },
            ]}
          />
        )}
      </Field>
      {auth.mode === 'token' ? (
        <TokenField key={editor.editing.version} editor={editor} />
      ) : (
        PARTS.map((part) => (
          <TextField
            key={part}
            editor={editor}
            field={`auth.${part}`}
            label={t.whitelist[part].label}
            hint={t.whitelist[part].hint}
            required={part !== 'epid'}
            mono
            value={auth[part]}
            onChange={(text) => editor.change({ auth: { ...auth, [part]: text } })}
          />
        ))
      )}
    </>
  );
}
