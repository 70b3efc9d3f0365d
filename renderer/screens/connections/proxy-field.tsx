import { Segmented } from 'antd';
import { useRef } from 'react';
import type { ConnectionSettings } from '../../../shared/contract/connection';
import { Field } from '../../parts/field';
import { connectionsText } from '../../text/connections';
import { useText } from '../../text/language';
import { TextField } from './text-field';
import type { OpenEditor } from './use-editor';

type Proxy = ConnectionSettings['proxy'];
const MODES = ['system', 'none', 'manual'] as const;

/** The way to the server; fixed for the practice server, which is on this computer. */
export function ProxyField({ editor }: { readonly editor: OpenEditor }) {
  const t = useText(connectionsText);
  const { proxy } = editor.editing.settings;
  const typed = useRef(proxy.mode === 'manual' ? proxy.address : '');
  const put = (its: Proxy) => {
    if (its.mode === 'manual') typed.current = its.address;
    editor.change({ proxy: its });
  };
  return (
    <>
      <Field label={t.proxy} group hint={t.proxyMeaning[proxy.mode]}>
        {() => (
          <Segmented<Proxy['mode']>
            aria-label={t.proxy}
            value={proxy.mode}
            disabled={editor.connection?.builtIn === true}
            onChange={(mode) => put(mode === 'manual' ? { mode, address: typed.current } : { mode })}
            options={MODES.map((mode) => ({ value: mode, label: t.proxyModes[mode] }))}
          />
        )}
      </Field>
      {proxy.mode === 'manual' ? (
        <TextField
          editor={editor}
          field="proxy.address"
          label={t.proxyAddress}
          placeholder="http://proxy:8080"
          required
          mono
          value={proxy.address}
          onChange={(address) => put({ mode: 'manual', address })}
        />
      ) : null}
    </>
  );
}
