import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { LoadFailure } from '../../../parts/load-failure';
import { learnedCodesQuery } from '../../../queries/library';
import { useText } from '../../../text/language';
import { learningText } from '../../../text/library-learning';
import { partsText } from '../../../text/parts';
import frame from '../pane.module.css';
import { useFocusAfter } from '../use-focus-after';
import { LearnForm } from './learn-form';
import styles from './learn-pane.module.css';

/** Codes that calls carried and no dictionary knows, to be named. */
export function LearnPane({ onBack }: { readonly onBack: () => void }) {
  const t = useText(learningText);
  const words = useText(partsText);
  const { data, error, refetch } = useQuery(learnedCodesQuery);
  const pane = useRef<HTMLElement>(null);
  useFocusAfter(pane, data?.length === 0);
  return (
    <section
      ref={pane}
      tabIndex={-1}
      className={frame.pane}
      aria-label={t.title}
      data-testid="learn-pane"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
        event.preventDefault();
        onBack();
      }}
    >
      <header className={styles.head}>
        <h2>{t.title}</h2>
        {data?.length !== 0 && <p>{t.what}</p>}
      </header>
      {error && !data ? (
        <LoadFailure error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <LearnForm codes={data} />
      ) : (
        <div className={styles.waiting} aria-busy="true">
          <output className="visually-hidden">{words.loading}</output>
          <span />
          <span />
          <span />
        </div>
      )}
    </section>
  );
}
