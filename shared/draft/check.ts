import { type Call, ENDPOINTS } from '../contract/endpoints';
import { columnIsSent, fieldIsSent } from './body';
import { columnProblems } from './check-column';
import { type Column, type Draft, type Field, OPTIONAL_FIELDS, PLAIN_TABLES } from './draft';
import { cleanId, hasInvisible, isGuid } from './ids';
import type { DraftProblem, DraftProblemKind } from './problems';

/** Ids that the contract calls GUIDs; `mapId` and `customerGuid` are free strings in it. */
const GUIDS: ReadonlySet<string> = new Set(['oId', 'taskId', 'operateTaskGuid']);

/**
 * Everything wrong with a draft for one call, in the order of the form. Errors keep the call here, warnings do not.
 * Only what this call would send is looked at.
 */
export function draftProblems(draft: Draft, call: Call): readonly DraftProblem[] {
  return ENDPOINTS[call].body === 'order' ? orderProblems(draft, call) : closingProblems(draft, call);
}

function orderProblems(draft: Draft, call: Call): readonly DraftProblem[] {
  const ids = draft.mode === 'create' ? (['mapId', 'customerGuid'] as const) : (['oId', 'taskId'] as const);
  const [objective, task, step] = PLAIN_TABLES.map((table) => tableProblems(draft[table]));
  return [
    ...ids.flatMap((name) => requiredId(name, draft[name])),
    ...OPTIONAL_FIELDS.flatMap((name) => fieldProblems(name, draft.fields[name])),
    ...(call === 'send' ? taskOnSend(draft) : []),
    ...(objective ?? []),
    ...(task ?? []),
    ...tabcProblems(draft.tabc),
    ...(step ?? []),
  ];
}

function closingProblems(draft: Draft, call: Call): readonly DraftProblem[] {
  if (draft.mode === 'create') return [atField('load-needed', 'mode')];
  return [
    ...requiredId('oId', draft.oId),
    ...requiredId('taskId', draft.taskId),
    ...(ENDPOINTS[call].takesObjectiveStatus ? fieldProblems('objectiveStatus', draft.objectiveStatus) : []),
  ];
}

function requiredId(name: string, typed: string): readonly DraftProblem[] {
  const id = cleanId(typed);
  return id === '' ? [atField('missing', name)] : idProblems(name, id);
}

function idProblems(name: string, id: string): readonly DraftProblem[] {
  if (!id.isWellFormed()) return [atField('lone-surrogate', name)];
  if (hasInvisible(id)) return [atField('control-character', name)];
  return GUIDS.has(name) && !isGuid(id) ? [atField('not-guid-shaped', name, 'warning')] : [];
}

function fieldProblems(name: string, field: Field): readonly DraftProblem[] {
  if (field.type !== 'text' || !fieldIsSent(field)) return [];
  if (name !== 'operateTaskGuid') return field.text.isWellFormed() ? [] : [atField('lone-surrogate', name)];
  const id = cleanId(field.text);
  return id === '' ? [] : idProblems(name, id);
}

/** `later-revisions.md`, 'Two traps': only a send that names the task generates one. */
function taskOnSend(draft: Draft): readonly DraftProblem[] {
  const { type, text } = draft.fields.operateTaskGuid;
  return type === 'text' && cleanId(text) !== ''
    ? []
    : [atField('no-task-on-send', 'operateTaskGuid', 'warning')];
}

function tabcProblems(tables: Draft['tabc']): readonly DraftProblem[] {
  const names = new Set<string>();
  return tables
    .filter(({ columns }) => columns.some(columnIsSent))
    .flatMap(({ id, name, columns }) => {
      const kind = tableNameProblem(name, names);
      names.add(name);
      const severity = kind === 'name-has-prefix' ? 'warning' : 'error';
      return [
        ...(kind === null ? [] : [{ kind, severity, at: { table: id }, params: { name } } as const]),
        ...tableProblems(columns),
      ];
    });
}

function tableNameProblem(name: string, earlier: ReadonlySet<string>): DraftProblemKind | null {
  if (name.trim() === '') return 'name-missing';
  if (!name.isWellFormed()) return 'lone-surrogate';
  if (earlier.has(name)) return 'name-duplicate';
  return /^tabc/i.test(name) ? 'name-has-prefix' : null;
}

function tableProblems(columns: readonly Column[]): readonly DraftProblem[] {
  const names = new Set<string>();
  return columns.filter(columnIsSent).flatMap((column) => {
    const problems = columnProblems(column, names);
    names.add(column.name);
    return problems;
  });
}

function atField(
  kind: DraftProblemKind,
  name: string,
  severity: DraftProblem['severity'] = 'error',
): DraftProblem {
  return { kind, severity, at: { field: name }, params: { name } };
}
