import { SOURCE_LIMITS } from '../../../shared/library/exchange';
import { Refused } from '../table';
import { openWorkbook } from './open-workbook';
import { openZip } from './zip-parts';

/** Inflated bytes of the parts that list the sheets. Read in the main process, so far less than a sheet may have. */
const LISTS = 8_388_608;

/** The names of the parts that hold a sheet of an XLSX and its styles; null where it cannot be read or has no such sheet. */
export async function sheetPart(
  bytes: Uint8Array,
  sheet: number,
): Promise<{ readonly sheet: string; readonly styles: string | null } | null> {
  try {
    const workbook = openWorkbook(await openZip(bytes, { ...SOURCE_LIMITS, inflated: LISTS }));
    const found = workbook.sheets[sheet];
    return found ? { sheet: found.part, styles: workbook.styles } : null;
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}
