import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Button, Tooltip } from 'antd';
import { useState } from 'react';
import type { Connection } from '../../../shared/contract/connection';
import { NAME_LIMIT } from '../../../shared/contract/connection-problems';
import { ConfirmDialog } from '../../parts/confirm-dialog';
import { ConnectionMark } from '../../parts/connection-mark';
import { QuietButton } from '../../parts/quiet-button';
import { duplicateConnection, removeConnection } from '../../queries/connections';
import { changeSettings, settingsQuery } from '../../queries/settings';
import { connectionsText } from '../../text/connections';
import { useText } from '../../text/language';
import styles from './editor.module.css';
import { cutTo } from './settings-form';
import type { OpenEditor } from './use-editor';

interface EditorHeadProps {
  readonly editor: OpenEditor;
  readonly onDuplicated: (connection: Connection) => void;
  readonly onRemoved: () => void;
}

/** What is edited, and what can be done with the connection as a whole. */
export function EditorHead({ editor, onDuplicated, onRemoved }: EditorHeadProps) {
  const t = useText(connectionsText);
  const client = useQueryClient();
  const { data: settings } = useSuspenseQuery(settingsQuery);
  const change = useMutation(changeSettings(client));
  const duplicate = useMutation(duplicateConnection(client));
  const remove = useMutation(removeConnection(client));
  const [asking, setAsking] = useState(false);
  const { connection, editing } = editor;
  const inUse = connection !== undefined && settings.connectionId === connection.id;

  const copy = async (its: Connection) => {
    const answer = await duplicate.mutateAsync({ id: its.id, name: cutTo(t.copyName(its.name), NAME_LIMIT) });
    if (answer.kind === 'saved') onDuplicated(answer.connection);
  };
  const removeNow = async (its: Connection) => {
    await remove.mutateAsync(its.id);
    setAsking(false);
    onRemoved();
  };

  return (
    <div className={styles.head}>
      <h2 className={styles.title}>
        <ConnectionMark kind={editing.settings.kind} name={editing.settings.name || t.created} />
      </h2>
      {connection ? (
        <div className={styles.actions}>
          <QuietButton
            off={inUse}
            onClick={() => change.mutate({ connectionId: connection.id })}
            data-testid="use-connection"
          >
            {inUse ? t.used : t.use}
          </QuietButton>
          <Tooltip title={editor.dirty ? t.saveFirst : ''}>
            <QuietButton
              off={editor.dirty}
              loading={duplicate.isPending}
              onClick={() => void copy(connection)}
            >
              {t.duplicate}
            </QuietButton>
          </Tooltip>
          <Tooltip title={connection.builtIn ? t.builtInStays : ''}>
            <Button
              danger
              className={styles.apart ?? ''}
              disabled={connection.builtIn}
              onClick={() => setAsking(true)}
            >
              {t.remove}
            </Button>
          </Tooltip>
          <ConfirmDialog
            open={asking}
            danger
            title={t.removeTitle(connection.name)}
            confirmLabel={t.removeButton(connection.name)}
            busy={remove.isPending}
            onCancel={() => setAsking(false)}
            onConfirm={() => void removeNow(connection)}
          >
            {inUse ? <p>{t.removeInUse}</p> : null}
            <p>{t.removeWhat}</p>
          </ConfirmDialog>
        </div>
      ) : null}
    </div>
  );
}
