import { NAME_LIMIT } from '../../shared/contract/connection-problems';

/** True if a person would read two names as one: production asks for a name to be typed. */
export function sameName(one: string, other: string): boolean {
  return folded(one) === folded(other);
}

/** The name, numbered if it is taken: `测试`, `测试 2`, `测试 3`; never longer than a name may be. */
export function freeName(wanted: string, taken: readonly string[]): string {
  const isTaken = (name: string): boolean => taken.some((other) => sameName(name, other));
  let name = cut(wanted, '');
  for (let number = 2; isTaken(name); number += 1) name = cut(wanted, ` ${number}`);
  return name;
}

function cut(name: string, ending: string): string {
  const room = NAME_LIMIT - [...ending].length;
  return [...name.trim()].slice(0, room).join('').trimEnd() + ending;
}

function folded(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}
