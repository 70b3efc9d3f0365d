import { useMutation } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { type FormEvent, type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { LearnedCode } from '../../../../shared/desk.library';
import { DICTIONARIES, type Dictionary } from '../../../../shared/library/entry';
import { ActionBar } from '../../../parts/action-bar';
import { QuietButton } from '../../../parts/quiet-button';
import { addEntries } from '../../../queries/library';
import { useText } from '../../../text/language';
import { libraryText } from '../../../text/library';
import { learningText } from '../../../text/library-learning';
import { grouped } from '../entries/entry-id';
import styles from './learn-pane.module.css';
import { LearnRow } from './learn-row';
import { codeId, type Given, type Names, NOTHING_GIVEN, namedEntries, nameProblem } from './named-codes';

const PORTION = 100;
const ALL = 'all';

/** A line a code, most used first; all that were named are saved together. */
export function LearnForm({ codes }: { readonly codes: readonly LearnedCode[] }) {
  const t = useText(learningText);
  const words = useText(libraryText);
  const [only, setOnly] = useState<Dictionary | typeof ALL>(ALL);
  const [shown, setShown] = useState(PORTION);
  const [names, setNames] = useState<Names>(new Map());
  const add = useMutation(addEntries());
  const list = useRef<HTMLDivElement>(null);
  const listed = useMemo(
    () => codes.filter(({ dictionary }) => only === ALL || dictionary === only),
    [codes, only],
  );
  const present = DICTIONARIES.filter((one) => codes.some(({ dictionary }) => dictionary === one));
  const problems = codes.flatMap((code) => nameProblem(code, names.get(codeId(code)) ?? NOTHING_GIVEN) ?? []);
  const entries = namedEntries(codes, names);
  const maps = problems.filter((problem) => problem === 'map-missing').length;

  const give = (id: string, given: Given): void => {
    add.reset();
    setNames((now) => new Map(now).set(id, given));
  };
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (entries.length === 0 || add.isPending) return;
    if (problems.length > 0) {
      list.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    add.mutate(entries, {
      onSuccess: ({ kind }) => {
        if (kind === 'done') setNames(new Map());
      },
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' || event.key === 'Enter' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    if (by === null || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey)
      return;
    const inputs = [...(list.current?.querySelectorAll<HTMLElement>('[data-name]') ?? [])];
    const at = inputs.indexOf(event.target as HTMLElement);
    if (at < 0) return;
    event.preventDefault();
    inputs[at + by]?.focus();
  };

  if (codes.length === 0)
    return (
      <div className={styles.empty} data-testid="learn-empty">
        <h3>{t.empty}</h3>
        <p>{t.emptyMore}</p>
        <p role="status">{add.data?.kind === 'done' ? t.saved(grouped(add.variables?.length ?? 0)) : ''}</p>
      </div>
    );
  const isBad = add.isError || add.data?.kind === 'full' || problems.length > 0;
  const said = add.isError
    ? t.failed
    : add.data?.kind === 'full'
      ? t.full
      : maps > 0
        ? t.mapMissing(maps)
        : add.data?.kind === 'done'
          ? t.saved(grouped(add.variables?.length ?? 0))
          : entries.length === 0
            ? t.nothingNamed
            : '';
  return (
    <form className={styles.form} onSubmit={save}>
      <div className={styles.filter}>
        <Select
          aria-label={t.columns.dictionary}
          popupMatchSelectWidth={false}
          value={only}
          options={[
            { value: ALL, label: t.all },
            ...present.map((value) => ({ value, label: words.names[value] })),
          ]}
          onChange={setOnly}
        />
        <output className={styles.count}>{t.shown(grouped(listed.length))}</output>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows lead from one name to the next */}
      <div ref={list} className={styles.list} onKeyDown={onKeyDown}>
        <table className={styles.table}>
          <thead>
            <tr>
              {(['dictionary', 'code', 'count', 'last', 'name'] as const).map((column) => (
                <th key={column} scope="col" data-column={column}>
                  {t.columns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {listed.slice(0, shown).map((code) => {
              const id = codeId(code);
              return (
                <LearnRow
                  key={id}
                  code={code}
                  given={names.get(id) ?? NOTHING_GIVEN}
                  onGive={(given) => give(id, given)}
                />
              );
            })}
          </tbody>
        </table>
        {listed.length > shown && (
          <Button className={styles.more ?? ''} onClick={() => setShown(shown + PORTION)}>
            {t.more(Math.min(PORTION, listed.length - shown))}
          </Button>
        )}
      </div>
      <ActionBar state={said} bad={isBad} stateId="learn-state">
        <QuietButton
          type="primary"
          htmlType="submit"
          off={entries.length === 0}
          loading={add.isPending}
          data-testid="save-names"
        >
          {t.save(grouped(entries.length))}
        </QuietButton>
      </ActionBar>
    </form>
  );
}
