import { grouped } from '../../text/count';
import { useText } from '../../text/language';
import { wholeCallText } from '../../text/whole-call';
import type { BodyBytes } from './body-bytes';
import styles from './bytes-note.module.css';

/** Below a body: whether what is shown are the very bytes. `answer`: they came; else they left. */
export function BytesNote({ of, answer = false }: { readonly of: BodyBytes; readonly answer?: boolean }) {
  const t = useText(wholeCallText);
  const words = () => {
    switch (of.kind) {
      case 'exact':
        return (answer ? t.answerBytes : t.requestBytes)(grouped(of.bytes));
      case 'masked':
        return answer ? t.answerMasked : t.requestMasked;
      case 'redacted':
        return t.redacted;
      case 'decoded':
        return t.answerDecoded(of.charset);
      case 'encoded':
        return t.answerEncoded(of.encoding);
      case 'none':
        return null;
    }
  };
  const said = words();
  return (
    said !== null && (
      <p className={styles.note} data-testid="bytes-note" data-bytes={of.kind}>
        <bdi>{said}</bdi>
      </p>
    )
  );
}
