import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from './draft';
import { canonicalDraft } from './draft-arbitrary';
import { edited, HISTORY_STEPS, type History, historyOf, redone, replaced, undone } from './undo';

const times = <T>(count: number, step: (history: History<T>) => History<T>, from: History<T>) =>
  Array.from({ length: count }).reduce<History<T>>((history) => step(history), from);
const bytes = (history: History<Draft>) => JSON.stringify(history.now);

describe('a history', () => {
  it('takes edits at one place within a second as one step', () => {
    let history = historyOf('');
    for (const [index, text] of ['a', 'ab', 'abc'].entries())
      history = edited(history, text, { key: 'x', at: index * 1000 });
    expect(history.past).toEqual(['']);
    expect(undone(history).now).toBe('');
    expect(redone(undone(history)).now).toBe('abc');
  });

  it('begins a step after a pause, at another place, and when the clock goes back', () => {
    const first = edited(historyOf(''), 'a', { key: 'x', at: 5000 });
    const second = (key: string, at: number) => edited(first, 'ab', { key, at }).past.length;
    expect([second('x', 6000), second('x', 6001), second('y', 5000), second('x', 4999)]).toEqual([
      1, 2, 2, 2,
    ]);
  });

  it('begins a step after an undo, a redo and a replacement, and a replacement is one of its own', () => {
    const mark = { key: 'x', at: 0 };
    const two = edited(edited(historyOf('0'), '1', mark), '2', { ...mark, key: 'y' });
    expect(edited(undone(two), '3', { ...mark, key: 'y' }).past).toEqual(['0', '1']);
    expect(edited(redone(undone(two)), '3', { ...mark, key: 'y' }).past).toEqual(['0', '1', '2']);
    expect(edited(replaced(two, '3'), '4', { ...mark, key: 'y' }).past).toEqual(['0', '1', '2', '3']);
  });

  it('stays the very same when there is nothing to do', () => {
    const history = edited(historyOf('a'), 'b', { key: 'x', at: 0 });
    expect(edited(history, 'b', { key: 'y', at: 9000 })).toBe(history);
    expect(replaced(history, 'b')).toBe(history);
    expect(redone(history)).toBe(history);
    const start = undone(history);
    expect(undone(start)).toBe(start);
  });

  it('keeps the last 500 steps', () => {
    let history = historyOf(-1);
    for (let step = 0; step < HISTORY_STEPS + 20; step += 1)
      history = edited(history, step, { key: String(step), at: 0 });
    expect(history.past).toHaveLength(500);
    expect(times(HISTORY_STEPS + 20, undone, history).now).toBe(19);
  });

  it('gives a draft back to the byte: any edits, then any number of undos and as many redos', () => {
    const edit = fc.record({ draft: canonicalDraft, key: fc.constantFrom('a', 'b'), pause: fc.nat(2000) });
    fc.assert(
      fc.property(canonicalDraft, fc.array(edit, { maxLength: 12 }), fc.nat(15), (start, edits, count) => {
        let at = 0;
        let history = historyOf(start);
        const seen = [bytes(history)];
        for (const { draft, key, pause } of edits) {
          at += pause;
          history = edited(history, draft, { key, at });
          seen[history.past.length] = bytes(history);
        }
        const back = Math.min(count, history.past.length);
        const earlier = times(back, undone, history);
        expect(bytes(earlier)).toBe(seen[history.past.length - back]);
        expect(bytes(times(back, redone, earlier))).toBe(bytes(history));
        expect(edited(earlier, { ...start }, { key: 'c', at }).future).toEqual([]);
      }),
    );
  });
});
