import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromStored, likePattern, toStored } from './exact-text';

describe('text that SQLite gives back unchanged', () => {
  it('comes back as it was, whatever it is', () => {
    const unit = fc.oneof(
      fc.constantFrom('\0', '\u001b', '\ud83d', '\ude00', '0', '1', 'b', 'd', '工'),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(unit), (units) => {
        const text = units.join('');
        const stored = toStored(text);
        expect(fromStored(stored)).toBe(text);
        expect(stored.isWellFormed()).toBe(true);
        expect(stored).not.toContain('\0');
      }),
      { numRuns: 1000 },
    );
  });

  it('is kept as it is, so that it can be searched, unless it holds what SQLite cannot', () => {
    expect(toStored('工单已结案 😀 100%')).toBe('工单已结案 😀 100%');
  });

  it('takes the wildcards of LIKE literally', () => {
    expect(likePattern('50%_\\')).toBe('%50\\%\\_\\\\%');
  });
});
