import { columnIsSent } from '../../../../shared/draft/body';
import type { Column } from '../../../../shared/draft/draft';

const SHOWN = 60;

/** The JSON that a column will be sent as, shortened for its row; null if it is not sent. */
export function sentAs(column: Column): string | null {
  if (!columnIsSent(column)) return null;
  switch (column.type) {
    case 'text':
      return JSON.stringify(column.text.slice(0, SHOWN));
    case 'empty':
      return '""';
    case 'null':
      return 'null';
    case 'number':
    case 'boolean':
    case 'json':
      return column.text.trim().slice(0, SHOWN);
  }
}
