/** Counts as every list writes them: `12,345`. */
export const grouped = (count: number): string => count.toLocaleString('en-US');

/** A share of 1 in percent; never 100 before all is there, never 0 once something is: `0.3%`, `42%`. */
export function percent(part: number, whole: number): string {
  if (whole <= 0 || part <= 0) return '0%';
  if (part >= whole) return '100%';
  const share = (part / whole) * 100;
  if (share < 1) return `${Math.max(0.1, Math.floor(share * 10) / 10)}%`;
  return `${Math.min(99, Math.floor(share))}%`;
}
