import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { BULK_LIMITS, type PLAN_REFUSALS } from '../../shared/bulk/exchange';
import { planHead, planLine, type RunPlan, runPlan } from '../../shared/bulk/plan';
import { repairedCell } from '../../shared/bulk/row-problems';
import { turns } from './turns';

/** A plan without what only its own desk knows: the id of a connection there. */
export type FiledPlan = Omit<RunPlan, 'connectionId'>;

/** What the first line of a plan file says. There is no secret in it: a fingerprint names a connection, nobody can use it. */
export interface PlanFileHead {
  readonly plan: FiledPlan;
  /** Of the list that the rows came from. */
  readonly source: { readonly name: string; readonly sha256: string };
  readonly headers: readonly string[];
}

/** A row of a plan: `body` is what is sent, byte for byte; the rest tells a person where it came from. */
export type PlanFileRow = Readonly<z.infer<typeof rowShape>>;

export type PlanRefusal = {
  readonly kind: 'refused';
  readonly reason: (typeof PLAN_REFUSALS)[number];
  readonly params: Record<string, string>;
};

/** What must not be exceeded: bytes of the file and of one line, rows and columns. */
export interface PlanLimits {
  readonly bytes: number;
  readonly line: number;
  readonly rows: number;
  readonly columns: number;
}

const MEGABYTE = 1_048_576;
export const PLAN_LIMITS: PlanLimits = {
  bytes: 512 * MEGABYTE,
  line: 16 * MEGABYTE,
  rows: BULK_LIMITS.rows,
  columns: BULK_LIMITS.columns,
};

const FORMAT = 'workorder-desk plan';
const VERSION = 1;
const PIECE = 65_536;
/** Rows that are handed on at once. */
const ROWS_AT_ONCE = 500;
/** Characters of a line's check: enough that no change by chance goes unseen. */
const CHECK = 32;
/** Bytes of the first line: it is made sense of before any check holds. */
const HEAD_LIMIT = 2 * MEGABYTE;
const LF = 0x0a;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const name = z.string().max(400);
const headShape = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  plan: runPlan.omit({ connectionId: true }),
  source: z.strictObject({ name, sha256: name }),
  headers: z.array(z.string()),
});
const numberFromOne = z.number().int().min(1);
const rowShape = z.strictObject({
  number: numberFromOne,
  line: z.number().int().min(0),
  cells: z.array(z.string()).readonly(),
  edits: z.array(z.tuple([z.number().int().min(0), z.string()])).readonly(),
  body: z.string(),
  ids: z.strictObject({ oId: z.string(), taskId: z.string(), mapId: z.string(), customerGuid: z.string() }),
  repaired: z.array(repairedCell).readonly(),
});
const endShape = z.strictObject({ rows: z.number().int(), hash: z.string() });
/** Enough of any head to tell a later version from no plan at all. */
const anyHead = z.looseObject({ format: z.literal(FORMAT), version: z.number().int() });

/**
 * A plan as a file: a line of JSON that says what it is, one for each row, one with the plan's hash. Each ends with a
 * check over itself and all before it, so that a change is found in its line. Throws for rows that are not the plan's.
 */
export async function* writePlanFile(
  head: PlanFileHead,
  rows: AsyncIterable<readonly PlanFileRow[]>,
): AsyncGenerator<Buffer> {
  const turn = turns();
  const chain = chainOfLines();
  const { plan, source, headers } = head;
  let text = chain.add({ format: FORMAT, version: VERSION, plan, source, headers });
  let count = 0;
  for await (const slice of rows) {
    for (const { number, line, cells, edits, body, ids, repaired } of slice) {
      count += 1;
      text += chain.add({ number, line, cells, edits, body, ids, repaired });
      if (text.length >= PIECE) {
        yield Buffer.from(text, 'utf8');
        text = '';
      }
      if (turn.due()) await turn.take();
    }
  }
  if (count !== plan.rows) throw new Error(`a plan of ${plan.rows} rows came with ${count}`);
  yield Buffer.from(text + chain.add({ rows: count, hash: plan.hash }), 'utf8');
}

/**
 * Reads a plan file. `take` gets its rows as they come, before it is known whether the file is whole: what it made of
 * them is worth nothing unless a plan comes back. Nothing in it is taken that a change could have brought in.
 */
export async function readPlanFile(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  take: (rows: readonly PlanFileRow[], head: PlanFileHead) => void | Promise<void>,
  limits: PlanLimits = PLAN_LIMITS,
): Promise<({ readonly kind: 'plan' } & PlanFileHead) | PlanRefusal> {
  const turn = turns();
  const reader = new PlanReader(limits);
  try {
    for await (const bytes of linesOf(pieces, limits)) {
      reader.add(bytes);
      if (reader.rows.length >= ROWS_AT_ONCE) await handOn();
      if (turn.due()) await turn.take();
    }
    const head = reader.end();
    await handOn();
    return { kind: 'plan', ...head };
  } catch (error) {
    if (error instanceof NoPlan) return { kind: 'refused', reason: error.reason, params: error.params };
    throw error;
  }

  async function handOn(): Promise<void> {
    if (reader.head && reader.rows.length > 0) await take(reader.rows, reader.head);
    reader.rows = [];
  }
}

/** Why a file is no plan that may be used. */
class NoPlan extends Error {
  constructor(
    readonly reason: PlanRefusal['reason'],
    readonly params: Record<string, string> = {},
  ) {
    super(reason);
  }
}

const changed = (line: number): NoPlan => new NoPlan('changed', { line: String(line) });

class PlanReader {
  head: PlanFileHead | null = null;
  rows: PlanFileRow[] = [];
  private readonly chain = chainOfLines();
  private readonly hash = createHash('sha256');
  private line = 0;
  private count = 0;
  private last = 0;
  private isOver = false;

  constructor(private readonly limits: PlanLimits) {}

  add(bytes: Uint8Array): void {
    this.line += 1;
    if (this.isOver) throw changed(this.line);
    const text = decoded(bytes);
    if (this.line === 1) this.begin(text);
    else if (text?.startsWith('{"rows":')) this.finish(this.checked(text));
    else this.addRow(this.checked(text));
  }

  end(): PlanFileHead {
    if (!this.head) throw new NoPlan('not-a-plan');
    if (!this.isOver) throw changed(this.line + 1);
    return this.head;
  }

  private begin(text: string | null): void {
    const json = parsed(text);
    const any = anyHead.safeParse(json);
    if (!any.success) throw new NoPlan('not-a-plan');
    const { version } = any.data;
    if (version > VERSION) throw new NoPlan('newer-plan', { version: String(version) });
    const head = headShape.safeParse(this.checked(text));
    if (!head.success || head.data.headers.length > this.limits.columns) throw changed(1);
    const { plan, source, headers } = head.data;
    if (plan.rows > this.limits.rows || plan.sourceHash !== source.sha256) throw changed(1);
    this.head = { plan, source, headers };
    this.hash.update(planHead(plan));
  }

  private addRow(json: unknown): void {
    const row = rowShape.safeParse(json);
    if (!row.success || !this.head) throw changed(this.line);
    const { number, cells, body } = row.data;
    if (number <= this.last || cells.length > this.limits.columns) throw changed(this.line);
    this.last = number;
    this.count += 1;
    if (this.count > this.head.plan.rows) throw changed(this.line);
    this.hash.update(planLine(number, createHash('sha256').update(body, 'utf8').digest('hex')));
    this.rows.push(row.data);
  }

  private finish(json: unknown): void {
    const end = endShape.safeParse(json);
    if (!end.success || !this.head) throw changed(this.line);
    const { rows, hash } = this.head.plan;
    const isWhole = this.count === rows && end.data.rows === rows && end.data.hash === hash;
    if (!isWhole || this.hash.digest('hex') !== hash) throw changed(this.line);
    this.isOver = true;
  }

  /** What a line says without its check; throws where that does not fit it and all lines before it. */
  private checked(text: string | null): unknown {
    const content = text === null ? null : this.chain.take(text);
    const json = content === null ? undefined : parsed(content);
    if (json === undefined) throw changed(this.line);
    return json;
  }
}

/** The checks of lines, each over itself and the check before it. */
function chainOfLines(): {
  /** A value as a line with its check. */
  add(value: object): string;
  /** The text of a line without its check; null where it does not fit. */
  take(line: string): string | null;
} {
  let before = '';
  const checkOf = (content: string): string =>
    createHash('sha256').update(before).update(content, 'utf8').digest('hex').slice(0, CHECK);
  const tailOf = (check: string): string => `,"check":"${check}"}`;
  return {
    add(value) {
      const content = JSON.stringify(value);
      before = checkOf(content);
      return `${content.slice(0, -1)}${tailOf(before)}\n`;
    },
    take(line) {
      const content = `${line.slice(0, -tailOf('').length - CHECK)}}`;
      const check = checkOf(content);
      if (!line.endsWith(tailOf(check))) return null;
      before = check;
      return content;
    },
  };
}

/** The lines of a file as they come, without their ends. A last one without its end was cut short and is none. */
async function* linesOf(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  limits: PlanLimits,
): AsyncGenerator<Uint8Array> {
  let begun: Uint8Array[] = [];
  let length = 0;
  let bytes = 0;
  let line = 1;
  for await (const piece of pieces) {
    bytes += piece.length;
    if (bytes > limits.bytes) throw tooLarge(limits);
    let from = 0;
    for (let at = piece.indexOf(LF); at >= 0; at = piece.indexOf(LF, from)) {
      const rest = piece.subarray(from, at);
      yield begun.length === 0 ? rest : Buffer.concat([...begun, rest]);
      line += 1;
      begun = [];
      length = 0;
      from = at + 1;
    }
    const left = piece.subarray(from);
    if (left.length > 0) begun.push(left);
    length += left.length;
    if (line === 1 && length > HEAD_LIMIT) throw new NoPlan('not-a-plan');
    if (line > 1 && length > limits.line) throw changed(line);
  }
  if (begun.length > 0) throw line === 1 ? new NoPlan('not-a-plan') : changed(line);
}

const tooLarge = ({ bytes }: PlanLimits): NoPlan =>
  new NoPlan('too-large', { limit: String(Math.floor(bytes / MEGABYTE)) });

function decoded(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}

function parsed(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
