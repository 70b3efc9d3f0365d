import type { AppInfo } from '../../shared/desk.app';
import { bilingual } from './bilingual';

type SetAside = AppInfo['setAside'][number];

interface StartNoticesText {
  readonly label: string;
  readonly interrupted: (count: number) => string;
  readonly showInHistory: string;
  readonly what: Readonly<Record<SetAside['what'], string>>;
  readonly setAside: (what: string, why: string, as: string) => string;
  readonly journalSetAside: (as: string) => string;
  readonly why: Readonly<Record<SetAside['why'], string>>;
  readonly showFolder: string;
  readonly dismiss: string;
}

/** What a person must know of this start before anything else. */
export const startNoticesText = bilingual<StartNoticesText>(
  {
    label: '启动提示',
    interrupted: (count) =>
      `上次退出时有 ${count} 个调用没有收到结果，已记为“未知”：服务器可能已经处理。请先在 CRM 中核对，再决定是否重发。`,
    showInHistory: '在历史中查看',
    what: {
      journal: '调用记录',
      settings: '设置',
      connections: '连接',
      tokens: '令牌',
      drafts: '草稿',
      practice: '练习工单',
      library: '资料库',
      bundles: '复现包列表',
    },
    why: { damaged: '已损坏', unreadable: '无法读取', newer: '由更新的版本写成' },
    setAside: (what, why, as) =>
      `${what}文件${why}，没有使用，也没有改动，保留为 ${as}；这次启动不含其中的内容。`,
    journalSetAside: (as) =>
      `调用记录已损坏，没有使用，保留为 ${as}；这次启动新建了一份空的记录。旧记录里可能有结果未知的调用，这里已经查不到：重发以前的工单之前，请先在 CRM 中核对。`,
    showFolder: '打开数据文件夹',
    dismiss: '知道了',
  },
  {
    label: 'Start-up notices',
    interrupted: (count) =>
      `${count === 1 ? 'One call was' : `${count} calls were`} on the way when the program last ended and ${count === 1 ? 'is' : 'are'} kept as unknown: the server may have applied ${count === 1 ? 'it' : 'them'}. Check in the CRM before sending again.`,
    showInHistory: 'Show in history',
    what: {
      journal: 'the record of calls',
      settings: 'settings',
      connections: 'connections',
      tokens: 'tokens',
      drafts: 'a draft',
      practice: 'practice orders',
      library: 'the library',
      bundles: 'the list of bundles',
    },
    why: { damaged: 'is damaged', unreadable: 'cannot be read', newer: 'was written by a newer version' },
    setAside: (what, why, as) =>
      `The file of ${what} ${why}. It was not used and not changed, and is kept as ${as}; this start begins without it.`,
    journalSetAside: (as) =>
      `The record of calls is damaged. It was not used and is kept as ${as}; this start begins an empty one. Calls of unknown outcome may stand in the old record and are not known here: check in the CRM before sending an earlier order again.`,
    showFolder: 'Open the data folder',
    dismiss: 'Understood',
  },
);
