import { describe, expect, it } from 'vitest';
import {
  fieldsOf,
  firstForm,
  formAgain,
  planOf,
  planProblem,
  readingWith,
  type TableContent,
  type TableForm,
  withColumn,
  withDictionary,
} from './import-plan';

const TABLE: TableContent = {
  kind: 'table',
  reading: { encoding: 'gb18030', separator: ',', sheet: 0, headerRow: 2 },
  sheets: [],
  headers: ['工号', '姓名', '部门'],
  sample: [],
  rows: 3,
  notes: [],
  guess: { dictionary: 'persons', mapping: { code: 0, name: 1 } },
};
const untold = (headers: string[]): TableContent => ({
  ...TABLE,
  headers,
  guess: { dictionary: null, mapping: {} },
});
const form = (part: Partial<TableForm>): TableForm => ({
  dictionary: 'persons',
  scope: '',
  mapping: { code: 0 },
  ...part,
});

describe('what a table looks like at first', () => {
  it('is what its header tells', () => {
    expect(firstForm(TABLE, 'groups')).toEqual({
      dictionary: 'persons',
      scope: '',
      mapping: { code: 0, name: 1 },
    });
  });

  it('is the dictionary that was looked at, code and name first, where the header tells nothing', () => {
    expect(firstForm(untold(['', '']), 'groups')).toEqual({
      dictionary: 'groups',
      scope: '',
      mapping: { code: 0, name: 1 },
    });
    expect(firstForm(untold(['']), null)).toEqual({ dictionary: null, scope: '', mapping: { code: 0 } });
  });
});

describe('read otherwise', () => {
  it('what was said of the same columns stays', () => {
    const said = form({ dictionary: 'groups', mapping: { code: 2 } });
    expect(formAgain(said, TABLE, { ...TABLE, rows: 4 })).toBe(said);
  });

  it('other columns are guessed anew; where they tell nothing, what was chosen stands', () => {
    const said = form({ dictionary: 'groups', scope: 'x', mapping: { code: 2 } });
    expect(formAgain(said, TABLE, { ...TABLE, headers: ['a', 'b'] }).dictionary).toBe('persons');
    expect(formAgain(said, TABLE, untold(['a', 'b']))).toEqual({
      dictionary: 'groups',
      scope: 'x',
      mapping: { code: 0, name: 1 },
    });
  });

  it('another encoding, separator or sheet has another header; a header alone changes nothing else', () => {
    const { reading } = TABLE;
    expect(readingWith(reading, { encoding: 'utf-8' })).toEqual({
      ...reading,
      encoding: 'utf-8',
      headerRow: null,
    });
    expect(readingWith(reading, { headerRow: 0 })).toEqual({ ...reading, headerRow: 0 });
  });
});

describe('which column is what', () => {
  it('a column fills one field', () => {
    expect(withColumn(form({ mapping: { code: 0, name: 1 } }), 'name', 0).mapping).toEqual({ name: 0 });
    expect(withColumn(form({ mapping: { code: 0, name: 1 } }), 'name', null).mapping).toEqual({ code: 0 });
    expect(withColumn(form({ mapping: { code: 0 } }), 'name', 2).mapping).toEqual({ code: 0, name: 2 });
  });

  it('another dictionary lets go of what means nothing to it', () => {
    const columns = form({ dictionary: 'columns', mapping: { scope: 0, code: 1, type: 2 } });
    expect(withDictionary(columns, 'steps').mapping).toEqual({ scope: 0, code: 1 });
    expect(withDictionary(columns, 'roles').mapping).toEqual({ code: 1 });
    expect(fieldsOf('roles')).toEqual(['code', 'name']);
  });
});

describe('before it is compared', () => {
  it('it says what it holds, its code, and the table or map of all rows where no column names it', () => {
    expect(planProblem(form({ dictionary: null }))).toBe('dictionary');
    expect(planProblem(form({ mapping: { name: 0 } }))).toBe('code');
    expect(planProblem(form({ dictionary: 'columns' }))).toBe('table');
    expect(planProblem(form({ dictionary: 'columns', scope: 'orders' }))).toBe('table-unknown');
    expect(planProblem(form({ dictionary: 'columns', scope: 'ELITETASK' }))).toBeNull();
    expect(planProblem(form({ dictionary: 'steps', scope: ' ' }))).toBe('map');
    expect(planProblem(form({ dictionary: 'steps', mapping: { code: 0, scope: 1 } }))).toBeNull();
    expect(planProblem(form({}))).toBeNull();
  });

  it('the plan names a scope only where no column does', () => {
    expect(planOf(form({ dictionary: null }), 'merge')).toBeNull();
    expect(planOf(form({ dictionary: 'steps', scope: ' M ' }), 'replace')).toEqual({
      mode: 'replace',
      table: { dictionary: 'steps', scope: 'M', mapping: { code: 0 } },
    });
    expect(
      planOf(form({ dictionary: 'steps', scope: 'M', mapping: { code: 0, scope: 1 } }), 'merge'),
    ).toEqual({
      mode: 'merge',
      table: { dictionary: 'steps', scope: '', mapping: { code: 0, scope: 1 } },
    });
  });
});
