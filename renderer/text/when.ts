const two = (n: number) => String(n).padStart(2, '0');

/** A day as every list writes it, in this computer's time: `2026-11-24`. The same in both languages, and it sorts. */
export function dayText(ms: number): string {
  const at = new Date(ms);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** `08:30:05`, in this computer's time. */
export function clockText(ms: number): string {
  const at = new Date(ms);
  return `${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;
}

/** `2026-11-24 08:30:05`. */
export const whenText = (ms: number): string => `${dayText(ms)} ${clockText(ms)}`;

/** `7 ms`, `1,240 ms`, `62.4 s`: short and of one shape, for a column of numbers. */
export function durationText(ms: number): string {
  if (ms < 10_000) return `${Math.round(ms).toLocaleString('en-US')} ms`;
  return `${(ms / 1000).toFixed(1)} s`;
}
