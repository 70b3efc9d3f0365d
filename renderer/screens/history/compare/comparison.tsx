import { CloseOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { CallDetail } from '../../../../shared/desk.calls';
import {
  compareCalls,
  type HeaderChange,
  nothingDiffers,
} from '../../../../shared/support/diff/compare-calls';
import { ConnectionMark } from '../../../parts/connection-mark';
import { LoadFailure } from '../../../parts/load-failure';
import { OutcomeMark } from '../../../parts/outcome-mark';
import { callQuery } from '../../../queries/history';
import { bundlesText } from '../../../text/bundles';
import { compareCallsText } from '../../../text/compare-calls';
import { useText } from '../../../text/language';
import { outcomeText, outcomeTitle } from '../../../text/outcome';
import { factsOfSummary } from '../../../text/outcome-facts';
import { whenText } from '../../../text/when';
import { type ChangeRow, ChangeRows } from './change-rows';
import { TextChanges, TextsBeside } from './compared-text';
import styles from './comparison.module.css';

const VIEWS = ['changes', 'all'] as const;

/** Two calls of the history beside each other. */
export function Comparison(props: {
  readonly one: number;
  readonly other: number;
  readonly onShut: () => void;
}) {
  const t = useText(compareCallsText);
  const [one, other] = [useQuery(callQuery(props.one)), useQuery(callQuery(props.other))];
  const failed = one.isError ? one : other.isError ? other : null;
  return (
    <ComparisonFrame onShut={props.onShut}>
      {(whole) =>
        one.data?.kind === 'gone' || other.data?.kind === 'gone' ? (
          <p className={styles.same}>{t.gone}</p>
        ) : one.data && other.data ? (
          <TwoCalls one={one.data.call} other={other.data.call} whole={whole} />
        ) : (
          failed && <LoadFailure error={failed.error} onRetry={() => void failed.refetch()} />
        )
      }
    </ComparisonFrame>
  );
}

/** What stands around two calls that are compared, over the list: changes alone or all of both. Esc or the cross closes it. */
export function ComparisonFrame(props: {
  readonly onShut: () => void;
  readonly children: (whole: boolean) => ReactNode;
}) {
  const t = useText(compareCallsText);
  const [view, setView] = useState<(typeof VIEWS)[number]>('changes');
  const body = useRef<HTMLDivElement>(null);
  // Asked before the list beneath it is out of reach: what has the focus then gets it back.
  const [before] = useState(() => document.activeElement);
  useEffect(() => {
    body.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, [before]);
  return (
    <section
      className={styles.comparison}
      aria-label={t.title}
      data-testid="call-comparison"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        props.onShut();
      }}
    >
      <header className={styles.head}>
        <h2>{t.title}</h2>
        <Segmented
          size="small"
          aria-label={t.viewLabel}
          value={view}
          options={VIEWS.map((value) => ({ value, label: t.views[value] }))}
          onChange={setView}
        />
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined />}
          aria-label={t.close}
          title={`${t.close} (Esc)`}
          onClick={props.onShut}
        />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard */}
      <div className={styles.scroll} tabIndex={0} ref={body}>
        {props.children(view === 'all')}
      </div>
    </section>
  );
}

/** What differs between two calls, or all of both. */
export function TwoCalls(props: {
  readonly one: CallDetail;
  readonly other: CallDetail;
  readonly whole: boolean;
}) {
  const { one, other, whole } = props;
  const t = useText(compareCallsText);
  const compared = useMemo(() => compareCalls(one, other), [one, other]);
  const facts = useFactRows(one, other);
  const shownFacts = (rows: readonly ChangeRow[]) => (whole ? rows : rows.filter(({ changed }) => changed));
  const same = nothingDiffers(compared);
  const ordinaryOnly = same && compared.requestHeaders.length + compared.answerHeaders.length > 0;
  const headers = (
    label: string,
    changes: readonly HeaderChange[],
    which: 'requestHeaders' | 'answerHeaders',
  ) => {
    const rows = whole
      ? allHeaderRows(one[which], other[which], changes, t.ordinary)
      : changes.map((change) => headerRow(change, t.ordinary));
    return rows.length > 0 && <ChangeRows label={label} rows={rows} />;
  };
  const text = (label: string, mine: string, theirs: string, its: typeof compared.requestBody) =>
    whole ? (
      <TextsBeside label={label} one={mine} other={theirs} />
    ) : (
      <TextChanges label={label} compared={its} />
    );
  return (
    <>
      <ChangeRows label={t.about} rows={facts.about} />
      {same && (
        <p className={styles.verdict} role="status">
          {ordinaryOnly ? t.nothingButOrdinary : t.nothing}
        </p>
      )}
      <Part title={t.request}>
        <ChangeRows label={t.request} rows={shownFacts(facts.request)} />
        <Label>{t.requestHeaders}</Label>
        {headers(t.requestHeaders, compared.requestHeaders, 'requestHeaders') || <Same />}
        <Label>{t.requestBody}</Label>
        {text(t.requestBody, one.requestBody, other.requestBody, compared.requestBody)}
      </Part>
      <Part title={t.answer}>
        <ChangeRows label={t.answer} rows={shownFacts(facts.answer)} />
        <Label>{t.answerHeaders}</Label>
        {headers(t.answerHeaders, compared.answerHeaders, 'answerHeaders') || <Same />}
        <Label>{t.answerBody}</Label>
        {text(t.answerBody, one.answerText ?? '', other.answerText ?? '', compared.answerText)}
      </Part>
    </>
  );
}

/** What both calls are, and their facts, as rows. */
function useFactRows(one: CallDetail, other: CallDetail) {
  const t = useText(compareCallsText);
  const words = useText(outcomeText);
  const bundles = useText(bundlesText);
  // A bundle's call belongs to no connection of this desk.
  const isReplay = one.connectionId === '' || other.connectionId === '';
  const row = (
    name: string,
    of: (call: CallDetail) => ReactNode,
    key: (call: CallDetail) => unknown,
  ): ChangeRow => ({
    name: { words: name },
    one: { words: of(one) },
    other: { words: of(other) },
    changed: key(one) !== key(other),
  });
  const textRow = (name: string, of: (call: CallDetail) => string | null): ChangeRow => {
    const side = (text: string | null) => (text === null || text === '' ? null : { text });
    return {
      name: { words: name },
      one: side(of(one)),
      other: side(of(other)),
      changed: of(one) !== of(other),
    };
  };
  const reason = (call: CallDetail) => {
    const facts = factsOfSummary(call);
    return facts && outcomeTitle(words, facts);
  };
  const about: readonly ChangeRow[] = [
    {
      ...row(
        '',
        (call) => (
          <>
            <strong>{words.calls[call.call]}</strong>
            {isReplay && (
              <span className={styles.side}>
                {call.connectionId === '' ? bundles.sides.original : bundles.sides.replay}
              </span>
            )}
          </>
        ),
        ({ call }) => call,
      ),
      name: { words: '' },
    },
    {
      ...row(
        t.facts.time,
        (call) => whenText(call.startedAt),
        ({ id }) => id,
      ),
      changed: false,
    },
    row(
      t.facts.connection,
      (call) => <ConnectionMark kind={call.connectionKind} name={call.connectionName} />,
      ({ connectionId }) => connectionId,
    ),
    textRow(t.facts.identity, ({ identity }) => identity),
    row(
      t.facts.outcome,
      (call) => <OutcomeMark outcome={call.outcome} />,
      ({ outcome }) => outcome,
    ),
  ];
  return {
    about,
    request: [
      textRow(t.facts.method, ({ method }) => method),
      textRow(t.facts.address, ({ address }) => address),
    ],
    answer: [
      row(
        t.facts.reason,
        (call) => reason(call) ?? <span className={styles.absent}>{t.absent}</span>,
        ({ reason: its }) => its,
      ),
      textRow(t.facts.status, ({ status }) => (status === null ? null : `HTTP ${status}`)),
    ],
  };
}

function headerRow({ name, one, other, ordinary }: HeaderChange, note: string): ChangeRow {
  const side = (text: string | null) => (text === null ? null : { text });
  return {
    name: { text: name },
    one: side(one),
    other: side(other),
    changed: !ordinary,
    ...(ordinary ? { note } : {}),
  };
}

/** Every header of both: those that differ as they were compared, the others once. */
function allHeaderRows(
  one: CallDetail['requestHeaders'],
  other: CallDetail['requestHeaders'],
  changes: readonly HeaderChange[],
  note: string,
): readonly ChangeRow[] {
  const differ = new Map<string, HeaderChange[]>();
  for (const change of changes) {
    const lower = change.name.toLowerCase();
    differ.set(lower, [...(differ.get(lower) ?? []), change]);
  }
  const seen = new Set<string>();
  return [...one, ...other].flatMap(([name, value]) => {
    const lower = name.toLowerCase();
    const first = !seen.has(lower);
    seen.add(lower);
    const its = differ.get(lower);
    if (its) return first ? its.map((change) => headerRow(change, note)) : [];
    return first
      ? [{ name: { text: name }, one: { text: value }, other: { text: value }, changed: false }]
      : [];
  });
}

function Same() {
  const t = useText(compareCallsText);
  return <p className={styles.same}>{t.same}</p>;
}

function Label({ children }: { readonly children: ReactNode }) {
  return <h4 className={styles.label}>{children}</h4>;
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  );
}
