import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Connection } from '../../../shared/contract/connection';
import { useCommand } from '../../app/commands/use-commands';
import { useNavigation } from '../../app/navigation';
import { LoadFailure } from '../../parts/load-failure';
import { connectionsQuery } from '../../queries/connections';
import { settingsQuery } from '../../queries/settings';
import { connectionsText } from '../../text/connections';
import { useText } from '../../text/language';
import { ConnectionEditor } from './connection-editor';
import { ConnectionList } from './connection-list';
import styles from './connections-screen.module.css';
import { LeaveDialog } from './leave-dialog';
import { NothingOpen } from './nothing-open';
import { useEditor } from './use-editor';

type Next = Connection | 'new';

/** Connections: the list at the left, one of them open as a form at the right. */
export function ConnectionsScreen() {
  const t = useText(connectionsText);
  const { data: connections, error, refetch } = useQuery(connectionsQuery);
  const { data: settings } = useSuspenseQuery(settingsQuery);
  const { errand, errandDone } = useNavigation();
  const editor = useEditor(connections);
  /** Chosen while there are unsaved changes: waits for the answer of the dialog. */
  const [next, setNext] = useState<Next | null>(null);
  const { editing, dirty } = editor;
  const place = useRef<HTMLDivElement>(null);

  const show = (its: Next) => (its === 'new' ? editor.openNew() : editor.open(its));
  const choose = (its: Next) => {
    if (its !== 'new' && its.id === editing?.id) return;
    if (dirty) setNext(its);
    else show(its);
  };
  const leave = (its: Next) => {
    setNext(null);
    show(its);
  };
  const saveAndLeave = async () => {
    const saved = await editor.submit();
    if (saved && next) leave(next);
    else setNext(null);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: acts once, on the errand
  useEffect(() => {
    if (errand?.kind !== 'edit-connection' || !connections) return;
    const its = connections.find((one) => one.id === errand.id);
    errandDone();
    if (its) choose(its);
  }, [errand, connections]);

  // The first sight is the connection in use, not an empty pane.
  const current = connections?.find((one) => one.id === settings.connectionId) ?? connections?.[0];
  const [begun, setBegun] = useState(false);
  if (!begun && connections) {
    setBegun(true);
    if (current && !editing) editor.open(current);
  }

  // What had the focus went with the form: the list is where the person goes on.
  const isClosed = begun && editing === null;
  useEffect(() => {
    if (isClosed) place.current?.querySelector<HTMLElement>('[data-open]')?.focus();
  }, [isClosed]);

  useCommand('connection.save', () => void editor.submit(), editor.canSave ? null : t.nothingToSave);

  if (error && !connections) return <LoadFailure error={error} onRetry={() => void refetch()} />;
  if (!connections) return null;
  return (
    <div ref={place} className={styles.screen}>
      <ConnectionList
        connections={connections}
        currentId={settings.connectionId}
        editedId={editing?.id ?? null}
        unsavedNew={editing?.id === null ? editing.settings : null}
        dirty={dirty}
        onOpen={choose}
        onNew={() => choose('new')}
      />
      {editing ? (
        <ConnectionEditor
          key={editing.session}
          editor={{ ...editor, editing }}
          onSave={() => void editor.submit()}
          onDiscard={() => (editing.id === null && current ? show(current) : editor.discard())}
          onDuplicated={(copy) => editor.open(copy)}
          onRemoved={editor.close}
        />
      ) : (
        <NothingOpen empty={connections.length === 0} onNew={() => choose('new')} />
      )}
      <LeaveDialog
        editor={editor}
        open={next !== null}
        onSave={() => void saveAndLeave()}
        onDiscard={() => next && leave(next)}
        onStay={() => setNext(null)}
      />
    </div>
  );
}
