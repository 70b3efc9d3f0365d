import { Segmented } from 'antd';
import { Activity, useEffect, useState } from 'react';
import type { CommandId } from '../../app/commands/commands';
import { useCommand } from '../../app/commands/use-commands';
import { type Errand, useNavigation } from '../../app/navigation';
import { bundlesText } from '../../text/bundles';
import { useText } from '../../text/language';
import { BundlesScreen } from './bundles/bundles-screen';
import styles from './history-place.module.css';
import { HistoryScreen } from './history-screen';

const PLACES = ['calls', 'bundles'] as const;
/** What is done to calls, and to the list of them. */
const CALLS_COMMANDS = [
  ...(['history.search', 'history.keep-filter', 'history.life', 'history.charts'] as const),
  ...(['history.new-run', 'history.export', 'history.copy', 'history.compare', 'history.bundle'] as const),
];
const CALLS_ERRANDS: ReadonlySet<Errand['kind']> = new Set(['show-call', 'show-life', 'use-filter']);

/** The history: the calls made here, and apart from them those of bundles from other desks. */
export function HistoryPlace() {
  const t = useText(bundlesText);
  const [place, setPlace] = useState<(typeof PLACES)[number]>('calls');
  // From then on it stays as it was left.
  const [seen, setSeen] = useState(false);
  if (place === 'bundles' && !seen) setSeen(true);
  const { screen, errand, errandDone } = useNavigation();
  useEffect(() => {
    if (screen !== 'history') return;
    if (errand !== null && CALLS_ERRANDS.has(errand.kind)) setPlace('calls');
    if (errand?.kind === 'show-bundle-call') setPlace('bundles');
    if (errand?.kind !== 'show-bundles') return;
    setPlace('bundles');
    errandDone();
  }, [screen, errand, errandDone]);
  return (
    <div className={styles.place}>
      <div className={styles.switch}>
        <Segmented
          size="small"
          aria-label={t.placesLabel}
          value={place}
          options={PLACES.map((value) => ({ value, label: t.places[value] }))}
          onChange={setPlace}
        />
      </div>
      <Activity mode={place === 'calls' ? 'visible' : 'hidden'}>
        <div className={styles.part}>
          <HistoryScreen />
        </div>
      </Activity>
      {place === 'bundles' && CALLS_COMMANDS.map((id) => <CallsFirst key={id} id={id} />)}
      {seen && (
        <Activity mode={place === 'bundles' ? 'visible' : 'hidden'}>
          <div className={styles.part}>
            <BundlesScreen />
          </div>
        </Activity>
      )}
    </div>
  );
}

/** While bundles are in front a command does nothing to calls that nobody sees. It comes after who does it, and so is asked first. */
function CallsFirst({ id }: { readonly id: CommandId }) {
  const { callsFirst } = useText(bundlesText);
  useCommand(id, () => undefined, callsFirst);
  return null;
}
