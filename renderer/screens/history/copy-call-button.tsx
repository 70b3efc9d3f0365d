import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useRef, useState } from 'react';
import { COPY_FORMATS, type CopyFormat } from '../../../shared/support/copy/copied-call';
import { useCommand, useTip } from '../../app/commands/use-commands';
import { compareCallsText } from '../../text/compare-calls';
import { copyCallText } from '../../text/copy-call';
import { useText } from '../../text/language';
import styles from './copy-call-button.module.css';
import type { CopyingCall } from './use-copy-call';

const TOKEN = 'real-token';
const PERSONAL = 'personal';

/** The formats that a call is copied in, and the boxes that put the real token, and what is somebody's, into the next copy and into no other. */
export function CopyCallButton(props: {
  readonly copying: CopyingCall;
  /** Something stands over the call. */
  readonly covered: boolean;
}) {
  const { copying, covered } = props;
  const t = useText(copyCallText);
  const { shutFirst } = useText(compareCallsText);
  const tip = useTip();
  const before = useRef<Element | null>(null);
  const [open, setOpen] = useState(false);
  const [ticked, setTicked] = useState(false);
  const [personal, setPersonal] = useState(false);
  const { noToken, production, connection } = copying;
  const show = (next: boolean) => {
    setOpen(next);
    if (next) return;
    setTicked(false);
    setPersonal(false);
    if (before.current instanceof HTMLElement) before.current.focus();
    before.current = null;
  };
  useCommand(
    'history.copy',
    () => {
      if (open) return;
      before.current = document.activeElement;
      show(true);
    },
    covered ? shutFirst : null,
  );
  const means = noToken ? t.noToken[noToken] : t.withTokenMeans(connection?.name ?? '', production);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button and the menu in it are what has the keys
    <div
      className={styles.copy}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        // Esc closes the menu, and not the call as well.
        event.preventDefault();
        show(false);
      }}
    >
      <Dropdown
        trigger={['click']}
        autoFocus
        open={open}
        // Ticking the box is not yet choosing.
        onOpenChange={(next, { source }) => source === 'trigger' && show(next)}
        menu={{
          className: styles.menu ?? '',
          selectable: false,
          items: [
            ...COPY_FORMATS.map((key) => ({ key, label: t.formats[key] })),
            { type: 'divider' },
            {
              key: PERSONAL,
              ...{ role: 'menuitemcheckbox', 'aria-checked': personal },
              label: (
                <span className={styles.token} data-testid="with-personal">
                  <span className={styles.box} data-ticked={personal} aria-hidden="true" />
                  <span>
                    {t.withPersonal}
                    <span className={styles.note}>{t.withPersonalMeans}</span>
                  </span>
                </span>
              ),
            },
            {
              key: TOKEN,
              disabled: noToken !== null,
              // Of the item's element; antd's type does not name them.
              ...{ role: 'menuitemcheckbox', 'aria-checked': ticked },
              label: (
                <span className={styles.token} data-testid="with-token">
                  <span className={styles.box} data-ticked={ticked} aria-hidden="true" />
                  <span>
                    {t.withToken}
                    <span className={styles.note}>{means}</span>
                  </span>
                </span>
              ),
            },
            {
              key: 'note',
              label: <span className={styles.note}>{ticked ? t.tokenOnce : t.placeholders}</span>,
              type: 'group',
            },
          ],
          onClick: ({ key }) => {
            if (key === TOKEN) return setTicked(!ticked);
            if (key === PERSONAL) return setPersonal(!personal);
            show(false);
            copying.take(key as CopyFormat, ticked, personal);
          },
        }}
      >
        <Button type="text" size="small" {...tip(t.copyHint, 'history.copy')} data-testid="copy-call">
          {t.copyAs} <DownOutlined aria-hidden="true" />
        </Button>
      </Dropdown>
    </div>
  );
}
