import type { Output, Verbs } from '../../shared/desk';
import type { PatternProblem } from '../../shared/support/redact/own-pattern';
import type { SecretKind } from '../../shared/support/redact/secret-kinds';
import { bilingual } from './bilingual';

type Bundles = Verbs['bundles'];
type OpenRefusal = Extract<Output<Bundles['open']>, { kind: 'refused' }>['reason'];
type SaveRefusal = Extract<Output<Bundles['save']>, { kind: 'refused' }>['reason'];
type Params = Readonly<Record<string, string>>;

interface BundlesText {
  /** The two places of the history. */
  readonly places: Readonly<Record<'calls' | 'bundles', string>>;
  readonly placesLabel: string;
  readonly export: string;
  readonly exportHint: string;
  /** Why there is nothing to make a bundle of, or too much. */
  readonly exportNone: string;
  readonly exportMost: (calls: string) => string;
  /** Why nothing is done to calls while bundles are in front. */
  readonly callsFirst: string;
  readonly exportTitle: (calls: string) => string;
  readonly exportMeans: string;
  readonly secrets: string;
  readonly noSecrets: string;
  readonly takeOut: (kind: string, sample: string) => string;
  readonly times: (count: string) => string;
  readonly always: string;
  readonly staysIn: (count: string) => string;
  readonly unlisted: (count: string) => string;
  readonly leftOut: (count: string) => string;
  readonly kinds: Readonly<Record<SecretKind, string>>;
  readonly patterns: string;
  readonly patternsHint: string;
  /** Said of a pattern that took nothing out. */
  readonly patternIdle: (pattern: string) => string;
  readonly patternProblem: (pattern: string, problem: string) => string;
  readonly tooManyPatterns: (most: number) => string;
  readonly patternProblems: Readonly<Record<PatternProblem, string>>;
  readonly leaves: (size: string) => string;
  readonly leavesCut: string;
  readonly save: (size: string) => string;
  readonly reading: string;
  readonly saved: (name: string) => string;
  readonly notSaved: (why: string) => string;
  readonly saveRefusals: Readonly<Record<SaveRefusal, string>>;
  readonly callsGone: string;
  readonly failed: string;
  readonly open: string;
  readonly notOpened: (why: string) => string;
  readonly openRefusals: Readonly<Record<OpenRefusal, (params: Params) => string>>;
  readonly none: string;
  readonly noneMore: string;
  readonly pick: string;
  readonly list: string;
  readonly listColumns: Readonly<Record<'name' | 'made' | 'calls', string>>;
  readonly calls: (bundle: string) => string;
  readonly callColumns: Readonly<
    Record<'time' | 'connection' | 'call' | 'order' | 'outcome' | 'said' | 'replay', string>
  >;
  readonly readOnly: string;
  readonly readOnlyMeans: string;
  readonly facts: (app: string, platform: string, made: string) => string;
  readonly run: (name: string) => string;
  readonly remove: string;
  readonly removeTitle: (name: string) => string;
  readonly removeMeans: string;
  readonly removeConfirm: string;
  readonly gone: string;
  readonly call: string;
  readonly attempt: (row: string, number: string, of: string) => string;
  readonly replay: string;
  readonly replayMeans: string;
  readonly replayOn: string;
  readonly replayed: (call: string) => string;
  readonly compare: string;
  readonly compareHint: string;
  /** In the columns of a comparison with a replay. */
  readonly sides: Readonly<Record<'original' | 'replay', string>>;
  /** Over a draft that replays a call. */
  readonly replays: (call: string) => string;
  readonly showReplay: string;
  readonly compareWithOriginal: string;
  readonly close: string;
}

const at = ({ line = '', column = '' }: Params) => `${line}:${column}`;

/** Words of reproduction bundles: making one, and looking at one of another desk. */
export const bundlesText = bilingual<BundlesText>(
  {
    places: { calls: '调用', bundles: '复现包' },
    placesLabel: '历史的两部分',
    export: '导出复现包',
    exportHint: '把这些调用存成一个文件，供别的工单台查看和重放；敏感内容先去掉',
    callsFirst: '先切到“调用”',
    exportNone: '先选中几条调用，或打开一条，再导出复现包',
    exportMost: (calls) => `一个复现包最多 ${calls} 条调用，请少选几条`,
    exportTitle: (calls) => `导出复现包：${calls} 次调用`,
    exportMeans:
      '文件里有请求、答复、各阶段用时、连接的名称和地址，以及程序和系统的版本。人名认不出来，请写在下面。打勾的内容换成占位，同一个值的占位相同；令牌一律去掉。',
    secrets: '去掉的内容',
    noSecrets: '没有找到要去掉的内容',
    takeOut: (kind, sample) => `去掉${kind} ${sample}`,
    times: (count) => `${count} 处`,
    always: '总是去掉',
    staysIn: (count) => `有 ${count} 项会原样留在文件里`,
    unlisted: (count) => `另有 ${count} 项没有列出，也会去掉`,
    leftOut: (count) => `放不下的 ${count} 次调用不在文件里`,
    kinds: {
      token: '令牌',
      identity: '身份',
      'id-card': '身份证号',
      phone: '电话',
      email: '邮箱',
      own: '自定义',
    },
    patterns: '还要去掉（每行一个）',
    patternsHint: '# 是一个数字，? 是任意一个字符，* 是一串字符；例如 合同-####',
    patternIdle: (pattern) => `“${pattern}”：0 处，没有找到符合的内容`,
    patternProblem: (pattern, problem) => `“${pattern}”${problem}`,
    tooManyPatterns: (most) => `最多 ${most} 行，请删掉几行`,
    patternProblems: {
      empty: '是空的',
      'too-long': '超过 100 个字符',
      'too-loose': '太宽：* 之前至少要有 3 个确定的字符',
      'two-stars': '只能有一个 *',
      'escape-at-end': '末尾的 \\ 后面少一个字符',
    },
    leaves: (size) => `查看将要导出的内容（${size}）`,
    leavesCut: '内容较长，这里只显示开头',
    save: (size) => `导出 ${size}…`,
    reading: '正在查找敏感内容',
    saved: (name) => `已导出 ${name}`,
    notSaved: (why) => `没有导出：${why}`,
    saveRefusals: {
      'bad-pattern': '有一行自定义内容不能用',
      'too-large': '超过 16 MB，请少选几次调用',
      'secret-left': '文件里还能找到令牌，所以没有写出。请把这个情况告诉支持人员',
    },
    callsGone: '这些调用已经不在记录里',
    failed: '程序内部出错，没有写出文件；再试一次，仍不行就复制诊断信息给支持人员',
    open: '打开复现包…',
    notOpened: (why) => `没有打开：${why}`,
    openRefusals: {
      'too-large': ({ limit = '' }) => `文件超过 ${limit} MB`,
      'not-text': () => '文件不是文本，可能选错了文件',
      'not-json': (params) => `内容不完整或不是 JSON（${at(params)}）`,
      'too-deep': () => '层次或字段太多，不是工单台写的文件',
      'duplicate-key': ({ key = '', ...params }) => `字段 ${key} 出现了两次（${at(params)}）`,
      'forbidden-key': ({ key = '', ...params }) => `含有不允许的字段 ${key}（${at(params)}）`,
      foreign: () => '这不是复现包',
      newer: () => '由更新版本的工单台写成，请先安装更新的版本',
      'wrong-version': () => '版本号不对',
      'wrong-shape': ({ path = '' }) => `${path} 处的内容不符合格式`,
      'too-much': ({ path = '' }) => `${path} 处的内容太长`,
      'wrong-place': ({ path = '' }) => `${path} 指向不存在的连接`,
      'not-a-file': () => '这不是普通文件',
      'too-many-bundles': ({ limit = '' }) => `已有 ${limit} 个复现包，请先删掉几个`,
    },
    none: '还没有复现包',
    noneMore:
      '复现包是别的工单台导出的一个文件，里面有出问题的调用，不含令牌和个人信息。打开后可以查看、在自己的连接上重放，再和原来的答复比较。',
    pick: '在左边选一个复现包',
    list: '复现包',
    listColumns: { name: '文件', made: '制作时间', calls: '调用' },
    calls: (bundle) => `${bundle} 里的调用`,
    callColumns: {
      time: '时间',
      connection: '连接',
      call: '操作',
      order: '工单',
      outcome: '结果',
      said: '服务器消息',
      replay: '重放',
    },
    readOnly: '来自复现包，只读',
    readOnlyMeans: '这些调用不是本机发出的，不计入历史',
    facts: (app, platform, made) => `工单台 ${app} · ${platform} · ${made}`,
    run: (name) => `批次：${name}`,
    remove: '删除',
    removeTitle: (name) => `删除复现包 ${name}？`,
    removeMeans: '只删除本机保存的副本；原来的文件不动，可以再打开。',
    removeConfirm: '删除复现包',
    gone: '这个复现包已经不能读取',
    call: '复现包里的一次调用',
    attempt: (row, number, of) => `批次序号 ${row}，第 ${number} 次尝试，共 ${of} 次`,
    replay: '重放',
    replayMeans: '用同样的内容开一个草稿，由你检查后发送；这里不会发送',
    replayOn: '在哪个连接上重放',
    replayed: (call) => `已重放：调用 ${call}`,
    compare: '与重放比较',
    compareHint: '把原来的请求和答复与最近一次重放并排比较',
    sides: { original: '原调用（复现包）', replay: '重放' },
    replays: (call) =>
      `这个草稿重放复现包里的一次调用：按“${call}”就发出。<phone-1> 这样的占位会原样发出；这个连接上没有的工单，服务器会拒绝。`,
    showReplay: '查看重放',
    compareWithOriginal: '与复现包里的原调用比较',
    close: '关闭',
  },
  {
    places: { calls: 'Calls', bundles: 'Bundles' },
    placesLabel: 'The two parts of the history',
    export: 'Export bundle',
    exportHint:
      'Saves these calls as one file that another desk can look at and replay; secrets are taken out first',
    callsFirst: 'Go to Calls first',
    exportNone: 'Choose calls, or open one, then export a bundle',
    exportMost: (calls) => `A bundle holds at most ${calls} calls: choose fewer`,
    exportTitle: (calls) => `Export a bundle of ${calls} ${calls === '1' ? 'call' : 'calls'}`,
    exportMeans:
      'The file holds requests, answers and phases, the name and address of the connection, and the versions of program and system. Names of people are not recognised: write them below. What is ticked becomes a placeholder, the same one for equal values; tokens are always taken out.',
    secrets: 'Taken out',
    noSecrets: 'Nothing was found that has to be taken out',
    takeOut: (kind, sample) => `Take out ${kind} ${sample}`,
    times: (count) => (count === '1' ? '1 place' : `${count} places`),
    always: 'always taken out',
    staysIn: (count) => `${count} ${count === '1' ? 'item stays' : 'items stay'} in the file as they are`,
    unlisted: (count) => `${count} more are not listed; they are taken out too`,
    leftOut: (count) => `${count} calls do not fit and are not in the file`,
    kinds: {
      token: 'token',
      identity: 'identity',
      'id-card': 'identity card',
      phone: 'phone',
      email: 'e-mail',
      own: 'own pattern',
    },
    patterns: 'Take out as well (one a line)',
    patternsHint: '# is a digit, ? any character, * a row of characters; for example CT-####',
    patternIdle: (pattern) => `“${pattern}”: 0 places, nothing of that kind was found`,
    patternProblem: (pattern, problem) => `“${pattern}” ${problem}`,
    tooManyPatterns: (most) => `${most} lines at most: remove some`,
    patternProblems: {
      empty: 'is empty',
      'too-long': 'has more than 100 characters',
      'too-loose': 'is too loose: before a * at least 3 characters must be fixed',
      'two-stars': 'may have one * only',
      'escape-at-end': 'ends with a \\ that has nothing behind it',
    },
    leaves: (size) => `Show what leaves (${size})`,
    leavesCut: 'Long: only the beginning is shown here',
    save: (size) => `Export ${size}…`,
    reading: 'Looking for secrets',
    saved: (name) => `Exported ${name}`,
    notSaved: (why) => `Not exported: ${why}`,
    saveRefusals: {
      'bad-pattern': 'one of your own patterns cannot be used',
      'too-large': 'it is larger than 16 MB. Choose fewer calls',
      'secret-left': 'a token can still be found in the file, so it was not written. Tell support',
    },
    callsGone: 'These calls are no longer in the record',
    failed:
      'A defect of the program: no file was written. Try again; if it stays, copy the diagnostics for support',
    open: 'Open bundle…',
    notOpened: (why) => `Not opened: ${why}`,
    openRefusals: {
      'too-large': ({ limit = '' }) => `the file is larger than ${limit} MB`,
      'not-text': () => 'the file is no text; it may be the wrong one',
      'not-json': (params) => `it is not whole, or no JSON (${at(params)})`,
      'too-deep': () => 'it has too many levels or fields; WorkOrder Desk did not write it',
      'duplicate-key': ({ key = '', ...params }) => `the field ${key} stands there twice (${at(params)})`,
      'forbidden-key': ({ key = '', ...params }) => `it holds the forbidden field ${key} (${at(params)})`,
      foreign: () => 'this is no reproduction bundle',
      newer: () => 'a newer WorkOrder Desk wrote it. Install the newer version first',
      'wrong-version': () => 'its version is none',
      'wrong-shape': ({ path = '' }) => `what stands at ${path} is not as the format says`,
      'too-much': ({ path = '' }) => `what stands at ${path} is too long`,
      'wrong-place': ({ path = '' }) => `${path} names a connection that is not there`,
      'not-a-file': () => 'this is no ordinary file',
      'too-many-bundles': ({ limit = '' }) => `there are ${limit} bundles already. Remove some first`,
    },
    none: 'No bundles yet',
    noneMore:
      'A bundle is one file that another desk exported: the calls that went wrong, without tokens and personal data. Open it to look at them, replay them on a connection of your own, and compare the answers.',
    pick: 'Choose a bundle on the left',
    list: 'Bundles',
    listColumns: { name: 'File', made: 'Made', calls: 'Calls' },
    calls: (bundle) => `Calls of ${bundle}`,
    callColumns: {
      time: 'Time',
      connection: 'Connection',
      call: 'Call',
      order: 'Order',
      outcome: 'Outcome',
      said: 'Server said',
      replay: 'Replay',
    },
    readOnly: 'From a bundle, read only',
    readOnlyMeans: 'These calls were not made here and are not part of the history',
    facts: (app, platform, made) => `WorkOrder Desk ${app} · ${platform} · ${made}`,
    run: (name) => `Run: ${name}`,
    remove: 'Remove',
    removeTitle: (name) => `Remove the bundle ${name}?`,
    removeMeans:
      'Only the copy on this machine is removed; the file that it came from stays and can be opened again.',
    removeConfirm: 'Remove the bundle',
    gone: 'This bundle can no longer be read',
    call: 'A call of a bundle',
    attempt: (row, number, of) => `No. ${row} of the run, attempt ${number} of ${of}`,
    replay: 'Replay',
    replayMeans: 'Opens a draft with the same content, for you to check and send; nothing is sent here',
    replayOn: 'Replay on which connection',
    replayed: (call) => `Replayed: call ${call}`,
    compare: 'Compare with the replay',
    compareHint: 'Sets the request and answer of then beside those of the last replay',
    sides: { original: 'original (bundle)', replay: 'replay' },
    replays: (call) =>
      `This draft replays a call of a bundle: “${call}” sends it. Placeholders such as <phone-1> leave as they stand, and an order that this connection does not have is refused.`,
    showReplay: 'Show the replay',
    compareWithOriginal: 'Compare with the original in the bundle',
    close: 'Close',
  },
);
