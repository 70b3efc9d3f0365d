import {
  type Refusal,
  type ROW_PROBLEMS,
  SOURCE_REFUSALS,
  type TableNote,
} from '../../shared/library/exchange';
import { bilingual } from './bilingual';
import { always, type Params, type ProblemWords, type Sentence } from './library-problem-words';
import { REFUSALS_EN } from './library-refusals-en';
import { REFUSALS_ZH } from './library-refusals-zh';
import { NOTES_EN, ROWS_EN } from './library-rows-en';
import { NOTES_ZH, ROWS_ZH } from './library-rows-zh';

type RowProblemKind = (typeof ROW_PROBLEMS)[number];

/** What the page itself finds before anything is read. */
export const BRING_PROBLEMS = ['several-files', 'folder', 'file-unreadable', 'no-text', 'program'] as const;
export type BringProblem = (typeof BRING_PROBLEMS)[number];

/** Why the system does not let a file be read or written, by its own code; others are told by their code. */
export const FILE_PROBLEMS = [
  'ENOENT',
  'EACCES',
  'EPERM',
  'EBUSY',
  'ENOSPC',
  'EROFS',
  'ENOTDIR',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'EIO',
  'timeout',
  'not-a-file',
  'too-large',
] as const;
export type FileProblem = (typeof FILE_PROBLEMS)[number];

interface LibraryProblemsText {
  readonly refusals: Readonly<Record<Refusal['reason'], ProblemWords>>;
  readonly bring: Readonly<Record<BringProblem, ProblemWords>>;
  readonly notes: Readonly<Record<TableNote['kind'], Sentence>>;
  readonly rows: Readonly<Record<RowProblemKind, ProblemWords>>;
  readonly files: Readonly<Record<FileProblem, string>>;
  readonly otherFile: (code: string) => string;
}

/** Why something was not taken, what was noticed while it was read, and which rows make no entry. */
export const libraryProblemsText = bilingual<LibraryProblemsText>(
  {
    refusals: REFUSALS_ZH,
    bring: {
      'several-files': { what: always('一次只能导入一个文件。'), remedy: always('请一个一个来。') },
      folder: { what: always('这是一个文件夹。'), remedy: always('请拖入里面的文件。') },
      'file-unreadable': {
        what: always('文件没有读出来：它可能被移走了，或没有读取权限。'),
        remedy: always('关闭正在使用它的程序，再选一次。'),
      },
      program: {
        what: always('程序自己出了错，没有读入。'),
        remedy: always('再试一次；还是不行，请把数据文件夹里的日志交给管理员。'),
      },
      'no-text': {
        what: always('剪贴板里没有文字。'),
        remedy: always('在 Excel 里选中几列，复制后再粘贴。'),
      },
    },
    notes: NOTES_ZH,
    rows: ROWS_ZH,
    files: {
      ENOENT: '找不到这个文件，可能被移走或改名了',
      EACCES: '没有权限',
      EPERM: '系统不允许',
      EBUSY: '文件正被别的程序使用',
      ENOSPC: '磁盘已满',
      EROFS: '这里不能写入',
      ENOTDIR: '文件夹不在了',
      EHOSTDOWN: '共享文件夹所在的电脑没有开',
      EHOSTUNREACH: '连不上共享文件夹所在的电脑',
      ENETUNREACH: '网络不通',
      ETIMEDOUT: '共享文件夹没有响应',
      EIO: '磁盘或网络出错',
      timeout: '共享文件夹没有响应',
      'not-a-file': '这不是一个文件',
      'too-large': '文件太大，别人会读不了',
    },
    otherFile: (code) => `系统报告 ${code}`,
  },
  {
    refusals: REFUSALS_EN,
    bring: {
      'several-files': {
        what: always('Only one file can be imported at a time.'),
        remedy: always('Bring them one by one.'),
      },
      folder: { what: always('This is a folder.'), remedy: always('Drop a file from inside it.') },
      'file-unreadable': {
        what: always('The file could not be read: it may have been moved, or you may not read it.'),
        remedy: always('Close the program that uses it and choose it again.'),
      },
      program: {
        what: always('An error in the program itself kept it from being read.'),
        remedy: always(
          'Try again; if that does not help, give the log in the data folder to the administrator.',
        ),
      },
      'no-text': {
        what: always('There is no text in the clipboard.'),
        remedy: always('Select some columns in Excel, copy them, and paste again.'),
      },
    },
    notes: NOTES_EN,
    rows: ROWS_EN,
    files: {
      ENOENT: 'the file is not there; it may have been moved or renamed',
      EACCES: 'access is denied',
      EPERM: 'the system does not allow it',
      EBUSY: 'another program is using the file',
      ENOSPC: 'the disk is full',
      EROFS: 'nothing can be written there',
      ENOTDIR: 'the folder is not there',
      EHOSTDOWN: 'the computer with the shared folder is off',
      EHOSTUNREACH: 'the computer with the shared folder cannot be reached',
      ENETUNREACH: 'the network cannot be reached',
      ETIMEDOUT: 'the shared folder does not answer',
      EIO: 'the disk or the network failed',
      timeout: 'the shared folder does not answer',
      'not-a-file': 'this is not a file',
      'too-large': 'the file is too large for others to read',
    },
    otherFile: (code) => `the system says ${code}`,
  },
);

/** Why the shared file was not read: a refusal, or what the system said. Ends without a full stop. */
export function sharedProblemSentence(
  words: LibraryProblemsText,
  { reason, params }: { readonly reason: string; readonly params: Params },
): string {
  if ((SOURCE_REFUSALS as readonly string[]).includes(reason))
    return words.refusals[reason as Refusal['reason']].what(params).replace(/[.。]$/, '');
  return fileProblemSentence(words, reason);
}

/** Why a file could not be read or written, by the system's code. Ends without a full stop. */
export function fileProblemSentence(words: LibraryProblemsText, code: string): string {
  return Object.hasOwn(words.files, code) ? words.files[code as FileProblem] : words.otherFile(code);
}
