import { bilingual } from './bilingual';

interface TemplateListWords {
  readonly title: string;
  readonly search: string;
  readonly columns: Readonly<Record<'name' | 'folder' | 'call' | 'questions' | 'source', string>>;
  readonly sources: Readonly<Record<'own' | 'shared', string>>;
  readonly use: string;
  readonly change: string;
  readonly copyOwn: string;
  readonly remove: string;
  readonly removeTitle: (name: string) => string;
  readonly removeMore: string;
  readonly removeButton: (name: string) => string;
  readonly none: string;
  readonly noneMore: string;
  readonly toOrder: string;
  readonly notFound: (text: string) => string;
}

/** The list of templates in the library. */
export const templateListText = bilingual<TemplateListWords>(
  {
    title: '模板',
    search: '按名称或文件夹查找',
    columns: { name: '名称', folder: '文件夹', call: '最后的操作', questions: '问题', source: '来源' },
    sources: { own: '自己的', shared: '共享' },
    use: '用它填单',
    change: '修改',
    copyOwn: '另存为自己的',
    remove: '删除',
    removeTitle: (name) => `删除模板“${name}”？`,
    removeMore: '已经用它填好的草稿不受影响。',
    removeButton: (name) => `删除“${name}”`,
    none: '还没有模板',
    noneMore: '在“工单”里填好要反复使用的内容，选“存为模板”，定下哪些固定、哪些每次询问。',
    toOrder: '去填工单',
    notFound: (text) => `没有名称或文件夹含“${text}”的模板。`,
  },
  {
    title: 'Templates',
    search: 'Find by name or folder',
    columns: { name: 'Name', folder: 'Folder', call: 'Ends with', questions: 'Questions', source: 'From' },
    sources: { own: 'own', shared: 'shared' },
    use: 'Fill an order',
    change: 'Change',
    copyOwn: 'Save as my own',
    remove: 'Delete',
    removeTitle: (name) => `Delete the template '${name}'?`,
    removeMore: 'Drafts that were filled from it stay as they are.',
    removeButton: (name) => `Delete '${name}'`,
    none: 'No templates yet',
    noneMore:
      "On 'Order' fill in what is used again and again, choose 'Save as template', and say what is fixed and what is asked each time.",
    toOrder: 'Fill an order',
    notFound: (text) => `No template has '${text}' in its name or folder.`,
  },
);
