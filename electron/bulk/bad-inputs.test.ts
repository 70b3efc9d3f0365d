import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RunDetail } from '../../shared/bulk/exchange';
import { BAD_INPUTS, type BadInput } from './testing/bad-inputs';
import { createRoomBench, type RoomBench } from './testing/room-bench';

let bench: RoomBench;
beforeAll(async () => {
  bench = await createRoomBench('http://127.0.0.1:9');
});
afterAll(() => bench.close());

async function open(source: BadInput['source']) {
  if (typeof source === 'string') return bench.runs.givePaste({ text: source });
  const base64 = source.toString('base64');
  return bench.runs.giveFile({ ticket: crypto.randomUUID(), name: 'list.xlsx', base64, last: true });
}

async function detail(id: number): Promise<RunDetail> {
  await bench.quiet(id);
  const got = await bench.runs.get({ id });
  if (got.kind !== 'found') throw new Error(got.why);
  return got.run;
}

/** As a save, whose columns `objective.n` are numbers and `objective.j` JSON: closing takes no values. */
async function asSave(id: number): Promise<RunDetail> {
  const { setup } = await detail(id);
  const columns = setup.mapping.columns.map((use) => {
    const name = use.target.kind === 'column' ? use.target.name : '';
    return name === 'n'
      ? { ...use, type: 'number' as const }
      : name === 'j'
        ? { ...use, type: 'json' as const }
        : use;
  });
  await bench.runs.setUp({ id, setup: { ...setup, call: 'save', mapping: { columns, constants: [] } } });
  return detail(id);
}

function wordsOf({ counts, problems, setup, source }: RunDetail): string {
  const kinds = problems.map(({ problem }) => problem).toSorted();
  const notes = source.notes.map(({ kind }) => kind).toSorted();
  return [
    `${counts.ready} ready, ${counts.invalid} kept here`,
    ...(kinds.length === 0 ? [] : [`: ${kinds.join(' ')}`]),
    ...(notes.length === 0 ? [] : [`; told: ${notes.join(' ')}`]),
    ...(setup.hidden === 'ask' ? ['; asks'] : []),
  ].join('');
}

it.each(BAD_INPUTS.map((input) => [input.id, input.what, input] as const))(
  '%s as a list of orders: %s',
  async (_id, _what, { source, becomes, sends }) => {
    const opened = await open(source);
    if (opened.kind !== 'opened') {
      expect(opened.kind === 'refused' ? `refused ${opened.reason}` : opened.kind).toBe(becomes);
      return;
    }
    expect(wordsOf(await asSave(opened.id))).toBe(becomes);
    const [sample] = await bench.runs.sample({ id: opened.id });
    if (sends !== undefined) expect(sample?.body).toContain(sends);
    await bench.runs.remove({ id: opened.id });
  },
);
