import { type DragEvent, useEffect, useEffectEvent, useState } from 'react';
import { dialogIsOpen } from '../app/open-dialog';
import type { BringProblem } from '../text/library-problems';

/** What a person can bring to the screen by the clipboard or by dropping it. */
export interface Bringing {
  readonly onFile: (file: File) => void;
  readonly onText: (text: string) => void;
  readonly onProblem: (problem: BringProblem) => void;
}

/** Files dropped onto the screen, and what is pasted while no field is being typed in. */
export function useBringing({ onFile, onText, onProblem }: Bringing) {
  const [isOver, setIsOver] = useState(false);

  const bringFiles = (data: DataTransfer): void => {
    const [file, ...others] = data.files;
    const isFolder = [...data.items].some((item) => item.webkitGetAsEntry()?.isDirectory);
    if (isFolder) onProblem('folder');
    else if (others.length > 0) onProblem('several-files');
    else if (file) onFile(file);
  };
  const pasted = useEffectEvent((event: ClipboardEvent) => {
    const data = event.clipboardData;
    if (!data || event.defaultPrevented || dialogIsOpen() || isTypedIn(event.target)) return;
    event.preventDefault();
    const text = data.getData('text/plain');
    // Excel puts a picture of the cells beside their text: the text is what was copied.
    if (text === '' && data.files.length > 0) bringFiles(data);
    else onText(text);
  });
  // Runs only while this screen stands in front.
  useEffect(() => {
    const listener = (event: ClipboardEvent) => pasted(event);
    window.addEventListener('paste', listener);
    return () => window.removeEventListener('paste', listener);
  }, []);

  const dropping = {
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setIsOver(true);
    },
    onDragLeave: (event: DragEvent) => {
      const to = event.relatedTarget;
      if (!(to instanceof Node && event.currentTarget.contains(to))) setIsOver(false);
    },
    onDrop: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      setIsOver(false);
      if (!dialogIsOpen()) bringFiles(event.dataTransfer);
    },
  };
  return { isOver, dropping };
}

function isTypedIn(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox' && target.type !== 'radio';
  return target instanceof HTMLElement && target.isContentEditable;
}
