import { type DragEvent, useState } from 'react';

/** Moves an item of a list to another place; gives the ids in their new order. */
export function moved(ids: readonly string[], id: string, to: number): string[] {
  const others = ids.filter((one) => one !== id);
  return [...others.slice(0, to), id, ...others.slice(to)];
}

/** Sorting by drag; the keyboard and the buttons do the same through `moved`. */
export function useDragging(ids: readonly string[], onOrder: (ids: string[], moved: string) => void) {
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const end = () => {
    setDragged(null);
    setOver(null);
  };
  const its = (id: string) => ({
    draggable: true,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.effectAllowed = 'move';
      // Nothing of it goes along: another program that it is dropped on gets an empty text.
      event.dataTransfer.setData('text/plain', '');
      setDragged(id);
    },
    onDragOver: (event: DragEvent) => {
      if (dragged === null) return;
      event.preventDefault();
      setOver(id);
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      if (dragged !== null && dragged !== id) onOrder(moved(ids, dragged, ids.indexOf(id)), dragged);
      end();
    },
    onDragEnd: end,
  });
  const markOf = (id: string): 'before' | 'after' | undefined => {
    if (dragged === null || over !== id || dragged === id) return undefined;
    return ids.indexOf(dragged) > ids.indexOf(id) ? 'before' : 'after';
  };
  return { its, markOf };
}
