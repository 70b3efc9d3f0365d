import { DownOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import type { Connection } from '../../../../shared/contract/connection';
import type { BundledCall } from '../../../../shared/support/bundle/bundle';
import { useNavigation } from '../../../app/navigation';
import { ConnectionMark } from '../../../parts/connection-mark';
import { connectionsQuery } from '../../../queries/connections';
import { changeSettings } from '../../../queries/settings';
import { bundlesText } from '../../../text/bundles';
import { useText } from '../../../text/language';

const ORDER: readonly Connection['kind'][] = ['practice', 'test', 'production'];

/** Opens a draft of a bundle's call on a connection of one's own, the practice server first. Nothing is sent here. */
export function ReplayMenu(props: {
  readonly call: BundledCall;
  readonly from: { readonly bundle: string; readonly index: number };
}) {
  const { call, from } = props;
  const t = useText(bundlesText);
  const { go } = useNavigation();
  const { data: connections = [] } = useQuery(connectionsQuery);
  const [open, setOpen] = useState(false);
  const settings = useMutation(changeSettings(useQueryClient()));
  const sorted = [...connections].sort((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind));
  const replay = (connectionId: string) => {
    // The draft belongs to this connection: it becomes the one in front as well.
    settings.mutate({ connectionId });
    const { call: which, requestBody: body, startedAt } = call;
    go('order', {
      kind: 'open-call',
      call: which,
      body,
      connectionId,
      startedAt,
      outcome: call.outcome ?? 'unknown',
      asks: false,
      from,
    });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button and the menu in it are what has the keys
    <span
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        // Esc closes the menu, and not the call as well.
        event.preventDefault();
        setOpen(false);
      }}
    >
      <Dropdown
        trigger={['click']}
        open={open}
        onOpenChange={setOpen}
        menu={{
          items: [
            { key: 'on', type: 'group', label: t.replayOn },
            ...sorted.map(({ id, kind, name }) => ({
              key: id,
              label: <ConnectionMark kind={kind} name={name} />,
            })),
          ],
          onClick: ({ key }) => replay(key),
        }}
      >
        <Button size="small" title={t.replayMeans} data-testid="replay-call">
          {t.replay} <DownOutlined aria-hidden="true" />
        </Button>
      </Dropdown>
    </span>
  );
}
