import type { Buffer } from 'node:buffer';
import type { Reason } from '../../shared/contract/outcome';
import type { Input, Output, Verbs } from '../../shared/desk';
import type { Language } from '../../shared/desk.app';
import {
  type FiguresWish,
  figuresThatLeave,
  INSIGHT_LIMITS,
  type InsightWritten,
  type ListFormat,
} from '../../shared/desk.insight';
import { withoutPersonalIn } from '../../shared/support/leaving';
import type { ResultTable } from '../bulk/export/result-table';
import type { Progress, Work } from '../bulk/work';
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
  readonly write: (
    file: string,
    pieces: AsyncIterable<Uint8Array>,
    signal?: AbortSignal,
  ) => Promise<InsightWritten>;
  readonly bytesOf: Readonly<Record<ListFormat, (table: ResultTable) => AsyncIterable<Uint8Array>>>;
  /** A part of the window as it is seen, as a PNG; null: there is nothing to be seen. */
  readonly picture: (part: Omit<PictureWish, 'chart'>) => Promise<Buffer | null>;
  /** What takes long, by the page's name for it. */
  readonly work: Pick<Work<string, 'counting' | 'exporting'>, 'run' | 'cancel'>;
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
  const { calls, breathe, work } = parts;
  const words = () => {
    const language = parts.language();
    return { language, reasons: parts.reasons[language], timeText: parts.timeText };
  };
  /** Does what takes long; `cancelled` where it was ended before. */
  const long = <T>(
    name: string,
    what: 'counting' | 'exporting',
    does: (progress: Progress) => Promise<T>,
  ): Promise<T | { kind: 'cancelled' }> => {
    return work.run(name, what, async (progress) => {
      try {
        return await does(progress);
      } catch (error) {
        if (progress.signal.aborted) return { kind: 'cancelled' } as const;
        throw error;
      }
    });
  };
  const count = async (wish: FiguresWish, { signal, onProgress }: Progress) => {
    const starts = dayStarts(wish.from, wish.until);
    const until = Math.min(wish.until, starts.at(-1) ?? wish.until);
    const counter = countCalls(starts);
    for (const slice of calls.counted({ ...wish, until })) {
      for (const call of slice.calls) counter.add(call);
      onProgress(slice.share);
      await breathe();
      signal.throwIfAborted();
    }
    return { kind: 'counted', figures: await counter.figures(breathe) } as const;
  };
  const save = async (
    name: string,
    pieces: () => AsyncIterable<Uint8Array>,
    signal?: AbortSignal,
  ): Promise<InsightWritten> => {
    const file = await parts.chooseTarget(name);
    return file === null ? { kind: 'cancelled' } : parts.write(file, pieces(), signal);
  };
  const fileName = (what: string, ending: string): string =>
    `${what} ${parts.timeText(parts.clock()).slice(0, 16).replace(/[: ]/g, '-')}.${ending}`;

  return {
    orderLife: (oId) => parts.orderLife(oId, { limit: INSIGHT_LIMITS.life, most: INSIGHT_LIMITS.writes }),
    verbs: {
      figures: ({ work: name, ...wish }) => long(name, 'counting', (progress) => count(wish, progress)),
      async saveFigures({ chart, leaving, work: name, ...wish }) {
        const counted = await long(name, 'counting', (progress) => count(wish, progress));
        if (counted.kind === 'cancelled') return counted;
        const table = figureTable(figuresThatLeave(counted.figures, leaving), chart, words());
        return save(fileName(table.sheet, 'csv'), () => parts.bytesOf.csv(table));
      },
      async savePicture({ chart, ...part }) {
        // Before the dialog: it may stand over what is to be seen.
        const bytes = await parts.picture(part);
        if (bytes === null) return { kind: 'failed', code: 'other' };
        const { charts } = INSIGHT_WORDS[parts.language()];
        return save(fileName(charts[chart], 'png'), () => onePiece(bytes));
      },
      exportCalls({ choice, format, leaving, work: name }) {
        const { list } = INSIGHT_WORDS[parts.language()];
        return long(name, 'exporting', (progress) =>
          save(
            fileName(list, format),
            () => {
              const takeOut = withoutPersonalIn(leaving);
              const table = callTable(calls, choice, { ...words(), takeOut }, { ...progress, breathe });
              return parts.bytesOf[format](table);
            },
            progress.signal,
          ),
        );
      },
      async cancel({ work: name }) {
        await work.cancel(name);
        return { kind: 'done' };
      },
    },
  };
}

async function* onePiece(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}
