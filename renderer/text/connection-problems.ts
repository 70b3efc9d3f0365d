import type { ConnectionProblemKind } from '../../shared/contract/connection-problem';
import { bilingual } from './bilingual';

type Params = Readonly<Record<string, string>>;
/** `name-taken` is main's own: only it knows the other connections at the moment of saving. */
export type FieldProblemKind = ConnectionProblemKind | 'name-taken';
type Sentence = (params: Params) => string;

const at = (params: Params) => params.position ?? '?';

/** What is wrong with one field of a connection or with a token, beside the field. */
export const connectionProblemText = bilingual<Readonly<Record<FieldProblemKind, Sentence>>>(
  {
    'name-missing': () => '请给连接起个名字。',
    'name-too-long': (p) => `名字最长 ${p.limit ?? ''} 个字。`,
    'name-taken': () => '已经有同名的连接。生产环境要靠名字确认，名字不能重复。',
    'address-missing': () => '请填写服务根地址，例如 https://host:8443/ngs。',
    'address-invalid': () => '这不是一个地址。应以 http:// 或 https:// 开头，例如 https://host:8443/ngs。',
    'address-not-http': () => '只能用 http:// 或 https:// 开头的地址。',
    'address-credentials': () => '地址里不能带用户名或密码（@ 之前的部分）。',
    'address-query': () => '地址里不能有 ? 和它后面的内容。',
    'address-fragment': () => '地址里不能有 # 和它后面的内容。',
    'address-white-space': () => '地址里有空白，请删掉。',
    'address-control-character': () => '地址里有看不见的字符，请重新输入而不是粘贴。',
    'address-backslash': () => '地址里有反斜杠 \\，请改成 /。',
    'address-is-call': (p) => `这是某个调用的地址。请只填服务根地址：${p.root ?? ''}`,
    'header-missing': () => '这一项必填。',
    'header-line-break': (p) => `第 ${at(p)} 个字符是换行，请求头里不能有换行。`,
    'header-nul': (p) => `第 ${at(p)} 个字符是空字符 (NUL)，请删掉。`,
    'header-control-character': (p) => `第 ${at(p)} 个字符是看不见的控制字符，请删掉。`,
    'header-not-ascii': (p) => `第 ${at(p)} 个字符不能放进请求头：只能用英文字母、数字和半角符号。`,
    'header-outer-space': () => '首尾有空白，请删掉。',
    'extra-name-missing': () => '请填写请求头的名称，或删掉这一行。',
    'extra-name-invalid': () => '名称只能用英文字母、数字和 - _ . 等符号，不能有空白和冒号。',
    'extra-name-reserved': () => '这个请求头由程序或上面的设置决定，不能在这里改写。',
    'extra-name-credential': () => '这个名称像是凭证。凭证只能作为令牌保存，不能写在普通请求头里。',
    'extra-name-duplicate': () => '这个请求头上面已经有了。',
    'timeout-range': (p) => `请填 ${p.min ?? ''} 到 ${p.max ?? ''} 秒。`,
    'timeout-total-too-short': (p) => `总时间不能短于等待回答的时间（${p.min ?? ''} 秒）。`,
    'proxy-missing': () => '请填写代理地址，例如 http://proxy:8080。',
    'proxy-invalid': () => '代理地址要写成 http://主机:端口。',
    'proxy-credentials': () => '代理地址里不能带用户名或密码。',
    'fingerprint-invalid': () => '保存的证书指纹不完整，请移除后重新检查。',
    'token-missing': () => '令牌是空的。',
    'token-space': (p) => `令牌的第 ${at(p)} 个字符是空格。请确认复制的是完整的一段，中间没有别的文字。`,
    'token-too-long': (p) => `令牌最长 ${p.limit ?? ''} 个字符，这一段不像是令牌。`,
  },
  {
    'name-missing': () => 'Give the connection a name.',
    'name-too-long': (p) => `A name has at most ${p.limit ?? ''} characters.`,
    'name-taken': () =>
      'Another connection has this name. Production is confirmed by name, so names must differ.',
    'address-missing': () => 'Give the service root, such as https://host:8443/ngs.',
    'address-invalid': () =>
      'This is no address. It starts with http:// or https://, such as https://host:8443/ngs.',
    'address-not-http': () => 'Only http:// and https:// addresses can be used.',
    'address-credentials': () => 'The address must not hold a user name or password (the part before @).',
    'address-query': () => 'The address must not hold ? and what follows it.',
    'address-fragment': () => 'The address must not hold # and what follows it.',
    'address-white-space': () => 'The address holds white space. Remove it.',
    'address-control-character': () =>
      'The address holds an invisible character. Type it instead of pasting it.',
    'address-backslash': () => 'The address holds a backslash \\. Write / instead.',
    'address-is-call': (p) => `This is the address of one call. Give the service root only: ${p.root ?? ''}`,
    'header-missing': () => 'This is required.',
    'header-line-break': (p) => `Character ${at(p)} is a line break. A header cannot hold one.`,
    'header-nul': (p) => `Character ${at(p)} is a NUL. Remove it.`,
    'header-control-character': (p) => `Character ${at(p)} is an invisible control character. Remove it.`,
    'header-not-ascii': (p) =>
      `Character ${at(p)} cannot travel in a header: only Latin letters, digits and ASCII signs can.`,
    'header-outer-space': () => 'There is white space at the start or end. Remove it.',
    'extra-name-missing': () => 'Name the header, or remove this row.',
    'extra-name-invalid': () =>
      'A name holds letters, digits and signs such as - _ . only, no white space or colon.',
    'extra-name-reserved': () =>
      'The program or the settings above decide this header. It cannot be replaced here.',
    'extra-name-credential': () =>
      'This looks like a credential. Credentials are kept as the token only, never as a plain header.',
    'extra-name-duplicate': () => 'A row above has this header already.',
    'timeout-range': (p) => `Between ${p.min ?? ''} and ${p.max ?? ''} seconds.`,
    'timeout-total-too-short': (p) =>
      `The total must be at least as long as the wait for an answer (${p.min ?? ''} s).`,
    'proxy-missing': () => 'Give the proxy, such as http://proxy:8080.',
    'proxy-invalid': () => 'Write the proxy as http://host:port.',
    'proxy-credentials': () => 'The proxy address must not hold a user name or password.',
    'fingerprint-invalid': () => 'The kept fingerprint is incomplete. Remove it and check again.',
    'token-missing': () => 'The token is empty.',
    'token-space': (p) =>
      `Character ${at(p)} of the token is a space. Make sure that only the token was copied, in one piece.`,
    'token-too-long': (p) => `A token has at most ${p.limit ?? ''} characters. This does not look like one.`,
  },
);

/** The sentence of a problem; main may one day name a kind that this page does not know. */
export function problemSentence(
  words: Readonly<Record<FieldProblemKind, Sentence>>,
  problem: { readonly kind: string; readonly params: Params },
): string {
  const sentence = Object.hasOwn(words, problem.kind) ? words[problem.kind as FieldProblemKind] : undefined;
  return sentence ? sentence(problem.params) : problem.kind;
}
