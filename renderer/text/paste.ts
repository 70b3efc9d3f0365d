import type { Call } from '../../shared/contract/endpoints';
import type {
  IdFlaw,
  LeftOutKind,
  Looks,
  NoBody,
  OddCharacter,
  PasteNoteKind,
  RequestForm,
  Understood,
} from '../../shared/paste/understood';
import { bilingual } from './bilingual';

/** What a paste can be where it fills something, one word or two each. */
type Filled = Exclude<Understood['kind'], 'unclosed-quote' | 'too-large' | 'unknown'>;

interface PasteWords {
  readonly title: string;
  readonly fromClipboard: string;
  readonly apply: string;
  /** Where fields of the pasted text are left out. */
  readonly applyWithout: string;
  readonly kinds: Readonly<Record<Filled, string>>;
  readonly forms: Readonly<Record<RequestForm, string>>;
  readonly calls: (calls: readonly Call[]) => string;
  readonly address: {
    readonly same: string;
    readonly other: (address: string, connection: string) => string;
    readonly unsure: (address: string) => string;
  };
  /** Paths of the body that the draft will not send as they stood. */
  readonly changed: (paths: string) => string;
  /** Keys of the body that the API has not. */
  readonly unknownFields: (names: string) => string;
  readonly more: (count: number) => string;
  readonly asOrder: string;
  readonly asTask: string;
  readonly asMap: string;
  readonly flaws: Readonly<Record<IdFlaw, string>>;
  readonly noBody: Readonly<Record<NoBody, string>>;
  readonly odd: Readonly<Record<OddCharacter, string>>;
  /** Of a body that fills nothing: the order that it names all the same. */
  readonly onlyIds: string;
  /** `text` may be empty. */
  readonly notes: Readonly<Record<PasteNoteKind, (text: string) => string>>;
  /** `names`: one or more, with commas; may be empty. */
  readonly leftOut: Readonly<Record<LeftOutKind, (names: string) => string>>;
  readonly ignored: (names: string) => string;
  readonly unclosedQuote: string;
  readonly tooLarge: (limit: string) => string;
  readonly looks: Readonly<Record<Looks, string>>;
  /** What could be pasted instead. */
  readonly possible: string;
}

const callZh: Readonly<Record<Call, string>> = {
  save: '保存',
  send: '下送',
  close: '结案',
  failedClose: '失败结案',
};
const callEn: Readonly<Record<Call, string>> = {
  save: 'Save',
  send: 'Send',
  close: 'Close',
  failedClose: 'Fail',
};

/** What was recognised in pasted text, and what was not taken. */
export const pasteText = bilingual<PasteWords>(
  {
    title: '粘贴的内容',
    fromClipboard: '从剪贴板新建',
    apply: '填入表单',
    applyWithout: '不含这些，填入其余',
    kinds: {
      body: 'JSON 请求体',
      request: '请求',
      answer: '服务器的应答',
      ids: '工单与任务的 GUID',
      guid: '一个 GUID',
    },
    forms: {
      bash: 'cURL 命令（bash）',
      cmd: 'cURL 命令（cmd）',
      powershell: 'PowerShell 命令',
      http: 'HTTP 请求原文',
    },
    calls: (calls) => `可用于：${calls.map((call) => callZh[call]).join('、')}`,
    address: {
      same: '地址就是当前连接',
      other: (address, connection) => `地址 ${address} 不是当前连接“${connection}”；只填表单，仍发往当前连接`,
      unsure: (address) => `地址 ${address}，没有说是 http 还是 https`,
    },
    changed: (paths) => `不会照原样发送：${paths}`,
    unknownFields: (names) => `接口没有这些字段，不会填入：${names}`,
    more: (count) => `后面还有 ${count} 行，这里只取第一行；多行请用“批量”`,
    asOrder: '这是工单（oId）',
    asTask: '这是任务（taskId）',
    asMap: '这是地图（mapId）',
    flaws: {
      'odd-space': '已去掉两端的特殊空格或不可见字符',
      quotes: '已去掉引号',
      braces: '已去掉花括号',
      'full-width': '已把全角字符改成半角',
      'not-guid': '不像 GUID，照原样填入',
    },
    noBody: {
      absent: '没有请求体',
      'in-file': '请求体在文件里。粘贴的内容提到的文件不会被打开，请粘贴文件内容',
      form: '请求体是表单字段，不是 JSON',
      computed: '请求体要由 PowerShell 算出来，请直接粘贴 JSON',
    },
    odd: {
      'smart-quote': '这里是弯引号，JSON 要用直引号 "',
      'full-width': '这里是全角字符，JSON 要用半角',
      'odd-space': '这里是特殊空格或不可见字符',
    },
    onlyIds: '只能填入其中的工单与任务，其余都不填',
    notes: {
      bom: () => '开头的 BOM 已跳过',
      fence: () => '首尾的 ``` 已跳过',
      'shell-guessed': () => '看不出是为哪种命令行写的，读法会不同，请核对',
      'not-expanded': () => '变量和命令没有执行，照原文保留',
      'after-command': () => '命令到此为止，后面的内容没有读',
      'more-requests': () => '有多个请求，只读了第一个',
      'data-joined': () => '有多个 -d，已按 cURL 的做法用 & 连接',
      'backslashes-halved': () => 'Chrome 复制的 cmd 命令会重复反斜杠，已还原',
      'escapes-undone': () => '为命令行多加的反斜杠已去掉',
      'other-method': (text) => (text === '' ? '方法不是 POST' : `方法是 ${text}，接口只用 POST`),
      'other-type': (text) => (text === '' ? '类型不是 JSON' : `类型是 ${text}，不是 JSON`),
      'other-path': (text) => (text === '' ? '地址不是接口的调用' : `接口没有调用 ${text}`),
      'no-address': () => '没有可用的地址',
    },
    leftOut: {
      'credential-header': (names) => (names === '' ? '未保留：凭据' : `未保留凭据：${names}`),
      'identity-header': (names) => `未采用身份头：${names}（以当前连接为准）`,
      header: (names) => (names === '' ? '未采用其他请求头' : `未采用请求头：${names}`),
      'credential-option': (names) => (names === '' ? '未保留：凭据选项' : `未保留凭据选项：${names}`),
      'address-credentials': () => '未保留地址里的用户名和密码',
      'address-query': () => '未采用地址里 ? 或 ; 之后的部分',
      value: (names) => `含有令牌，未填入：${names}`,
    },
    ignored: (names) => (names === '' ? '有选项未采用' : `未采用的选项：${names}`),
    unclosedQuote: '引号没有结束，可能没有复制完整',
    tooLarge: (limit) => `内容超过 ${limit} 个字符，没有读`,
    looks: {
      empty: '剪贴板里没有文字',
      token: '这像是令牌。令牌请填在“连接”里，这里不保留',
      address: '这是一个地址，没有请求体',
      answer: '这是服务器的应答，里面没有工单',
      map: '这像是 WO3.getStruct() 的地图，请在“资料库”里导入',
      table: '这是一张表，请粘贴到某张表的列里',
      guids: '有多个 GUID，看不出哪个是工单、哪个是任务',
      markup: '这是网页或 XML',
      text: '看不出这是什么',
    },
    possible: '可以粘贴：JSON 请求体、cURL 或 PowerShell 命令、HTTP 请求原文、oId 与 taskId、单个 GUID',
  },
  {
    title: 'Pasted text',
    fromClipboard: 'New from clipboard',
    apply: 'Fill the form',
    applyWithout: 'Fill without these',
    kinds: {
      body: 'JSON body',
      request: 'Request',
      answer: 'Answer of a server',
      ids: 'GUIDs of an order and its task',
      guid: 'One GUID',
    },
    forms: {
      bash: 'cURL command (bash)',
      cmd: 'cURL command (cmd)',
      powershell: 'PowerShell command',
      http: 'HTTP request text',
    },
    calls: (calls) => `Fits: ${calls.map((call) => callEn[call]).join(', ')}`,
    address: {
      same: 'Its address is the chosen connection',
      other: (address, connection) =>
        `Its address ${address} is not the chosen connection “${connection}”: only the form is filled, calls still go to the chosen one`,
      unsure: (address) => `Its address is ${address}; it does not say http or https`,
    },
    changed: (paths) => `Not sent as it stood: ${paths}`,
    unknownFields: (names) => `The API has no such fields, they are left out: ${names}`,
    more: (count) =>
      `${count} more ${count === 1 ? 'row' : 'rows'}: only the first is taken here; use Bulk for several`,
    asOrder: 'It is the order (oId)',
    asTask: 'It is the task (taskId)',
    asMap: 'It is the map (mapId)',
    flaws: {
      'odd-space': 'Odd spaces or invisible characters at its ends removed',
      quotes: 'Quotes removed',
      braces: 'Braces removed',
      'full-width': 'Full-width characters made plain',
      'not-guid': 'Not shaped like a GUID; taken as it stands',
    },
    noBody: {
      absent: 'There is no body',
      'in-file': 'The body is in a file. Files named in pasted text are never opened: paste what is in it',
      form: 'The body is form fields, not JSON',
      computed: 'Only PowerShell can work the body out: paste the JSON itself',
    },
    odd: {
      'smart-quote': 'A curly quote: JSON wants straight ones "',
      'full-width': 'A full-width character: JSON wants plain ones',
      'odd-space': 'An odd space or an invisible character',
    },
    onlyIds: 'Only its order and task can be filled in, nothing else',
    notes: {
      bom: () => 'The byte order mark before it was passed over',
      fence: () => 'The ``` around it was passed over',
      'shell-guessed': () =>
        'Nothing says which shell it was written for, and they read it differently: check it',
      'not-expanded': () => 'Variables and commands were not run; they stand as text',
      'after-command': () => 'The command ends here; what follows was not read',
      'more-requests': () => 'Several requests: only the first was read',
      'data-joined': () => 'Several -d, joined with & as cURL does',
      'backslashes-halved': () => 'Chrome doubles backslashes in cmd commands; they were put right',
      'escapes-undone': () => 'Backslashes put in for the command line were taken out',
      'other-method': (text) =>
        text === '' ? 'The method is not POST' : `The method is ${text}; the API only uses POST`,
      'other-type': (text) => (text === '' ? 'The type is not JSON' : `The type is ${text}, not JSON`),
      'other-path': (text) =>
        text === '' ? 'The address is no call of the API' : `The API has no call ${text}`,
      'no-address': () => 'No address that could be used',
    },
    leftOut: {
      'credential-header': (names) =>
        names === '' ? 'Left out: a credential' : `Credentials left out: ${names}`,
      'identity-header': (names) => `Identity headers left out: ${names} (the chosen connection decides)`,
      header: (names) => (names === '' ? 'Other headers left out' : `Headers left out: ${names}`),
      'credential-option': (names) =>
        names === ''
          ? 'Left out: an option with a credential'
          : `Options with credentials left out: ${names}`,
      'address-credentials': () => 'User name and password in the address left out',
      'address-query': () => 'What follows ? or ; in the address left out',
      value: (names) => `A token stands in it, left out: ${names}`,
    },
    ignored: (names) => (names === '' ? 'Some options were passed over' : `Options passed over: ${names}`),
    unclosedQuote: 'A quote never closes: it may not have been copied whole',
    tooLarge: (limit) => `More than ${limit} characters: not read`,
    looks: {
      empty: 'There is no text on the clipboard',
      token: 'This looks like a token. Tokens belong into Connections; nothing is kept here',
      address: 'This is an address, without a body',
      answer: 'This is an answer of a server, and names no order',
      map: 'This looks like a map of WO3.getStruct(): import it in the Library',
      table: 'This is a table: paste it into the columns of one',
      guids: 'Several GUIDs: nothing says which is an order and which a task',
      markup: 'This is a web page or XML',
      text: 'Nothing says what this is',
    },
    possible:
      'You can paste: a JSON body, a cURL or PowerShell command, HTTP request text, oId and taskId, one GUID',
  },
);
