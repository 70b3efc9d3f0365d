/** Whether a number was typed by hand, in whatever width, grouped or not. */
export function saysNumber(typed: string, wanted: number): boolean {
  return plain(typed) === String(wanted);
}

/** Whether what is typed so far may still become the number. */
export function maySayNumber(typed: string, wanted: number): boolean {
  return String(wanted).startsWith(plain(typed));
}

function plain(typed: string): string {
  return typed.normalize('NFKC').replaceAll(/[\s,，]/g, '');
}
