import { CheckOutlined, CopyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useText } from '../text/language';
import { partsText } from '../text/parts';
import { useCopy } from './copy-text';

/** A small button that copies `text`; `what` says what is copied. */
export function CopyButton({ text, what }: { readonly text: string; readonly what: string }) {
  const t = useText(partsText);
  const { state, copy } = useCopy();
  const tip = { idle: t.copy(what), copied: t.copied, failed: t.copyFailed }[state];
  return (
    <>
      <Button
        type="text"
        size="small"
        icon={state === 'copied' ? <CheckOutlined /> : <CopyOutlined />}
        aria-label={t.copy(what)}
        title={tip}
        danger={state === 'failed'}
        onClick={() => copy(text)}
      />
      <span className="visually-hidden" aria-live="polite">
        {state === 'idle' ? '' : tip}
      </span>
    </>
  );
}
