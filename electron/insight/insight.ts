import type { Buffer } from 'node:buffer';
import type { Reason } from '../../shared/contract/outcome';
import type { Input, Language, Output, Verbs } from '../../shared/desk';
import {
  type Figures,
  type FiguresWish,
  figuresThatLeave,
  INSIGHT_LIMITS,
  type InsightWritten,
  type ListFormat,
} from '../../shared/desk.insight';
import { withoutPersonalIn } from '../../shared/support/leaving';
import type { ResultTable } from '../bulk/export/result-table';
import type { CallSlices } from '../journal/call-slices';
import type { LifeCall } from '../journal/order-life';
import { callTable } from './call-table';
import { countCalls, dayStarts } from './count-calls';
import { figureTable } from './figure-table';
import { INSIGHT_WORDS } from './words';

/** What the room needs of the others. */
export interface InsightParts {
  readonly calls: CallSlices;
  readonly orderLife: (
    oId: string,
    wish: { readonly limit: number; readonly most: number },
  ) => { calls: LifeCall[]; total: number };
  readonly language: () => Language;
  readonly reasons: Readonly<Record<Language, Readonly<Record<Reason, string>>>>;
  readonly timeText: (at: number) => string;
  readonly clock: () => number;
  /** Where a file of this name is to be written, as a person says; null: nowhere. */
  readonly chooseTarget: (name: string) => Promise<string | null>;
  readonly write: (file: string, pieces: AsyncIterable<Uint8Array>) => Promise<InsightWritten>;
  readonly bytesOf: Readonly<Record<ListFormat, (table: ResultTable) => AsyncIterable<Uint8Array>>>;
  /** A part of the window as it is seen, as a PNG; null: there is nothing to be seen. */
  readonly picture: (part: Omit<PictureWish, 'chart'>) => Promise<Buffer | null>;
  /** Lets everything else that waits have its turn. */
  readonly breathe: () => Promise<void>;
}

type PictureWish = Input<Verbs['insight']['savePicture']>;

/** What the verbs about the history as a whole do. */
export interface Insight {
  /** The newest calls of an order, oldest first. */
  readonly orderLife: (oId: string) => { calls: LifeCall[]; total: number };
  readonly verbs: {
    readonly [V in keyof Verbs['insight']]: (
      input: Input<Verbs['insight'][V]>,
    ) => Promise<Output<Verbs['insight'][V]>>;
  };
}

/** The room that tells of the history as a whole: the life of one order, figures, and both and lists as files. */
export function createInsight(parts: InsightParts): Insight {
  const { calls, breathe } = parts;
  const words = () => {
    const language = parts.language();
    return { language, reasons: parts.reasons[language], timeText: parts.timeText };
  };
  const figures = async (wish: FiguresWish): Promise<Figures> => {
    const starts = dayStarts(wish.from, wish.until);
    const until = Math.min(wish.until, starts.at(-1) ?? wish.until);
    const counter = countCalls(starts);
    for (const slice of calls.counted({ ...wish, until })) {
      for (const call of slice) counter.add(call);
      await breathe();
    }
    return counter.figures(breathe);
  };
  const save = async (name: string, pieces: () => AsyncIterable<Uint8Array>): Promise<InsightWritten> => {
    const file = await parts.chooseTarget(name);
    return file === null ? { kind: 'cancelled' } : parts.write(file, pieces());
  };
  const fileName = (what: string, ending: string): string =>
    `${what} ${parts.timeText(parts.clock()).slice(0, 16).replace(/[: ]/g, '-')}.${ending}`;

  return {
    orderLife: (oId) => parts.orderLife(oId, { limit: INSIGHT_LIMITS.life, most: INSIGHT_LIMITS.writes }),
    verbs: {
      figures,
      async saveFigures({ chart, leaving, ...wish }) {
        const table = figureTable(figuresThatLeave(await figures(wish), leaving), chart, words());
        return save(fileName(table.sheet, 'csv'), () => parts.bytesOf.csv(table));
      },
      async savePicture({ chart, ...part }) {
        // Before the dialog: it may stand over what is to be seen.
        const bytes = await parts.picture(part);
        if (bytes === null) return { kind: 'failed', code: 'other' };
        const { charts } = INSIGHT_WORDS[parts.language()];
        return save(fileName(charts[chart], 'png'), () => onePiece(bytes));
      },
      exportCalls({ choice, format, leaving }) {
        const { list } = INSIGHT_WORDS[parts.language()];
        return save(fileName(list, format), () => {
          const takeOut = withoutPersonalIn(leaving);
          return parts.bytesOf[format](callTable(calls, choice, { ...words(), takeOut }, breathe));
        });
      },
    },
  };
}

async function* onePiece(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}
