import type { Language } from '../../shared/desk.app';
import { type Chart, type Durations, type Figures, TALLIED, type Tally } from '../../shared/desk.insight';
import type { ResultTable } from '../bulk/export/result-table';
import type { CellWords } from './call-table';
import { INSIGHT_WORDS } from './words';

/** The figures of one chart as a table: what its table on the page shows, and no more. */
export function figureTable(
  figures: Figures,
  chart: Chart,
  { language, reasons }: Pick<CellWords, 'language' | 'reasons'>,
): ResultTable {
  const words = INSIGHT_WORDS[language];
  const rows = rowsOf(figures, chart, language, reasons);
  const lines = rows.map((cells, at) => ({ line: at + 2, cells: [...cells] }));
  async function* slices() {
    yield lines;
  }
  return {
    language,
    sheet: words.charts[chart],
    // Figures are read by nobody here again: a column for it would stand empty.
    apostrophes: null,
    numbers: new Set(),
    headers: headersOf(chart, language),
    sourceColumns: 0,
    slices: slices(),
  };
}

const PERCENTILES = ['p50', 'p90', 'p99'] as const;

function headersOf(chart: Chart, language: Language): readonly string[] {
  const { figures: t, columns, outcomes } = INSIGHT_WORDS[language];
  const tallied = [...TALLIED.map((outcome) => outcomes[outcome]), t.total];
  const lasted = [...PERCENTILES.map((name) => `${name} (ms)`), t.measured];
  switch (chart) {
    case 'calls':
      return [t.day, ...tallied];
    case 'durations':
      return [t.dayOrCall, ...lasted];
    case 'refusals':
      return [columns.reason, t.said, t.calls];
    case 'connections':
      return [columns.connection, columns.kind, ...tallied, ...lasted];
  }
}

function rowsOf(
  figures: Figures,
  chart: Chart,
  language: Language,
  reasons: CellWords['reasons'],
): readonly (readonly string[])[] {
  const { figures: t, kinds, calls } = INSIGHT_WORDS[language];
  switch (chart) {
    case 'calls':
      return figures.days.map(({ day, tally }) => [day, ...tallyCells(tally)]);
    case 'durations':
      return [
        ...figures.days.map(({ day, durations }) => [day, ...durationCells(durations)]),
        ...figures.calls.map(({ call, durations }) => [calls[call], ...durationCells(durations)]),
      ];
    case 'refusals':
      return [
        ...figures.refusals.map((one) => [
          reasons[one.reason],
          one.pattern ?? t.saidNothing,
          String(one.calls),
        ]),
        ...(figures.otherRefusals > 0 ? [[t.others, '', String(figures.otherRefusals)]] : []),
      ];
    case 'connections':
      return figures.connections.map(({ name, kind, tally, durations }) => [
        name,
        kinds[kind],
        ...tallyCells(tally),
        ...durationCells(durations),
      ]);
  }
}

function tallyCells(tally: Tally): string[] {
  const counts = TALLIED.map((outcome) => tally[outcome]);
  return [...counts, counts.reduce((sum, count) => sum + count, 0)].map(String);
}

function durationCells(durations: Durations): string[] {
  if (durations === null) return ['', '', '', '0'];
  return [...PERCENTILES.map((name) => String(Math.round(durations[name]))), String(durations.count)];
}
