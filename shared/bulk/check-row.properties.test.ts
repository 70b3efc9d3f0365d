import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyText } from '../draft/body';
import { type Draft, OPTIONAL_FIELDS } from '../draft/draft';
import { draftFromBody } from '../draft/from-body';
import { parseJson, printJson } from '../json';
import { takes } from './check-mapping';
import { createRowChecker } from './check-row';
import type { ColumnUse, Target } from './columns';
import { type Checked, checkedRow } from './testing/row-arbitrary';

const RUNS = { numRuns: 1000 };
const check = ({ mapping, call, asked, row }: Checked) => createRowChecker(mapping, call, asked)(row);

/** The draft that the body of a row that is ready reads back to. */
function readBack(body: string, call: Checked['call']): Draft {
  const read = draftFromBody(body, call);
  if (!read.ok) throw new Error(`${read.problem.kind} in ${body}`);
  expect(read.changed).toEqual([]);
  return read.draft;
}

/** What a draft has at a target: type and text; null: nothing. */
function valueAt(draft: Draft, target: Target): { readonly type: string; readonly text: string } | null {
  switch (target.kind) {
    case 'ignored':
      return null;
    case 'id':
      return draft[target.name] === '' ? null : { type: 'text', text: draft[target.name] };
    case 'field': {
      const name = OPTIONAL_FIELDS.find((each) => each === target.name);
      const field = name === undefined ? draft.objectiveStatus : draft.fields[name];
      return field.type === 'text' && field.text === '' ? null : field;
    }
    case 'column':
      return draft[target.table].find(({ name }) => name === target.name) ?? null;
    case 'tabc': {
      const table = draft.tabc.find(({ name }) => name === target.table);
      return table?.columns.find(({ name }) => name === target.name) ?? null;
    }
  }
}

/** As many rows that are ready; those that are not are passed over. */
function forReadyRows(look: (checked: Checked, body: string, read: Draft) => void): void {
  fc.assert(
    fc.property(checkedRow, (checked) => {
      const { body } = check(checked);
      fc.pre(body !== null);
      look(checked, body ?? '', readBack(body ?? '', checked.call));
    }),
    RUNS,
  );
}

const isSent = ({ call }: Checked, { target }: ColumnUse): boolean => takes(call, target);
/** A value as JSON has it: a number of a JSON column is a number of the body, an empty text an empty one. */
function asJson(type: string, text: string): string {
  if (type === 'text' || type === 'empty') return JSON.stringify(text);
  if (type === 'null') return 'null';
  const parsed = parseJson(text);
  return parsed.ok ? printJson(parsed.json, 2) : text;
}

describe('a row that is ready', { timeout: 30_000 }, () => {
  it('has a body that reads back to the same ids and columns, byte for byte, no key twice', () => {
    forReadyRows((checked, body, read) => {
      const { ids } = check(checked);
      expect(parseJson(body)).toMatchObject({ ok: true, duplicateKeys: [] });
      expect(bodyText(read, checked.call)).toBe(body);
      const { oId, taskId, mapId, customerGuid } = read;
      expect({ oId, taskId, mapId, customerGuid }).toEqual(ids);
    });
  });

  it('sends of a blank cell what was chosen, and nothing else', () => {
    forReadyRows((checked, _, read) => {
      checked.mapping.columns.forEach((column, index) => {
        if (checked.row.cells[index] !== '' || !isSent(checked, column)) return;
        const value = valueAt(read, column.target);
        expect(value?.type ?? 'absent').toBe(column.target.kind === 'id' ? 'absent' : column.blank);
      });
    });
  });

  it('sends every cell as it stands, or as its listed repairs leave it', () => {
    forReadyRows((checked, _, read) => {
      const { repaired } = check(checked);
      checked.mapping.columns.forEach((column, index) => {
        const cell = checked.row.cells[index] ?? '';
        const steps = repaired.filter((step) => step.column === index);
        expect(steps.map(({ from }) => from)).toEqual(
          [cell, ...steps.map(({ to }) => to)].slice(0, steps.length),
        );
        const text = steps.at(-1)?.to ?? cell;
        const value = isSent(checked, column) ? valueAt(read, column.target) : null;
        if (value === null || text === '') return;
        const { target, type } = column;
        const typed = target.kind === 'column' || target.kind === 'tabc' ? type : 'text';
        expect(asJson(value.type, value.text)).toBe(asJson(typed, text));
      });
    });
  });

  it('does not change with a cell that is not sent', () => {
    forReadyRows((checked, body) => {
      const cells = checked.row.cells.map((cell, index) => {
        const column = checked.mapping.columns[index];
        return column !== undefined && isSent(checked, column) ? cell : `${cell}\u0000other`;
      });
      expect(check({ ...checked, row: { ...checked.row, cells } }).body).toBe(body);
    });
  });
});

it('a row is kept here exactly where a problem says so, and every repair that is offered does something', {
  timeout: 30_000,
}, () => {
  fc.assert(
    fc.property(checkedRow, (checked) => {
      const { body, problems, repaired } = check(checked);
      expect(body === null).toBe(problems.some(({ severity }) => severity === 'block'));
      for (const { column, repair } of problems) {
        if (repair === null) continue;
        expect(checked.asked.has(repair)).toBe(false);
        const asked = check({ ...checked, asked: new Set([...checked.asked, repair]) });
        expect(asked.repaired.length).toBeGreaterThan(
          repaired.filter((step) => step.column !== column).length,
        );
        expect(asked.repaired.some((step) => step.column === column && step.kind === repair)).toBe(true);
      }
    }),
    RUNS,
  );
});
