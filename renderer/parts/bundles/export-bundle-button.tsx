import { ExportOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { BundleChoice } from '../../../shared/desk.bundles';
import type { CommandId } from '../../app/commands/commands';
import { useTip } from '../../app/commands/use-commands';
import { bundlesText } from '../../text/bundles';
import { useText } from '../../text/language';
import { ExportBundle } from './export-bundle';
import styles from './export-bundle-button.module.css';

/** Opens the dialog that makes a bundle of these calls. `quiet`: one action among others, without its name where room is short. */
export function ExportBundleButton(props: {
  readonly choice: BundleChoice;
  readonly quiet?: boolean;
  /** The command that does the same. */
  readonly does?: CommandId;
}) {
  const t = useText(bundlesText);
  const tip = useTip();
  const title = props.quiet ? `${t.export} · ${t.exportHint}` : t.exportHint;
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        {...(props.quiet ? { type: 'text', size: 'small', className: styles.quiet ?? '' } : {})}
        icon={<ExportOutlined aria-hidden />}
        aria-label={t.export}
        {...(props.does ? tip(title, props.does) : { title })}
        onClick={() => setOpen(true)}
        data-testid="export-bundle-button"
      >
        <span className={styles.label}>{t.export}</span>
      </Button>
      {open && <ExportBundle choice={props.choice} onDone={() => setOpen(false)} />}
    </>
  );
}
