import { describe, expect, it } from 'vitest';
import { percent } from '../../../text/count';
import { runProgressText } from '../../../text/runs-progress';
import { durationWords, timeLeft } from './duration-words';

describe('a length of time', () => {
  const said = (seconds: number) => durationWords(runProgressText['en-US'], seconds * 1000);
  it('is told in seconds, then minutes, then hours', () => {
    expect([0, 1, 89, 90, 150, 3599, 3600, 5430].map(said)).toEqual([
      '0 s',
      '1 s',
      '89 s',
      '2 min',
      '3 min',
      '60 min',
      '1 h 0 min',
      '1 h 31 min',
    ]);
  });
  it('is not told where nothing moves', () => {
    expect(timeLeft(100, null, null)).toBeNull();
    expect(timeLeft(100, 0, null)).toBeNull();
    expect(timeLeft(0, 5, null)).toBeNull();
    expect(timeLeft(100, 5, null)).toBe(20_000);
    // A pace that was just set counts at once, before it shows in how it went.
    expect(timeLeft(100, 5, 2)).toBe(50_000);
    expect(timeLeft(100, 5, 10)).toBe(20_000);
  });
});

describe('a share', () => {
  it('is 100 percent only when all is there, and 0 only when nothing is', () => {
    expect(percent(99_999, 100_000)).toBe('99%');
    expect(percent(100_000, 100_000)).toBe('100%');
    expect(percent(1, 100_000)).toBe('0.1%');
    expect(percent(0, 100_000)).toBe('0%');
    expect(percent(0.005, 1)).toBe('0.5%');
  });
});
