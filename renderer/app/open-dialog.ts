/** True while a modal dialog (ours or antd's) waits for an answer. */
export function dialogIsOpen(): boolean {
  const dialogs = document.querySelectorAll<HTMLElement>('dialog[open], [aria-modal="true"]');
  return [...dialogs].some((dialog) => dialog.checkVisibility());
}
