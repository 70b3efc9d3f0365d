import type { AppInfo, Settings } from '../../shared/desk.app';
import { bilingual } from './bilingual';

interface SettingsText {
  readonly title: string;
  readonly appearance: string;
  readonly language: string;
  readonly languages: Readonly<Record<Settings['language'], string>>;
  readonly theme: string;
  readonly themes: Readonly<Record<Settings['theme'], string>>;
  readonly atOnce: string;
  readonly notKept: string;
  readonly secrets: string;
  readonly protection: Readonly<
    Record<AppInfo['protection']['kind'], { readonly short: string; readonly what: string }>
  >;
  readonly backend: (name: string) => string;
  readonly data: string;
  readonly dataWhat: string;
  readonly openFolder: string;
  readonly openFailed: string;
  readonly about: string;
  readonly version: (version: string) => string;
  readonly versions: string;
}

/** The settings screen. */
export const settingsText = bilingual<SettingsText>(
  {
    title: '设置',
    appearance: '外观',
    language: '语言',
    languages: { system: '跟随系统', 'zh-CN': '中文', 'en-US': 'English' },
    theme: '主题',
    themes: { system: '跟随系统', light: '浅色', dark: '深色' },
    atOnce: '修改立即生效，不用重新启动。',
    notKept: '这项修改没有保存成功，请再试一次。',
    secrets: '令牌的保存',
    protection: {
      protected: {
        short: '由操作系统加密',
        what: '令牌用操作系统的密钥加密后存在数据文件夹里，只有这台电脑上的同一个系统用户能解开。界面读不到它，只知道末尾 4 位。',
      },
      unprotected: {
        short: '系统没有密钥服务',
        what: '这台电脑的系统不能真正加密保存令牌，所以令牌只保留到退出程序，下次启动要重新填写。填写令牌时可以选择不加密地存到磁盘上。',
      },
      unavailable: {
        short: '系统的密钥服务不可用',
        what: '现在无法使用系统的密钥服务，所以令牌只保留到退出程序，下次启动要重新填写。填写令牌时可以选择不加密地存到磁盘上。',
      },
    },
    backend: (name) => `系统给出的名称：${name}`,
    data: '数据文件夹',
    dataWhat: '连接、调用记录和日志都在这里。卸载程序不会删除它。',
    openFolder: '打开文件夹',
    openFailed: '没能打开文件夹。可以复制上面的路径自己打开。',
    about: '关于',
    version: (version) => `工单台 ${version}`,
    versions: '版本信息',
  },
  {
    title: 'Settings',
    appearance: 'Appearance',
    language: 'Language',
    languages: { system: 'As the system', 'zh-CN': '中文', 'en-US': 'English' },
    theme: 'Theme',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
    atOnce: 'Changes take effect at once, without a restart.',
    notKept: 'This change was not kept. Try again.',
    secrets: 'How tokens are kept',
    protection: {
      protected: {
        short: 'Encrypted by the system',
        what: 'Tokens are encrypted with a key of the operating system and kept in the data folder. Only the same user of this computer can unlock them. The window cannot read them; it knows their last 4 characters.',
      },
      unprotected: {
        short: 'The system has no key service',
        what: 'This system cannot truly encrypt tokens, so they are kept until the program ends and have to be given again after the next start. When giving one, you can choose to keep it on disk unencrypted.',
      },
      unavailable: {
        short: "The system's key service cannot be used",
        what: "The system's key service cannot be used right now, so tokens are kept until the program ends and have to be given again after the next start. When giving one, you can choose to keep it on disk unencrypted.",
      },
    },
    backend: (name) => `the system's name for it: ${name}`,
    data: 'Data folder',
    dataWhat: 'Connections, the record of calls and the log are here. Uninstalling the program leaves it.',
    openFolder: 'Open folder',
    openFailed: 'The folder could not be opened. Copy the path above and open it yourself.',
    about: 'About',
    version: (version) => `WorkOrder Desk ${version}`,
    versions: 'versions',
  },
);
