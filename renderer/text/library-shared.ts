import type { SharedLibrary } from '../../shared/library/exchange';
import { bilingual } from './bilingual';

interface SharedText {
  readonly title: string;
  readonly what: string;
  readonly how: string;
  readonly choose: string;
  readonly chooseOther: string;
  readonly readAgain: string;
  readonly forget: string;
  readonly forgetTitle: string;
  readonly forgetMore: (entries: string) => string;
  readonly forgetButton: (entries: string) => string;
  readonly path: string;
  readonly holds: string;
  readonly entries: (count: string) => string;
  readonly states: Readonly<Record<SharedLibrary['state'], string>>;
  readonly fresh: (when: string) => string;
  readonly kept: (when: string, why: string) => string;
  readonly keptWaiting: (when: string) => string;
  readonly neverRead: (why: string) => string;
  readonly neverWaiting: string;
  readonly readOnly: string;
}

/** The library file that others keep. */
export const sharedText = bilingual<SharedText>(
  {
    title: '共享资料库',
    what: '把一份资料库文件放在共享文件夹里，大家都用同一份词条和模板。启动时读取，文件有变化时自动再读。',
    how: '文件由“导出为一个文件”得到。这里只读它，从不改动它；自己的词条优先于共享的。',
    choose: '选择文件…',
    chooseOther: '换一个文件…',
    readAgain: '再读一次',
    forget: '不再使用',
    forgetTitle: '不再使用共享资料库？',
    forgetMore: (entries) => `其中的 ${entries} 条词条会从这里消失。文件本身不会改动，以后可以再选它。`,
    forgetButton: (entries) => `不再使用这 ${entries} 条`,
    path: '文件',
    holds: '内容',
    entries: (count) => `${count} 条词条`,
    states: { fresh: '最新', kept: '副本', 'never-read': '没有读出' },
    fresh: (when) => `是最新的，内容读取于 ${when}。`,
    kept: (when, why) => `现在读不到：${why}。用的是 ${when} 的副本，读到之后会自动更新。`,
    keptWaiting: (when) => `正在读取；先用 ${when} 的副本。`,
    neverRead: (why) => `没有读出来：${why}。读到之后会自动出现。`,
    neverWaiting: '正在第一次读取。',
    readOnly: '共享的词条在列表里标着“共享”，只能看；要改就“在这里改成自己的”。',
  },
  {
    title: 'Shared library',
    what: 'A library file in a shared folder gives everyone the same entries and templates. It is read at the start, and again when it changes.',
    how: "The file comes from 'Export as one file'. It is only read here, never changed; your own entries come before shared ones.",
    choose: 'Choose a file…',
    chooseOther: 'Choose another file…',
    readAgain: 'Read again',
    forget: 'Stop using it',
    forgetTitle: 'Stop using the shared library?',
    forgetMore: (entries) =>
      `Its entries (${entries}) disappear here. The file itself is not changed, and can be chosen again.`,
    forgetButton: (entries) => (entries === '1' ? 'Stop using 1 entry' : `Stop using ${entries} entries`),
    path: 'File',
    holds: 'Holds',
    entries: (count) => (count === '1' ? '1 entry' : `${count} entries`),
    states: { fresh: 'up to date', kept: 'last good copy', 'never-read': 'not read' },
    fresh: (when) => `Up to date; what it holds was read on ${when}.`,
    kept: (when, why) =>
      `It cannot be read now: ${why}. The copy of ${when} serves until it can be read again.`,
    keptWaiting: (when) => `It is being read; the copy of ${when} serves meanwhile.`,
    neverRead: (why) => `It could not be read: ${why}. Its entries appear once it can.`,
    neverWaiting: 'It is being read for the first time.',
    readOnly: "Shared entries are marked in the lists and only read; to change one, 'Override here'.",
  },
);
