import { useId, useState } from 'react';
import type { Leaving } from '../../../../shared/support/leaving';
import { OwnPatterns, useOwnPatterns } from '../../../parts/bundles/own-patterns';
import { insightText } from '../../../text/insight';
import { useText } from '../../../text/language';
import styles from './leaving-choice.module.css';

/** What of somebody's leaves with a list or a chart: nothing until a person says so. Remembered nowhere. */
export function useLeaving() {
  const [personal, setPersonal] = useState(false);
  const own = useOwnPatterns();
  const leaving: Leaving = { personal, patterns: personal ? [] : [...own.patterns] };
  return { leaving, setPersonal, own, ready: personal || own.problem === null };
}

/** The box that keeps it, and what else is to be taken out while it is not ticked. */
export function LeavingChoice({ choice }: { readonly choice: ReturnType<typeof useLeaving> }) {
  const { leaving, setPersonal, own } = choice;
  const t = useText(insightText);
  const id = useId();
  return (
    <div className={styles.leaving}>
      <label className={styles.keep} htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          checked={leaving.personal}
          aria-describedby={`${id}-means`}
          onChange={(event) => setPersonal(event.target.checked)}
          data-testid="keep-personal"
        />
        {t.keepPersonal}
      </label>
      <p id={`${id}-means`} className={styles.means}>
        {t.keepPersonalMeans}
      </p>
      <OwnPatterns own={own} off={leaving.personal} />
    </div>
  );
}
