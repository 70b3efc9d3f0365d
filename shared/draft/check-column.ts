import { utf8Length } from '../contract/headers';
import { isJsonNumber, type Json, parseJson, placeOf } from '../json';
import type { Column } from './draft';
import type { DraftProblem, DraftProblemKind } from './problems';

/** Containers inside each other, and UTF-8 bytes, that a JSON column may have (research D-49). */
export const JSON_COLUMN_LIMITS = { depth: 64, bytes: 262_144 } as const;

interface Found {
  readonly kind: DraftProblemKind;
  readonly params: Readonly<Record<string, string>>;
}

/** What is wrong with a column that is sent; `earlier`: the names before it in its table. */
export function columnProblems(column: Column, earlier: ReadonlySet<string>): readonly DraftProblem[] {
  const { id, name } = column;
  const inName = nameProblem(name, earlier);
  const inValue = valueProblem(column);
  const at = (part: 'name' | 'value', found: Found): DraftProblem => ({
    kind: found.kind,
    severity: 'error',
    at: { column: id, part },
    params: { name, ...found.params },
  });
  return [
    ...(inName === null ? [] : [at('name', found(inName))]),
    ...(inValue === null ? [] : [at('value', inValue)]),
  ];
}

function found(kind: DraftProblemKind, params: Found['params'] = {}): Found {
  return { kind, params };
}

function nameProblem(name: string, earlier: ReadonlySet<string>): DraftProblemKind | null {
  if (name.trim() === '') return 'name-missing';
  if (!name.isWellFormed()) return 'lone-surrogate';
  return earlier.has(name) ? 'name-duplicate' : null;
}

function valueProblem({ type, text }: Column): Found | null {
  switch (type) {
    case 'empty':
    case 'null':
      return null;
    case 'text':
      return text.isWellFormed() ? null : found('lone-surrogate');
    case 'number':
      return numberProblem(text.trim());
    case 'boolean':
      return text.trim() === 'true' || text.trim() === 'false' ? null : found('boolean-invalid');
    case 'json':
      return jsonProblem(text);
  }
}

function numberProblem(text: string): Found | null {
  if (!isJsonNumber(text)) return found('number-invalid');
  return Number.isFinite(Number(text)) ? null : found('number-not-finite');
}

function jsonProblem(text: string): Found | null {
  if (utf8Length(text) > JSON_COLUMN_LIMITS.bytes) {
    return found('json-too-large', { limit: String(JSON_COLUMN_LIMITS.bytes / 1024) });
  }
  const parsed = parseJson(text, { depth: JSON_COLUMN_LIMITS.depth });
  if (!parsed.ok) {
    const { kind, line, column } = parsed.problem;
    const position = { line: String(line), column: String(column) };
    if (kind === 'too-deep')
      return found('json-too-deep', { ...position, limit: String(JSON_COLUMN_LIMITS.depth) });
    return found('json-invalid', { ...position, reason: kind });
  }
  const [duplicate] = parsed.duplicateKeys;
  if (duplicate !== undefined) {
    const { line, column } = placeOf(text, duplicate.offset);
    return found('json-duplicate-key', { line: String(line), column: String(column), key: duplicate.key });
  }
  return insideProblem(parsed.json);
}

/** A text or number somewhere inside that cannot be carried. */
function insideProblem(json: Json): Found | null {
  switch (json.kind) {
    case 'null':
    case 'boolean':
      return null;
    case 'number':
      return numberProblem(json.text);
    case 'string':
      return json.value.isWellFormed() ? null : found('lone-surrogate');
    case 'array':
      return firstOf(json.items, insideProblem);
    case 'object':
      return firstOf(json.members, ({ key, value }) =>
        key.isWellFormed() ? insideProblem(value) : found('lone-surrogate'),
      );
  }
}

function firstOf<T>(items: readonly T[], look: (item: T) => Found | null): Found | null {
  for (const item of items) {
    const problem = look(item);
    if (problem !== null) return problem;
  }
  return null;
}
