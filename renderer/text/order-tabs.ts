import { bilingual } from './bilingual';

interface OrderTabsWords {
  readonly tabs: string;
  readonly newTab: string;
  readonly list: string;
  readonly closeTab: (title: string) => string;
  readonly blank: string;
  readonly creates: (what: string) => string;
  readonly unsent: string;
  readonly busy: string;
  readonly belongsTo: (name: string) => string;
  readonly belongsNowhere: string;
  readonly closed: (title: string) => string;
  readonly closedMany: (count: number) => string;
  readonly tooManyToClose: (limit: number) => string;
  readonly reopen: string;
  readonly busyStays: (title: string) => string;
  readonly full: (limit: number) => string;
  readonly notKept: string;
  readonly moved: (title: string, place: number, count: number) => string;
  readonly elsewhere: (own: string, chosen: string) => string;
  readonly elsewhereGone: (chosen: string) => string;
  readonly elsewhereShort: string;
  readonly switchTo: (name: string) => string;
  readonly moveTo: (name: string) => string;
}

/** The tabs of the order screen. */
export const orderTabsText = bilingual<OrderTabsWords>(
  {
    tabs: '工单草稿',
    newTab: '新草稿',
    list: '打开的、关闭的、最近的工单',
    closeTab: (title) => `关闭 ${title}`,
    blank: '新工单',
    creates: (what) => `${what} · 新建`,
    unsent: '有未发送的改动',
    busy: '正在调用',
    belongsTo: (name) => `属于连接“${name}”`,
    belongsNowhere: '所属的连接已经删除',
    closed: (title) => `已关闭标签 ${title}`,
    closedMany: (count) => `已关闭 ${count} 个标签`,
    tooManyToClose: (limit) => `一次最多关闭 ${limit} 个有内容的草稿，再多就找不回来了。`,
    reopen: '重新打开',
    busyStays: (title) => `${title} 的调用还没有结果，先等它结束，或在结果区取消。`,
    full: (limit) => `最多打开 ${limit} 个草稿，先关闭一个。`,
    notKept: '草稿现在写不进磁盘。内容还在屏幕上，请腾出磁盘空间，不要退出程序。',
    moved: (title, place, count) => `${title} 移到第 ${place} 个，共 ${count} 个`,
    elsewhere: (own, chosen) => `这份草稿属于连接“${own}”，当前连接是“${chosen}”，现在不会发送。`,
    elsewhereGone: (chosen) => `这份草稿所属的连接已经删除，当前连接是“${chosen}”，现在不会发送。`,
    elsewhereShort: '草稿属于另一个连接',
    switchTo: (name) => `切换到“${name}”`,
    moveTo: (name) => `改为属于“${name}”`,
  },
  {
    tabs: 'Order drafts',
    newTab: 'New draft',
    list: 'Open and closed drafts, recent orders',
    closeTab: (title) => `Close ${title}`,
    blank: 'New order',
    creates: (what) => `${what} · new`,
    unsent: 'Has changes that were not sent',
    busy: 'A call is under way',
    belongsTo: (name) => `Belongs to the connection '${name}'`,
    belongsNowhere: 'Its connection was deleted',
    closed: (title) => `Tab ${title} closed`,
    closedMany: (count) => `${count} tabs closed`,
    tooManyToClose: (limit) =>
      `At most ${limit} drafts that hold something can be closed at once: of more, some could not be brought back.`,
    reopen: 'Open again',
    busyStays: (title) =>
      `The call of ${title} has no outcome yet: wait for it, or cancel it beside the answer.`,
    full: (limit) => `${limit} drafts are open, which is the most there can be: close one first.`,
    notKept:
      'Drafts cannot be written to the disk now. They are still on the screen: make room on the disk, and keep the program open.',
    moved: (title, place, count) => `${title} is now number ${place} of ${count}`,
    elsewhere: (own, chosen) =>
      `This draft belongs to the connection '${own}', and '${chosen}' is chosen: nothing is sent now.`,
    elsewhereGone: (chosen) =>
      `The connection of this draft was deleted, and '${chosen}' is chosen: nothing is sent now.`,
    elsewhereShort: 'The draft belongs to another connection',
    switchTo: (name) => `Switch to '${name}'`,
    moveTo: (name) => `Move it to '${name}'`,
  },
);
