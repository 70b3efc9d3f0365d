const MINUTE = 60;
const HOUR = 3600;

interface DurationWords {
  readonly seconds: (count: string) => string;
  readonly minutes: (count: string) => string;
  readonly hours: (hours: string, minutes: string) => string;
}

/** A length of time for people: `42 s`, `11 min`, `1 h 5 min`. */
export function durationWords(words: DurationWords, ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds < 90) return words.seconds(String(seconds));
  const minutes = Math.round(seconds / MINUTE);
  if (seconds < HOUR) return words.minutes(String(minutes));
  return words.hours(String(Math.floor(minutes / MINUTE)), String(minutes % MINUTE));
}

/**
 * Milliseconds until so many rows are done at so many a second, as they went of late and at most as many as a person allows;
 * null: it cannot be told.
 */
export function timeLeft(rows: number, perSecond: number | null, allowed: number | null): number | null {
  if (perSecond === null || perSecond <= 0 || rows === 0) return null;
  return (rows / Math.min(perSecond, allowed ?? perSecond)) * 1000;
}
