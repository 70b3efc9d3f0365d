import type { BodyProblem, BodyProblemKind } from '../../shared/draft/from-body';
import type { DraftProblemKind } from '../../shared/draft/problems';
import type { JsonProblemKind } from '../../shared/json';
import { bilingual } from './bilingual';

type Params = Readonly<Record<string, string>>;

interface ProblemWords {
  /** At the field, which names itself. */
  readonly draft: Readonly<Record<DraftProblemKind, (params: Params) => string>>;
  readonly json: Readonly<Record<JsonProblemKind, string>>;
  /** Why a pasted text cannot fill the form; `path` names the place inside. */
  readonly body: Readonly<Record<BodyProblemKind, (path: string) => string>>;
  readonly at: (line: string, column: string) => string;
}

const jsonZh: ProblemWords['json'] = {
  empty: '没有内容',
  ended: 'JSON 不完整',
  unexpected: '这里不是 JSON 的值：文本要用双引号，另有数字、true、false、null、{ }、[ ]',
  'value-missing': '这里缺一个值',
  'name-expected': '这里应是键名，要用双引号',
  'colon-missing': '键名后面缺冒号',
  'comma-missing': '这里缺逗号或右括号',
  comment: 'JSON 不能有注释',
  'single-quote': 'JSON 要用双引号',
  'trailing-comma': '多了一个逗号',
  'control-character': '字符串里有未转义的换行或制表符',
  'bad-escape': '转义有误',
  'bad-number': '数字写法有误',
  'not-finite': 'JSON 没有 NaN 和 Infinity',
  'after-end': 'JSON 之后还有内容',
  'too-deep': '嵌套过深',
  'too-many-keys': '键过多',
};

const jsonEn: ProblemWords['json'] = {
  empty: 'Nothing there',
  ended: 'The JSON stops half-way',
  unexpected: 'No JSON value: text stands in double quotes; else a number, true, false, null, { } or [ ]',
  'value-missing': 'A value is missing here',
  'name-expected': 'A key has to stand here, in double quotes',
  'colon-missing': 'The colon after the key is missing',
  'comma-missing': 'A comma or a closing bracket is missing here',
  comment: 'JSON has no comments',
  'single-quote': 'JSON wants double quotes',
  'trailing-comma': 'One comma too many',
  'control-character': 'A raw line break or tab inside a string',
  'bad-escape': 'Wrong escape',
  'bad-number': 'Wrong number',
  'not-finite': 'JSON has no NaN and no Infinity',
  'after-end': 'Text after the end of the JSON',
  'too-deep': 'Nested too deep',
  'too-many-keys': 'Too many keys',
};

const reasonOf = (words: ProblemWords['json'], reason = ''): string =>
  reason in words ? words[reason as JsonProblemKind] : 'JSON';

/** Why a text is not the body of a call. */
export function bodyProblemWords(words: Pick<ProblemWords, 'body' | 'json'>, problem: BodyProblem): string {
  return problem.json === null ? words.body[problem.kind](problem.path.join('.')) : words.json[problem.json];
}

/** What is wrong with a draft, or with a pasted body. */
export const orderProblemsText = bilingual<ProblemWords>(
  {
    draft: {
      missing: () => '必填',
      'load-needed': () => '只能结案已有工单，请切换到“加载”',
      'control-character': () => '中间有看不见的字符，请重新输入',
      'not-guid-shaped': () => '不像 GUID，仍可发送',
      'lone-surrogate': () => '含半个字符，无法用 UTF-8 发送',
      'name-missing': () => '缺名称',
      'name-duplicate': () => '名称重复',
      'name-has-prefix': ({ name = '' }) => `服务器会自动加前缀，实际表名将是 tabc${name}`,
      'number-invalid': () => '不是 JSON 数字',
      'number-not-finite': () => '数字过大',
      'boolean-invalid': () => '请选是或否',
      'json-invalid': ({ line, column, reason }) => `${reasonOf(jsonZh, reason)}（${line} 行 ${column} 列）`,
      'json-duplicate-key': ({ line, key }) => `键 ${key} 重复（${line} 行）`,
      'json-too-deep': ({ limit }) => `嵌套超过 ${limit} 层`,
      'json-too-large': ({ limit }) => `超过 ${limit} KiB`,
      'no-task-on-send': () => '不填：下送后不会生成任务（elitetask）',
    },
    json: jsonZh,
    body: {
      'not-json': () => '这不是 JSON',
      'duplicate-key': (path) => `键 ${path} 出现了两次`,
      'not-an-object': () => '最外层应是一个对象 { … }',
      'unknown-key': (path) => `接口没有字段 ${path}`,
      'key-not-for-call': (path) => `字段 ${path} 属于另一种调用`,
      'wrong-type': (path) => `${path} 的类型不对`,
      'both-pairs': (path) => `新建与加载不能同时用，请只留一组：${path}`,
    },
    at: (line, column) => `第 ${line} 行，第 ${column} 列`,
  },
  {
    draft: {
      missing: () => 'Required',
      'load-needed': () => 'Only an existing order can be closed: switch to Load',
      'control-character': () => 'Holds an invisible character: type it again',
      'not-guid-shaped': () => 'Not shaped like a GUID; can be sent',
      'lone-surrogate': () => 'Holds half a character, which UTF-8 cannot carry',
      'name-missing': () => 'Name missing',
      'name-duplicate': () => 'Name used twice',
      'name-has-prefix': ({ name = '' }) => `The server adds the prefix: the table will be tabc${name}`,
      'number-invalid': () => 'Not a JSON number',
      'number-not-finite': () => 'Number too large',
      'boolean-invalid': () => 'Choose yes or no',
      'json-invalid': ({ line, column, reason }) =>
        `${reasonOf(jsonEn, reason)} (line ${line}, column ${column})`,
      'json-duplicate-key': ({ line, key }) => `Key ${key} twice (line ${line})`,
      'json-too-deep': ({ limit }) => `Nested deeper than ${limit} levels`,
      'json-too-large': ({ limit }) => `Larger than ${limit} KiB`,
      'no-task-on-send': () => 'Left out: a send makes no elitetask',
    },
    json: jsonEn,
    body: {
      'not-json': () => 'This is not JSON',
      'duplicate-key': (path) => `Key ${path} stands there twice`,
      'not-an-object': () => 'The outermost value has to be an object { … }',
      'unknown-key': (path) => `The API has no field ${path}`,
      'key-not-for-call': (path) => `Field ${path} belongs to another call`,
      'wrong-type': (path) => `${path} has the wrong type`,
      'both-pairs': (path) => `Create and load exclude each other, keep one pair: ${path}`,
    },
    at: (line, column) => `line ${line}, column ${column}`,
  },
);
