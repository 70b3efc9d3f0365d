import { Button } from 'antd';
import { ENCODINGS, type Encoding } from '../../../../shared/library/exchange';
import { VisibleText } from '../../../parts/plain-text';
import { useText } from '../../../text/language';
import { importText } from '../../../text/library-import';
import { libraryProblemsText } from '../../../text/library-problems';
import styles from './import-pane.module.css';
import type { NotRead, Retry } from './import-stage';
import { EncodingChoice, SeparatorChoice } from './reading-choices';
import type { Importing } from './use-import';

/** Why something was not read: what it is, at which place, what to do, how it may be read, and that nothing has changed. */
export function RefusedNote({
  notRead: { name, why, retry },
  title,
  onReadAgain,
}: {
  readonly notRead: NotRead;
  /** Instead of saying that it was not read. */
  readonly title?: string;
  readonly onReadAgain: Importing['readOtherwise'];
}) {
  const t = useText(importText);
  const words = useText(libraryProblemsText);
  const { what, remedy } = why.kind === 'bring' ? words.bring[why.problem] : words.refusals[why.reason];
  const params = why.kind === 'bring' ? {} : why.params;
  return (
    <div
      className={styles.refused}
      role="alert"
      data-testid="not-read"
      data-reason={why.kind === 'bring' ? why.problem : why.reason}
    >
      <strong>
        <VisibleText text={title ?? t.refused(name === '' ? t.pasted : name)} />
      </strong>
      <p>
        <VisibleText text={what(params)} />
      </p>
      <p>{remedy(params)}</p>
      <p className={styles.unchanged}>{t.nothingChanged}</p>
      {retry && <ReadAgain retry={retry} likely={likelyEncoding(why)} onReadAgain={onReadAgain} />}
    </div>
  );
}

/** Other readings of the same file: main has kept it. */
function ReadAgain(props: {
  readonly retry: Retry;
  readonly likely: Encoding | null;
  readonly onReadAgain: Importing['readOtherwise'];
}) {
  const { retry, likely, onReadAgain } = props;
  const t = useText(importText);
  const { choices, said, busy } = retry;
  return (
    <section className={styles.again} aria-label={t.readOtherwise} aria-busy={busy} data-testid="read-again">
      {choices.includes('encoding') && (
        <EncodingChoice said={said.encoding} found={null} onChange={onReadAgain} />
      )}
      {choices.includes('separator') && (
        <SeparatorChoice said={said.separator} found={null} onChange={onReadAgain} />
      )}
      {likely && (
        <Button onClick={() => onReadAgain({ encoding: likely })} data-first-focus>
          {t.readAs(t.encodings[likely])}
        </Button>
      )}
    </section>
  );
}

/** What a text without a mark looks like. */
function likelyEncoding(why: NotRead['why']): Encoding | null {
  if (why.kind !== 'refused' || why.reason !== 'encoding-unclear') return null;
  return ENCODINGS.find((encoding) => encoding === why.params.encoding) ?? null;
}
