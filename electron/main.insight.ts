import type { BrowserWindow } from 'electron';
import type { DeskEvent } from '../shared/desk';
import type { Language } from '../shared/desk.app';
import { csvOf } from './bulk/export/csv';
import { REASON_TITLES } from './bulk/export/reason-words';
import { timeText } from './bulk/export/result-cells';
import { writeResult } from './bulk/export/write-result';
import { xlsxOf } from './bulk/export/xlsx';
import { breathe } from './bulk/turns';
import { createWork, type Work } from './bulk/work';
import type { Database } from './files/sqlite';
import { createInsight, type Insight } from './insight/insight';
import type { CallJournal } from './journal/call-record';
import { createCallSlices } from './journal/call-slices';
import { orderLife } from './journal/order-life';
import type { FileDialogs } from './window/file-dialogs';
import { pictureOf } from './window/picture-of';

/** Builds the room that tells of the history as a whole from the others. */
export function buildInsight(rooms: {
  readonly database: Database;
  readonly calls: Pick<CallJournal, 'pages'>;
  readonly clock: () => number;
  readonly dialogs: Pick<FileDialogs, 'chooseResult'>;
  readonly language: () => Language;
  readonly tell: (event: DeskEvent) => void;
  readonly window: () => BrowserWindow | null;
}): Insight {
  const { database, calls, clock, dialogs, language, tell, window } = rooms;
  const work: Work<string, 'counting' | 'exporting'> = createWork((name) => {
    const busy = work.busy(name);
    if (busy) tell({ event: 'insight-progress', work: name, share: busy.share });
  });
  return createInsight({
    ...{ clock, language, timeText, breathe, work },
    calls: createCallSlices(database, calls.pages),
    orderLife: (oId, wish) => orderLife(database, oId, wish),
    reasons: REASON_TITLES,
    chooseTarget: dialogs.chooseResult,
    write: writeResult,
    bytesOf: { csv: csvOf, xlsx: xlsxOf },
    picture: (part) => pictureOf(window(), part),
  });
}
