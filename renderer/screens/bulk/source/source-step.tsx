import { hidesContent } from '../../../../shared/bulk/hidden-content';
import type { TableNote } from '../../../../shared/library/exchange';
import { VisibleText } from '../../../parts/plain-text';
import { grouped } from '../../../text/count';
import { useText } from '../../../text/language';
import { importText } from '../../../text/library-import';
import { libraryProblemsText } from '../../../text/library-problems';
import { runSourceText } from '../../../text/runs-source';
import { StepBar } from '../run/step-bar';
import type { StepFrame } from '../run/step-frame';
import type { SetupEditing } from '../run/use-setup';
import { useSetupSaid } from '../run/use-setup-said';
import { FirstRows } from './first-rows';
import { HiddenPart } from './hidden-part';
import { ReadingForm } from './reading-form';
import styles from './source-step.module.css';

const KILOBYTE = 1024;
/** Said with the switch for what is hidden. */
const OF_HIDDEN: ReadonlySet<TableNote['kind']> = new Set(['hidden-rows', 'hidden-columns', 'hidden-sheet']);

/** Where the rows came from, how they were read, what was noticed; all of it can be changed in a draft. */
export function SourceStep({ editing, ...frame }: StepFrame & { readonly editing: SetupEditing }) {
  const { run } = frame;
  const t = useText(runSourceText);
  const { notes: notesTitle } = useText(importText);
  const words = useText(libraryProblemsText);
  const { source } = run;
  const { setup, isDraft } = editing;
  const hides = hidesContent(source);
  const asks = isDraft && hides && setup.hidden === 'ask';
  const said = useSetupSaid(editing, asks ? t.hiddenAsk : '');
  const notes = source.notes.filter(({ kind }) => !OF_HIDDEN.has(kind));
  const facts = [
    [t.facts.from, `${t.kinds[source.kind]}${source.name === '' ? '' : ` · ${source.name}`}`],
    [t.facts.rows, t.columnsOf(grouped(source.rows), grouped(source.headers.length))],
    ...(source.bytes > 0
      ? [[t.facts.size, t.bytes(grouped(Math.max(1, Math.round(source.bytes / KILOBYTE))))] as const]
      : []),
    ...(source.sha256 === '' ? [] : [[t.facts.hash, source.sha256] as const]),
  ] as const;
  return (
    <>
      <div className={styles.scroll} data-testid="source-step">
        <dl className={styles.facts}>
          {facts.map(([label, value]) => (
            <div key={label} title={label === t.facts.hash ? t.hashMeans : undefined}>
              <dt>{label}</dt>
              <dd className={label === t.facts.hash ? styles.hash : undefined}>
                <VisibleText text={value} />
              </dd>
            </div>
          ))}
        </dl>
        {source.reading && <ReadingForm run={run} />}
        {(hides || source.sheets.some((sheet) => sheet.hidden)) && (
          <HiddenPart source={source} editing={editing} asks={asks} />
        )}
        {notes.length > 0 && (
          <div className={styles.notes} data-testid="run-notes">
            <strong>{notesTitle(notes.length)}</strong>
            <ul>
              {notes.map(({ kind, params }) => (
                <li key={kind} data-note={kind}>
                  <VisibleText text={words.notes[kind](params)} />
                </li>
              ))}
            </ul>
          </div>
        )}
        {source.kind === 'plan' && <p className={styles.hint}>{t.asPlan}</p>}
        <FirstRows run={run} hidden={setup.hidden} />
      </div>
      <StepBar frame={frame} bad={editing.refusal !== null || asks} said={said} />
    </>
  );
}
