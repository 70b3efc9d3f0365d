import type { Call } from '../../shared/contract/endpoints';
import { bilingual } from './bilingual';

/** What becomes of a value when a draft is saved as a template. */
export type PlaceChoice = 'fixed' | 'ask' | 'left';

interface TemplateWords {
  readonly fillTitle: (name: string) => string;
  readonly fillNew: string;
  readonly fillHere: string;
  readonly endsWith: Readonly<Record<Call, string>>;
  readonly noQuestions: string;
  readonly required: string;
  readonly missing: string;
  readonly notNumber: string;
  readonly notJson: string;
  readonly yes: string;
  readonly no: string;
  readonly blank: string;
  readonly dateFormat: (format: string) => string;
  readonly conflictTitle: (count: number) => string;
  readonly conflictHint: string;
  readonly keepMine: string;
  readonly overwrite: (count: number) => string;
  readonly leftOut: (places: string) => string;
  readonly saveTitle: string;
  readonly editTitle: (name: string) => string;
  readonly save: string;
  readonly replace: (name: string) => string;
  readonly name: string;
  readonly nameMissing: string;
  readonly sameName: (name: string) => string;
  readonly folder: string;
  readonly folderHint: string;
  readonly call: string;
  readonly noCall: string;
  readonly places: string;
  readonly choiceOf: (place: string) => string;
  readonly choices: Readonly<Record<PlaceChoice, string>>;
  readonly question: string;
  readonly preset: string;
  readonly presetHint: string;
  readonly values: string;
  readonly valuesHint: string;
  readonly must: string;
  readonly nothing: string;
  readonly saved: (name: string) => string;
}

/** Templates: saving a draft as one, answering its questions, putting it into a draft. */
export const templatesText = bilingual<TemplateWords>(
  {
    fillTitle: (name) => `用模板“${name}”填单`,
    fillNew: '填入新草稿',
    fillHere: '填入当前草稿',
    endsWith: {
      save: '填好后核对请求，再按“保存”。',
      send: '填好后核对请求，再按“下送”。',
      close: '填好后核对请求，再按“结案”。',
      failedClose: '填好后核对请求，再按“失败结案”。',
    },
    noQuestions: '这个模板没有要填的内容。',
    required: '必填',
    missing: '这一项必须填写。',
    notNumber: '这里要填数字，例如 12 或 1.50。',
    notJson: '这里要填 JSON，例如 [1, 2] 或 {"a": 1}。',
    yes: '是',
    no: '否',
    blank: '不发送',
    dateFormat: (format) => `格式 ${format}`,
    conflictTitle: (count) => `有 ${count} 处已经填了别的内容`,
    conflictHint: '左边是草稿里的，右边是模板里的。可以用撤销恢复。',
    keepMine: '保留已填的，只补空白',
    overwrite: (count) => `用模板覆盖 ${count} 处`,
    leftOut: (places) => `草稿已指定工单，模板里的 ${places} 不会填入。`,
    saveTitle: '存为模板',
    editTitle: (name) => `修改模板“${name}”`,
    save: '保存模板',
    replace: (name) => `替换模板“${name}”`,
    name: '名称',
    nameMissing: '给模板起个名称。',
    sameName: (name) => `这个文件夹里已有“${name}”，保存会替换它。`,
    folder: '文件夹',
    folderHint: '可留空；用 / 分层，例如 安装/宽带',
    call: '填好后按',
    noCall: '不指定',
    places: '草稿里的内容',
    choiceOf: (place) => `${place} 怎么处理`,
    choices: { fixed: '固定', ask: '使用时询问', left: '不放进模板' },
    question: '问题',
    preset: '默认值',
    presetHint: '可留空',
    values: '可选值',
    valuesHint: '每行一个，写成 值=名称；可留空，使用时仍能填别的',
    must: '必须填写',
    nothing: '草稿是空的。先填写要重复使用的内容，再存为模板。',
    saved: (name) => `模板“${name}”已保存`,
  },
  {
    fillTitle: (name) => `Fill from the template '${name}'`,
    fillNew: 'Fill a new draft',
    fillHere: 'Fill this draft',
    endsWith: {
      save: "Then look at the request and press 'Save'.",
      send: "Then look at the request and press 'Send'.",
      close: "Then look at the request and press 'Close'.",
      failedClose: "Then look at the request and press 'Fail'.",
    },
    noQuestions: 'This template asks nothing.',
    required: 'required',
    missing: 'This has to be filled.',
    notNumber: 'A number is wanted here, as 12 or 1.50.',
    notJson: 'JSON is wanted here, as [1, 2] or {"a": 1}.',
    yes: 'Yes',
    no: 'No',
    blank: 'not sent',
    dateFormat: (format) => `as ${format}`,
    conflictTitle: (count) =>
      count === 1 ? 'One place holds something else already' : `${count} places hold something else already`,
    conflictHint: 'On the left what the draft has, on the right what the template has. Undo brings it back.',
    keepMine: 'Keep what is there, fill the rest',
    overwrite: (count) => (count === 1 ? 'Overwrite one place' : `Overwrite ${count} places`),
    leftOut: (places) => `The draft names its order already: ${places} of the template stays out.`,
    saveTitle: 'Save as template',
    editTitle: (name) => `Change the template '${name}'`,
    save: 'Save template',
    replace: (name) => `Replace the template '${name}'`,
    name: 'Name',
    nameMissing: 'Give the template a name.',
    sameName: (name) => `This folder has a template '${name}': saving replaces it.`,
    folder: 'Folder',
    folderHint: 'May stay empty; / makes levels, as install/broadband',
    call: 'Then press',
    noCall: 'nothing said',
    places: 'What the draft holds',
    choiceOf: (place) => `What becomes of ${place}`,
    choices: { fixed: 'fixed', ask: 'asked for', left: 'left out' },
    question: 'Question',
    preset: 'Default',
    presetHint: 'may stay empty',
    values: 'Values to choose from',
    valuesHint: 'one a line, as value=name; may stay empty, other values can be typed all the same',
    must: 'has to be answered',
    nothing: 'The draft is empty. Fill in what is to be used again, then save it as a template.',
    saved: (name) => `Template '${name}' saved`,
  },
);
