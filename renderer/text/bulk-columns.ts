import type { Blank, CellType } from '../../shared/bulk/columns';
import type { GuessReason } from '../../shared/bulk/guess-columns';
import type { RepairKind, RowProblemKind } from '../../shared/bulk/row-problems';
import { bilingual } from './bilingual';
import type { RowProblemWords } from './bulk-problem-words';
import { BULK_PROBLEMS_EN } from './bulk-problems-en';
import { BULK_PROBLEMS_ZH } from './bulk-problems-zh';

interface BulkColumnsText {
  readonly problems: Readonly<Record<RowProblemKind, RowProblemWords>>;
  /** What a repair does, for its button and for the list of what was changed. */
  readonly repairs: Readonly<Record<RepairKind, string>>;
  /** Why a column was taken for something, or was not. */
  readonly guesses: Readonly<Record<GuessReason, string>>;
  readonly types: Readonly<Record<CellType, string>>;
  /** What a blank cell means. */
  readonly blanks: Readonly<Record<Blank, string>>;
  readonly ignored: string;
  readonly column: (table: string) => string;
}

/** Columns of a bulk run, what is wrong with its rows, and what can be mended. */
export const bulkColumnsText = bilingual<BulkColumnsText>(
  {
    problems: BULK_PROBLEMS_ZH,
    repairs: {
      edges: '去掉首尾的空格和不可见字符',
      braces: '去掉花括号',
      'boolean-word': '读作是或否',
      'full-width': '全角改半角',
      'guid-hyphens': '补上连字符',
      quotes: '去掉引号',
      'code-edges': '去掉编码首尾的空格',
      'yes-no': '把 1、0、Y、√ 等读作是或否',
      thousands: '去掉千位逗号',
      'spaces-as-blank': '只有空格的当作空白',
      'word-as-blank': '表示“没有”的词当作空白',
    },
    guesses: {
      'known-name': '认得这个列名',
      path: '列名写明了表和字段',
      'guid-values': '列名加上内容都是 GUID',
      doubtful: '这个列名可能另有所指，请确认',
      contradiction: '列名里有两种意思，请选择',
      'odd-name': '表名或字段名不寻常，请确认',
      'same-target': '另一列也是这个意思，请选一列',
      'same-header': '有同名的列，请选一列',
      'blank-with-data': '没有列名，但有内容',
      blank: '空列',
      unknown: '不认得这个列名',
    },
    types: { text: '文本', number: '数字', boolean: '是/否', json: 'JSON' },
    blanks: { absent: '不发送', empty: '发送空字符串', null: '发送 null' },
    ignored: '不使用',
    column: (table) => `${table} 的字段`,
  },
  {
    problems: BULK_PROBLEMS_EN,
    repairs: {
      edges: 'Trim spaces and invisible characters at the ends',
      braces: 'Take off the braces',
      'boolean-word': 'Read as yes or no',
      'full-width': 'Make full-width characters plain',
      'guid-hyphens': 'Put the hyphens in',
      quotes: 'Take off the quotes',
      'code-edges': 'Trim spaces at the ends of codes',
      'yes-no': 'Read 1, 0, Y, √ and their like as yes or no',
      thousands: 'Take out the commas between thousands',
      'spaces-as-blank': 'Take cells of spaces as blank',
      'word-as-blank': 'Take words for nothing as blank',
    },
    guesses: {
      'known-name': 'A known name',
      path: 'The header names the table and its column',
      'guid-values': 'The name fits, and every value is a GUID',
      doubtful: 'The name may mean something else: please confirm',
      contradiction: 'The header means two things: please choose',
      'odd-name': 'An unusual name of a table or column: please confirm',
      'same-target': 'Another column means the same: please choose one',
      'same-header': 'Another column has the same header: please choose one',
      'blank-with-data': 'No header, but something below it',
      blank: 'A blank column',
      unknown: 'An unknown name',
    },
    types: { text: 'Text', number: 'Number', boolean: 'Yes/no', json: 'JSON' },
    blanks: { absent: 'Not sent', empty: 'Sent as an empty string', null: 'Sent as null' },
    ignored: 'Not used',
    column: (table) => `Column of ${table}`,
  },
);
