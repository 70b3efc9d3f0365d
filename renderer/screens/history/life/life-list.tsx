import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import type { CallSummary } from '../../../../shared/desk.calls';
import { rowAfterKey } from '../../../parts/list-keys';
import { OutcomeMark } from '../../../parts/outcome-mark';
import { LineText, VisibleText } from '../../../parts/plain-text';
import { useText } from '../../../text/language';
import { orderLifeText } from '../../../text/order-life';
import { outcomeText, outcomeTitle } from '../../../text/outcome';
import { factsOfSummary } from '../../../text/outcome-facts';
import { clockText, dayText, durationText, whenText } from '../../../text/when';
import styles from './order-life.module.css';
import type { ToldCall } from './told-life';

/** The calls of one order, oldest first, by days; arrows walk, Enter opens. */
export function LifeList(props: {
  readonly oId: string;
  readonly life: readonly ToldCall[];
  /** The call that led here: it is in sight at first; null: the last one. */
  readonly first: number | null;
  readonly opened: number | null;
  readonly onOpen: (id: number) => void;
}) {
  const { life, opened, onOpen } = props;
  const t = useText(orderLifeText);
  const list = useRef<HTMLOListElement>(null);
  const [at, setAt] = useState(() => {
    const found = life.findIndex(({ call }) => call.id === props.first);
    return found < 0 ? life.length - 1 : found;
  });
  const entries = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-life-call]') ?? [])];
  const beginsAt = useRef(at);
  useLayoutEffect(() => {
    const all = [...(list.current?.querySelectorAll<HTMLElement>('[data-life-call]') ?? [])];
    all[beginsAt.current]?.focus();
  }, []);
  const walk = (event: KeyboardEvent) => {
    const target = rowAfterKey(event.key, at, life.length, 5);
    if (target === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    setAt(target);
    entries()[target]?.focus();
    const id = life[target]?.call.id;
    if (opened !== null && id !== undefined) onOpen(id);
  };
  return (
    <ol ref={list} className={styles.list} aria-label={t.title} onKeyDown={walk} data-testid="life-list">
      {life.map((one, index) => {
        const day = dayText(one.call.startedAt);
        const before = life[index - 1];
        return (
          <li key={one.call.id} data-outcome={one.call.outcome ?? 'in-flight'}>
            {(!before || dayText(before.call.startedAt) !== day) && <h3 className={styles.day}>{day}</h3>}
            <Entry
              oId={props.oId}
              one={one}
              tabIndex={index === Math.min(at, life.length - 1) ? 0 : -1}
              isOpened={one.call.id === opened}
              onOpen={() => {
                setAt(index);
                onOpen(one.call.id);
              }}
            />
          </li>
        );
      })}
    </ol>
  );
}

function Entry(props: {
  readonly oId: string;
  readonly one: ToldCall;
  readonly tabIndex: number;
  readonly isOpened: boolean;
  readonly onOpen: () => void;
}) {
  const { one } = props;
  const { call } = one;
  const t = useText(orderLifeText);
  const words = useText(outcomeText);
  const made =
    call.answered?.oId.toUpperCase() === props.oId.toUpperCase() &&
    call.oId.toUpperCase() !== props.oId.toUpperCase();
  return (
    <button
      type="button"
      className={styles.entry}
      tabIndex={props.tabIndex}
      title={t.openCall(words.calls[call.call], whenText(call.startedAt))}
      aria-current={props.isOpened}
      data-life-call={call.id}
      data-outcome={call.outcome ?? 'in-flight'}
      onClick={props.onOpen}
    >
      <span className={styles.when}>{clockText(call.startedAt)}</span>
      <strong className={styles.what}>{words.calls[call.call]}</strong>
      <OutcomeMark outcome={call.outcome} />
      <span className={styles.said}>
        {made && <em className={styles.made}>{t.made}</em>}
        <Said call={call} />
      </span>
      <span className={styles.took}>{call.durationMs === null ? '' : durationText(call.durationMs)}</span>
      <span className={styles.who}>
        <bdi>
          <VisibleText text={call.identity} />
        </bdi>
        {call.run && <span>{t.attempt(String(call.run.id), String(call.run.row))}</span>}
      </span>
      <span className={styles.writes}>
        <Writes one={one} />
      </span>
    </button>
  );
}

/** The server's message; without one, the reason in short. */
function Said({ call }: { readonly call: CallSummary }) {
  const words = useText(outcomeText);
  if (call.message !== null && call.message !== '') return <LineText text={call.message} />;
  const facts = factsOfSummary(call);
  return !facts || facts.outcome === 'accepted' ? null : outcomeTitle(words, facts);
}

/** What the call wrote, or would have: places, values, and what stood there before. */
function Writes({ one }: { readonly one: ToldCall }) {
  const t = useText(orderLifeText);
  const { call, told, writes } = one;
  if (writes === null) return <span className={styles.quiet}>{t.cannotTell}</span>;
  if (writes === 0) return null;
  const verb =
    call.outcome === 'accepted'
      ? t.wrote
      : call.outcome === 'unknown'
        ? t.mayHaveWritten
        : call.outcome === null
          ? t.writing
          : t.wouldHaveWritten;
  return (
    <>
      <span className={styles.quiet}>{verb}</span>
      {told.map(({ name, json, before }) => (
        <span key={name} className={styles.place}>
          <span className={styles.name}>
            <VisibleText text={name} />
          </span>{' '}
          {before !== null && (
            <>
              <span className="visually-hidden">{t.was}</span>
              <s className={styles.before}>
                <LineText text={before} mono />
              </s>{' '}
            </>
          )}
          <LineText text={json} mono />
        </span>
      ))}
      {writes > told.length && <span className={styles.quiet}>{t.moreWrites(writes - told.length)}</span>}
    </>
  );
}
