import type { Call } from '../../shared/contract/endpoints';
import type { Reason } from '../../shared/contract/outcome';
import type { OutcomeFacts } from './outcome-facts';
import type { ReasonWords } from './outcome-words';

const host = (f: OutcomeFacts) => f.host || '服务器';
const server = (f: OutcomeFacts) => (f.host && f.port ? `${f.host}:${f.port}` : host(f));
const proxy = (f: OutcomeFacts) => (f.proxy ? `代理 ${f.proxy} ` : '代理');
const within = (f: OutcomeFacts) => (f.seconds ? `${f.seconds} 秒内` : '限定时间内');
const http = (f: OutcomeFacts) => (f.status === null ? '' : `（HTTP ${f.status}）`);
const clock = (f: OutcomeFacts) => `本机时间是 ${f.clock}。`;

const REFUSED_BY_STATUS: Readonly<Record<number, string>> = {
  400: '服务器看不懂这个请求',
  404: '服务器上没有这个地址',
  405: '这个地址不接受 POST',
  411: '服务器要求写明请求体长度',
  413: '请求体超过了服务器的上限',
  414: '地址超过了服务器的上限',
  415: '这个地址不接受 JSON 请求体',
  422: '服务器读懂了请求，但不接受其中的内容',
  431: '请求头超过了服务器的上限',
};
const ACCEPTED: Readonly<Record<Call, string>> = {
  save: '已保存',
  send: '已下送',
  close: '已结案',
  failedClose: '已失败结案',
};
const ADVICE_BY_STATUS: Readonly<Record<number, string>> = {
  400: '看服务器的答复。如果它说这是 HTTPS 端口，把连接的地址改成 https:// 开头。',
  404: '检查连接的服务根地址：它应以 NGS 服务名结尾，例如 http://host:8080/ngs。',
  405: '检查连接的服务根地址，请求可能到了别的程序。',
  413: '减少字段或缩短内容，再发。',
  414: '缩短连接的服务根地址，再发。',
  415: '检查连接的服务根地址，请求可能到了别的程序。',
  431: '减少连接里的附加请求头，再发。',
};

/** The Chinese words of every reason. */
export const REASONS_ZH: Readonly<Record<Reason, ReasonWords>> = {
  'name-not-found': {
    title: '找不到主机',
    happened: (f) => `查不到主机 ${host(f)} 的地址。`,
    advice: '检查连接里的主机名是否写对，再检查本机网络和 VPN。',
  },
  'name-lookup-failed': {
    title: '域名查询失败',
    happened: (f) => `查询 ${host(f)} 的地址时，域名服务没有给出答复。`,
    advice: '检查本机网络、VPN 和 DNS，稍后再发。',
  },
  'connection-refused': {
    title: '端口没有服务',
    happened: (f) => `${server(f)} 拒绝了连接：主机找得到，但这个端口上没有程序在接听。`,
    advice: '检查连接里的端口；端口没错，就请管理员确认 NGS 服务已启动。',
  },
  unreachable: {
    title: '网络不通',
    happened: (f) => `从本机到不了 ${server(f)}。`,
    advice: '检查网线、Wi-Fi 和 VPN；都正常就请网络管理员放行。',
  },
  'connect-timeout': {
    title: '连不上服务器',
    happened: (f) => `${f.proxy ? `经代理 ${f.proxy}，` : ''}${within(f)}没有连上 ${server(f)}。`,
    advice: '检查地址、VPN 和防火墙；服务器忙时，稍后再发。',
  },
  'certificate-untrusted': {
    title: '证书不受信任',
    happened: (f) => `${host(f)} 的证书不是本机信任的机构签发的，无法证明对方就是这台服务器。`,
    advice: '请管理员核对证书指纹；核对一致后，在“连接”里检查并信任这张证书。',
  },
  'certificate-expired': {
    title: '证书已过期',
    happened: (f) => `${host(f)} 的证书${f.validTo ? `已于 ${f.validTo} 过期` : '已经过期'}，${clock(f)}`,
    advice: '本机时间不对就先校准；时间没错，请管理员更换证书。',
  },
  'certificate-not-yet-valid': {
    title: '证书尚未生效',
    happened: (f) =>
      `${host(f)} 的证书${f.validFrom ? `从 ${f.validFrom} 起才有效` : '还没有到生效时间'}，${clock(f)}`,
    advice: '多半是本机日期不对，先校准；时间没错，请管理员检查证书。',
  },
  'certificate-wrong-name': {
    title: '证书名称不符',
    happened: (f) =>
      `连接写的是 ${host(f)}，对方出示的证书${f.certificateNames ? `却是给 ${f.certificateNames} 的` : '不是给它的'}。`,
    advice: '把连接里的主机名改成证书上的名称；不能改，就请管理员换一张包含此主机名的证书。',
  },
  'not-tls': {
    title: '对方不是 HTTPS',
    happened: (f) => `${server(f)} 没有按 HTTPS 应答，这个端口可能只提供 http。`,
    advice: '检查端口；服务器确实只提供 http 时，把连接的地址改成 http:// 开头。',
  },
  'tls-failed': {
    title: '加密握手失败',
    happened: (f) => `和 ${server(f)} 的 TLS 握手没有完成。`,
    advice: '请管理员检查服务器的 TLS 版本，以及中间的安全设备。',
  },
  'proxy-unreachable': {
    title: '代理用不了',
    happened: (f) => {
      if (f.problem === 'kind-not-supported') return `${proxy(f)}不是 HTTP 代理，程序用不了它。`;
      if (f.problem === 'no-answer-from-system')
        return '系统没有说出该走哪个代理，可能是它的代理脚本出错，或一直没有答复。';
      return `${proxy(f)}连不上。`;
    },
    advice: '检查代理是否可用；不需要代理时，在“连接”里改为不用代理。',
  },
  'proxy-refused': {
    title: '代理不转发',
    happened: (f) => `${proxy(f)}不肯连到 ${server(f)}${http(f)}。`,
    advice: '请网络管理员放行这个地址，或在“连接”里换一个代理。',
  },
  'proxy-needs-login': {
    title: '代理要求登录',
    happened: (f) => `${proxy(f)}要求先登录（HTTP 407）。这和 NGS 的令牌无关。`,
    advice: '请网络管理员对这个地址免登录，或在“连接”里换一个代理。',
  },
  'connection-lost': {
    title: '连接中断',
    happened: (f) =>
      f.mayHaveSent
        ? `请求开始发出之后，和 ${server(f)} 的连接断了，没有收到完整的答复${http(f)}。`
        : `请求发出之前，和 ${server(f)} 的连接就断了。`,
    advice: (f) =>
      f.mayHaveSent
        ? `反复出现时，请管理员看服务器这一刻的日志${f.plainHttp ? '；这个端口如果是 HTTPS 的，把连接的地址改成 https:// 开头' : ''}。`
        : '检查网络和 VPN，再发；反复出现时请管理员看中间的安全设备。',
  },
  'headers-timeout': {
    title: '没有等到答复',
    happened: (f) => `请求已经发出，${within(f)}没有等到 ${server(f)} 的答复。`,
    advice: '服务器可能还在处理，过几分钟再查。常常这样慢，就在“连接”里把等待时间调长。',
  },
  'total-timeout': {
    title: (f) => (f.mayHaveSent ? '答复没有收完' : '用时超过上限'),
    happened: (f) =>
      f.mayHaveSent
        ? `请求已经发出，${within(f)}没有收完 ${server(f)} 的答复${http(f)}。`
        : `${within(f)}没有走到发送这一步。`,
    advice: (f) => (f.mayHaveSent ? '服务器可能还在处理，过几分钟再查。' : '检查网络和 VPN，再发。'),
  },
  'not-http': {
    title: '答复不合 HTTP',
    happened: (f) => `${server(f)} 的答复不符合 HTTP，没有办法读。`,
    advice: '检查连接的端口，对面可能是别的程序，或中间设备改坏了答复。',
  },
  'answer-too-large': {
    title: '答复太大',
    happened: (f) => `${server(f)} 的答复超过 1 MiB，读到上限就停了，没有读完${http(f)}。`,
    advice: '把这次调用的记录交给管理员，正常的答复不会这么大。',
  },
  cancelled: {
    title: '已取消',
    happened: (f) => (f.mayHaveSent ? '取消时请求可能已经发出，没有等答复。' : '请求发出之前取消了。'),
    advice: (f) => (f.mayHaveSent ? '取消只是不再等待，收不回已经发出的请求。' : '需要时再发。'),
  },
  'journal-failed': {
    title: (f) => (f.outcome === 'unknown' ? '结果没能记下来' : '记录写不下来'),
    happened: (f) =>
      f.outcome === 'unknown'
        ? '这次调用的结果没有写进磁盘，所以不能算作已知。服务器答复了什么，见它的答复。'
        : '发送之前要先把这次调用记在磁盘上，但没有写成。',
    advice: (f) =>
      `检查磁盘空间和数据文件夹的写权限（“设置”里可打开该文件夹）${f.outcome === 'unknown' ? '。' : '，再发。'}`,
  },
  'token-missing': {
    title: '没有令牌',
    happened: '这个连接用令牌方式，但还没有填令牌。',
    advice: '在“连接”里填入令牌，再发。',
  },
  'token-other-address': {
    title: '令牌属于另一个地址',
    happened: '这个令牌是为另一个地址填的，程序不会把它交给现在的地址。',
    advice: '在“连接”里为现在的地址重新填入令牌，再发。',
  },
  'token-unreadable': {
    title: '令牌读不出来',
    happened: '保存的令牌已无法解开，可能换了系统用户，或系统的钥匙串变了。',
    advice: '在“连接”里重新填入令牌，再发。',
  },
  'token-in-body': {
    title: '请求体里有令牌',
    happened: '请求体里出现了这个连接的令牌。请求体会原样留在历史里，所以没有发。',
    advice: '从字段里删掉令牌；令牌只填在“连接”里。',
  },
  'connection-changed': {
    title: '连接刚被改过',
    happened: '你看过预览之后，连接又改动了，要发的请求和你看到的不再一样。',
    advice: '看一遍新的预览，再发。',
  },
  'connection-invalid': {
    title: '连接设置有误',
    happened: '这个连接的设置有错，照它发不出合格的请求。',
    advice: '在“连接”里改好标出的各项，再发。',
  },
  'body-invalid': {
    title: '请求体有误',
    happened: '请求体不合要求，例如缺少必填的 id，或不是合格的 JSON。',
    advice: '改好标出的问题，再发。',
  },
  'confirmation-missing': {
    title: '没有确认',
    happened: '这是生产连接，要输入连接的名称来确认，输入的名称对不上。',
    advice: '再点一次，照原样输入连接的名称。',
  },
  'code-1': {
    title: (f) => ACCEPTED[f.call],
    happened: '服务器答复成功（code 1）。',
    advice: '不用再做什么。',
  },
  'code-0': {
    title: '服务器拒绝',
    happened: '服务器收到请求，答复没有执行（code 0），原因见服务器的消息。',
    advice: '先看服务器的消息：能改的改好再发；工单已结案这类改不了的，到 CRM 里核对。',
  },
  'http-refused': {
    title: '服务器不接受',
    happened: (f) => `${REFUSED_BY_STATUS[f.status ?? 0] ?? '服务器没有接受这个请求'}${http(f)}。`,
    advice: (f) => ADVICE_BY_STATUS[f.status ?? 0] ?? '对照服务器的答复改好，再发。',
  },
  'http-unauthorized': {
    title: (f) => (f.status === 403 ? '没有权限' : '身份没有通过'),
    happened: (f) => {
      if (f.status === 403) return `服务器认得请求，但不允许这个身份做这件事${http(f)}。`;
      return f.usesToken
        ? `服务器不认这个令牌，它可能已过期${http(f)}。`
        : `服务器不认请求头里的身份${http(f)}。`;
    },
    advice: (f) => {
      if (f.practice) return '在“练习”页换发新令牌，再发。';
      return f.usesToken
        ? '重新登录 NGS，把新令牌填进“连接”，再发。'
        : '请管理员确认本机 IP 在白名单里，再核对连接的 ds、staffId 和 groupId。';
    },
  },
  'http-throttled': {
    title: '请求太频繁',
    happened: (f) => `服务器说请求太频繁，没有处理这一次${http(f)}。`,
    advice: (f) =>
      f.retryAfterSeconds === null
        ? '等一分钟，再发。'
        : `服务器要求等 ${f.retryAfterSeconds} 秒，到时再发。`,
  },
  'http-conflict': {
    title: '服务器说有冲突',
    happened: (f) => `服务器说请求和工单现在的状态冲突${http(f)}，没有说清做了没有。`,
    advice: '看服务器的答复，可能有人同时在处理这个工单。',
  },
  'http-timeout': {
    title: '服务器没等到完整请求',
    happened: (f) => `服务器说没有及时收到完整的请求${http(f)}，没有说清做了没有。`,
    advice: '网络慢时容易出现，检查网络和 VPN。',
  },
  'http-server-error': {
    title: '服务器出错',
    happened: (f) => `服务器处理时出错${http(f)}，没有说清做到了哪一步。`,
    advice: '把时间和工单 id 告诉管理员，请他看服务器日志。',
  },
  'http-gateway': {
    title: '网关没等到服务器',
    happened: (f) => `中间的网关没有等到 NGS 的答复${http(f)}，NGS 可能仍在处理。`,
    advice: '过几分钟再查；反复出现就告诉管理员。',
  },
  'http-moved-kept': {
    title: '地址已搬走',
    happened: (f) =>
      `服务器说这个地址搬到了别处${http(f)}，没有处理请求。程序不跟随跳转，令牌也没有交给别处。`,
    advice: '向管理员要新的服务根地址，填进“连接”。',
  },
  'http-moved': {
    title: '服务器要求跳转',
    happened: (f) => `服务器没有给出结果，要求跳转到别的页面${http(f)}，常见于登录已失效。程序不跟随跳转。`,
    advice: '检查令牌是否过期，以及连接的服务根地址。',
  },
  'http-no-content': {
    title: '答复没有内容',
    happened: (f) => `服务器只答了一个状态，没有内容${http(f)}，看不出做了没有。`,
    advice: '检查连接的服务根地址，答复的可能不是 NGS。',
  },
  'http-unexpected': {
    title: '答复出乎意料',
    happened: (f) =>
      f.status === 407
        ? `代理要求先登录${http(f)}，没有说清请求转发了没有。`
        : `服务器答复了一个接口约定之外的状态${http(f)}，看不出做了没有。`,
    advice: '检查连接的服务根地址和代理，并把这条记录交给管理员。',
  },
  'answer-empty': {
    title: '答复是空的',
    happened: (f) => `服务器的答复是空的${http(f)}，看不出做了没有。`,
    advice: '检查连接的服务根地址，并把这条记录交给管理员。',
  },
  'answer-encoded': {
    title: '答复被压缩了',
    happened: '答复经过了程序没有要求的压缩，程序不会解开它，所以没有读。',
    advice: '请管理员关掉网关对这个接口的强制压缩。',
  },
  'answer-undecodable': {
    title: '答复的文字读不出',
    happened: '答复的文字编码和它声明的不一致，读不出来。',
    advice: '把这条记录交给管理员，请他检查服务器的字符编码。',
  },
  'answer-html': {
    title: '答复是一个网页',
    happened: (f) =>
      `答复是一个网页，不是 NGS 接口的答复${http(f)}。可能是登录页、网关的提示页，或上网认证页。`,
    advice: '看答复原文是什么页面；检查令牌、服务根地址和上网认证。',
  },
  'answer-not-json': {
    title: '答复不是 JSON',
    happened: '答复不是完整的 JSON，可能被截断，也可能来自别的程序。',
    advice: '看答复原文；检查连接的服务根地址。',
  },
  'answer-not-an-object': {
    title: '答复形状不对',
    happened: '答复是 JSON，但不是约定的 {code, message, value}。',
    advice: '检查连接的服务根地址，答复的可能不是 NGS。',
  },
  'answer-duplicate-code': {
    title: '答复里有两个 code',
    happened: '答复里出现了不止一个 code，说不清做了没有。',
    advice: '把这条记录交给管理员。',
  },
  'answer-no-code': {
    title: '答复里没有 code',
    happened: '答复里没有 code，看不出做了没有。',
    advice: '检查连接的服务根地址，答复的可能不是 NGS。',
  },
  'answer-other-code': {
    title: '答复的 code 不认识',
    happened: '答复的 code 既不是 1 也不是 0，接口约定里没有它的意思。',
    advice: '看服务器的消息，并把这条记录交给管理员。',
  },
  interrupted: {
    title: '发送途中程序结束了',
    happened: '请求正在路上时程序结束了（关机、断电或异常退出），没有等到答复。',
    advice: '重新打开后程序不会自己再发。',
  },
  'record-damaged': {
    title: '这条记录已损坏',
    happened: '磁盘上的这条记录和写入时不一样，里面的结果不可信，所以不显示。',
    advice: '磁盘可能有问题，请告诉支持人员。',
  },
};
