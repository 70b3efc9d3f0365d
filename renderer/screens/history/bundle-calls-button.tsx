import { ExportOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { BUNDLE_LIMITS } from '../../../shared/support/bundle/bundle';
import { useCommand, useTip } from '../../app/commands/use-commands';
import { ExportBundle } from '../../parts/bundles/export-bundle';
import { QuietButton } from '../../parts/quiet-button';
import { bundlesText } from '../../text/bundles';
import { useText } from '../../text/language';

/** Makes a bundle of these calls. */
export function BundleCallsButton({ calls }: { readonly calls: readonly number[] }) {
  const t = useText(bundlesText);
  const tip = useTip();
  const [open, setOpen] = useState(false);
  const off =
    calls.length === 0
      ? t.exportNone
      : calls.length > BUNDLE_LIMITS.calls
        ? t.exportMost(String(BUNDLE_LIMITS.calls))
        : null;
  const begin = () => setOpen(true);
  useCommand('history.bundle', begin, off);
  return (
    <>
      <QuietButton
        size="small"
        off={off !== null}
        icon={<ExportOutlined aria-hidden />}
        aria-label={t.export}
        aria-haspopup="dialog"
        {...tip(off ?? `${t.export} · ${t.exportHint}`, 'history.bundle')}
        onClick={begin}
        data-testid="bundle-chosen"
      />
      {open && <ExportBundle choice={{ calls: [...calls] }} onDone={() => setOpen(false)} />}
    </>
  );
}
