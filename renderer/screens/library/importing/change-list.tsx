import type { Entry } from '../../../../shared/library/entry';
import type { ImportComparison } from '../../../../shared/library/exchange';
import { VisibleText } from '../../../parts/plain-text';
import { useText } from '../../../text/language';
import { libraryText } from '../../../text/library';
import { comparisonText, type Difference } from '../../../text/library-comparison';
import { entryText } from '../../../text/library-entry';
import { importText } from '../../../text/library-import';
import { libraryProblemsText } from '../../../text/library-problems';
import { grouped } from '../entries/entry-id';
import its from './compare-step.module.css';
import { differencesOf, type FactText, factsOf } from './entry-difference';

type Sample = ImportComparison['samples'][number];

/** The first changes of one kind; the rows that make no entry, each with its line and what to do; codes taken otherwise. */
export function ChangeList(props: {
  readonly compared: ImportComparison;
  readonly shown: Difference;
  /** The changes are of several dictionaries: each names its own. */
  readonly withDictionary: boolean;
}) {
  const { compared, shown, withDictionary } = props;
  const t = useText(comparisonText);
  const all = compared[shown];
  const samples = compared.samples.filter(({ what }) => what === shown);
  const lists: Partial<Record<Difference, readonly unknown[]>> = {
    refused: compared.problems,
    mended: compared.mends,
  };
  const listed = (lists[shown] ?? samples).length;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys
    <div className={its.list} tabIndex={0} data-testid="changes-shown" data-shown={shown}>
      {all === 0 && <p className={its.none}>{t.noneOf[shown]}</p>}
      {shown === 'refused' ? (
        <Problems compared={compared} />
      ) : shown === 'mended' ? (
        <Mends compared={compared} />
      ) : (
        <ul>
          {samples.map((sample, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list changes as a whole
            <Change key={index} sample={sample} withDictionary={withDictionary} />
          ))}
        </ul>
      )}
      {listed < all && <p className={its.more}>{t.onlyFirst(grouped(listed), grouped(all))}</p>}
    </div>
  );
}

function Problems({ compared }: { readonly compared: ImportComparison }) {
  const t = useText(comparisonText);
  const { rows } = useText(libraryProblemsText);
  return (
    <ul>
      {compared.problems.map(({ line, kind, params }) => (
        <li key={line} className={its.problem} data-line={line} data-problem={kind}>
          <span className={its.line}>{t.line(grouped(line))}</span>
          <span>
            <VisibleText text={rows[kind].what(params)} />{' '}
            <span className={its.remedy}>{rows[kind].remedy(params)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Codes that were taken otherwise than their cells have them; what nobody sees is shown by its number. */
function Mends({ compared }: { readonly compared: ImportComparison }) {
  const t = useText(comparisonText);
  const { fields } = useText(importText);
  return (
    <ul>
      {compared.mends.map(({ line, field, from, to }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list changes as a whole
        <li key={index} className={its.problem} data-line={line} data-mended={field}>
          <span className={its.line}>{t.line(grouped(line))}</span>
          <span className={its.fact}>
            <span className={its.label}>{fields[field]}</span> <FromTo before={from} after={to} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Change({ sample, withDictionary }: { readonly sample: Sample; readonly withDictionary: boolean }) {
  const { before, after, what } = sample;
  const entry = after ?? before;
  if (!entry) return null;
  return (
    <li className={its.change} data-what={what}>
      <EntryKeyLine entry={entry} withDictionary={withDictionary} />
      <span className={its.facts}>
        {before && after ? <Differences before={before} after={after} /> : <Facts entry={entry} />}
      </span>
    </li>
  );
}

function EntryKeyLine({
  entry,
  withDictionary,
}: {
  readonly entry: Entry;
  readonly withDictionary: boolean;
}) {
  const { names } = useText(libraryText);
  return (
    <span className={its.key}>
      {withDictionary && <span className={its.dictionary}>{names[entry.dictionary]}</span>}
      {entry.scope !== '' && (
        <code className={its.scope}>
          <VisibleText text={entry.scope} />
        </code>
      )}
      <code>
        <VisibleText text={entry.code} />
      </code>
    </span>
  );
}

function Facts({ entry }: { readonly entry: Entry }) {
  const { fields } = useText(importText);
  return factsOf(entry).map(({ field, text }) =>
    field === 'name' ? (
      <span key={field}>
        <Said text={text} />
      </span>
    ) : (
      <span key={field} className={its.fact}>
        <span className={its.label}>{fields[field]}</span> <Said text={text} />
      </span>
    ),
  );
}

function Differences({ before, after }: { readonly before: Entry; readonly after: Entry }) {
  const { fields } = useText(importText);
  return differencesOf(before, after).map((one) => (
    <span key={one.field} className={its.fact}>
      <span className={its.label}>{fields[one.field]}</span> <FromTo before={one.before} after={one.after} />
    </span>
  ));
}

function FromTo({ before, after }: { readonly before: FactText | null; readonly after: FactText | null }) {
  const t = useText(comparisonText);
  return (
    <>
      <del className={its.before}>
        <span className="visually-hidden">{t.before} </span>
        <Said text={before} />
      </del>
      <span aria-hidden="true"> → </span>
      <ins className={its.after}>
        <span className="visually-hidden">{t.after} </span>
        <Said text={after} />
      </ins>
    </>
  );
}

function Said({ text }: { readonly text: FactText | null }) {
  const t = useText(comparisonText);
  const { answers } = useText(entryText);
  const { types } = useText(libraryText);
  if (text === null) return <span className={its.label}>{t.nothing}</span>;
  if (typeof text === 'string') return <VisibleText text={text} />;
  return 'answer' in text ? answers[text.answer] : types[text.type];
}
