import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import type { SharedLibrary } from '../../../../shared/library/exchange';
import { ConfirmDialog } from '../../../parts/confirm-dialog';
import { CopyableId } from '../../../parts/copyable-id';
import { chooseShared, forgetShared, libraryOverviewQuery, readSharedAgain } from '../../../queries/library';
import { useText } from '../../../text/language';
import { libraryText } from '../../../text/library';
import { libraryProblemsText, sharedProblemSentence } from '../../../text/library-problems';
import { sharedText } from '../../../text/library-shared';
import { whenText } from '../../../text/when';
import { grouped } from '../entries/entry-id';
import { useFocusAfter } from '../use-focus-after';
import styles from './shared-pane.module.css';

/** The library file that others keep: which, how it stands, and what can be done with it. */
export function SharedPane({ onBack }: { readonly onBack: () => void }) {
  const t = useText(sharedText);
  const words = useText(libraryText);
  const { data: overview } = useQuery(libraryOverviewQuery);
  const choose = useMutation(chooseShared());
  const again = useMutation(readSharedAgain());
  const forget = useMutation(forgetShared());
  const [asking, setAsking] = useState(false);
  const shared = overview?.shared ?? null;
  const entries = grouped((overview?.counts ?? []).reduce((sum, one) => sum + one.shared, 0));
  const choosing = useRef<HTMLButtonElement>(null);
  useFocusAfter(choosing, shared === null);
  const hasFailed = choose.isError || again.isError || forget.isError;

  return (
    <section
      className={styles.pane}
      aria-label={t.title}
      data-testid="shared-pane"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onBack();
      }}
    >
      <h2>{t.title}</h2>
      <p>{t.what}</p>
      <p>{t.how}</p>
      {overview && shared === null && (
        <Button ref={choosing} type="primary" loading={choose.isPending} onClick={() => choose.mutate()}>
          {t.choose}
        </Button>
      )}
      {shared && (
        <>
          <dl className={styles.card} data-state={shared.state} data-testid="shared-state">
            <dt>{t.path}</dt>
            <dd>
              <CopyableId id={shared.path} />
            </dd>
            <dt>{t.holds}</dt>
            <dd>{t.entries(entries)}</dd>
            <dt>{t.states[shared.state]}</dt>
            <dd role="status">
              <StateSentence shared={shared} />
            </dd>
          </dl>
          <div className={styles.buttons}>
            <Button loading={again.isPending} onClick={() => again.mutate()}>
              {t.readAgain}
            </Button>
            <Button loading={choose.isPending} onClick={() => choose.mutate()}>
              {t.chooseOther}
            </Button>
            <Button danger className={styles.apart ?? ''} onClick={() => setAsking(true)}>
              {t.forget}
            </Button>
          </div>
          <p>{t.readOnly}</p>
        </>
      )}
      {hasFailed && <p role="alert">{words.failed}</p>}
      <ConfirmDialog
        open={asking}
        danger
        title={t.forgetTitle}
        confirmLabel={t.forgetButton(entries)}
        busy={forget.isPending}
        onCancel={() => setAsking(false)}
        onConfirm={() => forget.mutate(undefined, { onSettled: () => setAsking(false) })}
      >
        <p>{t.forgetMore(entries)}</p>
      </ConfirmDialog>
    </section>
  );
}

function StateSentence({ shared: { state, readAt, problem } }: { readonly shared: SharedLibrary }) {
  const t = useText(sharedText);
  const words = useText(libraryProblemsText);
  const when = readAt === null ? '' : whenText(readAt);
  const why = problem && sharedProblemSentence(words, problem);
  if (state === 'fresh') return t.fresh(when);
  if (state === 'kept') return why === null ? t.keptWaiting(when) : t.kept(when, why);
  return why === null ? t.neverWaiting : t.neverRead(why);
}
