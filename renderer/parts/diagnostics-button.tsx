import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { diagnostics } from '../queries/care';
import { careText } from '../text/care';
import { useText } from '../text/language';
import { useCopy } from './copy-text';

/** Copies the facts for support, as they are at that moment. */
export function DiagnosticsButton() {
  const t = useText(careText);
  const { state, copy } = useCopy();
  const asked = useMutation({ ...diagnostics(), onSuccess: ({ text }) => copy(text) });
  const failed = state === 'failed' || asked.isError;
  return (
    <>
      <Button onClick={() => asked.mutate()}>{state === 'copied' ? t.copied : t.copyDiagnostics}</Button>
      <span className={failed ? undefined : 'visually-hidden'} role="status">
        {state === 'copied' ? t.copied : failed ? t.copyFailed : ''}
      </span>
    </>
  );
}
