import { describe, expect, it } from 'vitest';
import { type BulkMapping, columnFor, IGNORED, type Target } from '../../../../shared/bulk/columns';
import { withConstant, withNewConstant, withoutConstant, withTarget, withUse } from './mapping-edits';
import { targetOptions, typedTarget } from './target-options';

const oId: Target = { kind: 'id', name: 'oId' };
const toStep: Target = { kind: 'field', name: 'toStep' };
const note: Target = { kind: 'column', table: 'objective', name: 'note' };
const mapping: BulkMapping = {
  columns: [columnFor(oId), IGNORED, { target: note, type: 'number', blank: 'null' }],
  constants: [{ use: columnFor(toStep), text: 'S1', state: 'text' }],
};

describe('what a column is used for', () => {
  it('one place of a body is filled by one column or constant alone', () => {
    expect(withTarget(mapping, 1, oId).columns.map(({ target }) => target)).toEqual([
      IGNORED.target,
      oId,
      note,
    ]);
    const routed = withTarget(mapping, 1, toStep);
    expect(routed.columns[1]?.target).toEqual(toStep);
    expect(routed.constants).toEqual([]);
    expect(withNewConstant(mapping, note).columns[2]).toEqual(IGNORED);
  });
  it('columns that are not sent do not push each other out', () => {
    const ignored: Target = { kind: 'ignored' };
    const twice = withTarget(withTarget(mapping, 0, ignored), 2, ignored);
    expect(twice.columns.every(({ target }) => target.kind === 'ignored')).toBe(true);
    expect(twice.constants).toEqual(mapping.constants);
  });
  it('the same target again keeps type and blank; another keeps the type alone', () => {
    expect(withTarget(mapping, 2, { ...note })).toEqual(mapping);
    expect(withTarget(mapping, 2, { ...note, name: 'other' }).columns[2]).toMatchObject({
      type: 'number',
      blank: 'absent',
    });
    expect(withUse(mapping, 2, { blank: 'empty' }).columns[2]).toMatchObject({
      type: 'number',
      blank: 'empty',
    });
  });
  it('constants are added, changed and removed by their place', () => {
    const two = withNewConstant(mapping, { kind: 'field', name: 'toBy' });
    expect(withConstant(two, 1, { text: 'A1' }).constants.map(({ text }) => text)).toEqual(['S1', 'A1']);
    expect(withoutConstant(two, 0).constants.map(({ use }) => use.target)).toEqual([
      { kind: 'field', name: 'toBy' },
    ]);
  });
});

describe('what a column can be used for', () => {
  const names = (call: 'save' | 'close' | 'failedClose') =>
    targetOptions(call, []).map(({ target }) => ('name' in target ? target.name : ''));
  it('follows the call: a close takes two ids, a failed close its status, too', () => {
    expect(names('close')).toEqual(['oId', 'taskId']);
    expect(names('failedClose')).toEqual(['oId', 'taskId', 'objectiveStatus']);
    expect(names('save')).toContain('toStep');
    expect(names('save')).not.toContain('objectiveStatus');
  });
  it('is typed as a path; anything else names nothing', () => {
    expect(typedTarget('objective.note')).toEqual(note);
    expect(typedTarget('tabcrepair.a')).toEqual({ kind: 'tabc', table: 'repair', name: 'a' });
    expect(typedTarget('objective')).toBeNull();
    expect(typedTarget('')).toBeNull();
    expect(typedTarget('__proto__')).toBeNull();
  });
});
