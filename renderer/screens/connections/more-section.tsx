import { connectionsText } from '../../text/connections';
import { useText } from '../../text/language';
import { ExtraHeaders } from './extra-headers';
import { ProxyField } from './proxy-field';
import { TextField } from './text-field';
import { TimeoutFields } from './timeout-fields';
import type { OpenEditor } from './use-editor';

/** What most connections never need. */
export function MoreSection({ editor }: { readonly editor: OpenEditor }) {
  const t = useText(connectionsText);
  return (
    <>
      <TextField
        editor={editor}
        field="dbPool"
        label={t.dbPool}
        hint={t.dbPoolHint}
        mono
        value={editor.editing.settings.dbPool}
        onChange={(dbPool) => editor.change({ dbPool })}
      />
      <ExtraHeaders editor={editor} />
      <TimeoutFields editor={editor} />
      <ProxyField editor={editor} />
    </>
  );
}
