import type { ConnectionSettings, TokenState } from '../../shared/contract/connection';
import type { CheckReport } from '../../shared/desk.connections';
import { bilingual } from './bilingual';

type Kind = ConnectionSettings['kind'];
type Kept = Extract<TokenState, { set: true }>['kept'];
type Step = CheckReport['steps'][number];

interface ConnectionsText {
  readonly title: string;
  readonly create: string;
  readonly created: string;
  readonly filter: string;
  readonly inUse: string;
  readonly unsaved: string;
  readonly up: (name: string) => string;
  readonly down: (name: string) => string;
  readonly orderHint: string;
  readonly moved: (name: string, place: number, of: number) => string;
  readonly unreadable: string;
  readonly again: string;
  readonly empty: { readonly title: string; readonly what: string };
  readonly choose: { readonly title: string; readonly what: string };
  readonly use: string;
  readonly used: string;
  readonly duplicate: string;
  readonly copyName: (name: string) => string;
  readonly remove: string;
  readonly removeTitle: (name: string) => string;
  readonly removeWhat: string;
  readonly removeInUse: string;
  readonly removeButton: (name: string) => string;
  readonly builtInStays: string;
  readonly save: string;
  readonly saved: string;
  readonly discard: string;
  readonly nothingToSave: string;
  readonly unsavedChanges: string;
  readonly cancelNew: string;
  readonly saveFirst: string;
  readonly problems: (count: number) => string;
  readonly goneTitle: string;
  readonly goneWhat: string;
  readonly leave: {
    readonly title: (name: string) => string;
    readonly what: string;
    readonly save: string;
    readonly discard: string;
    readonly stay: string;
  };
  readonly sections: {
    readonly basics: string;
    readonly address: string;
    readonly identity: string;
    readonly more: string;
    readonly moreHint: string;
    readonly check: string;
  };
  readonly name: string;
  readonly namePlaceholder: string;
  readonly kind: string;
  readonly kindMeaning: Readonly<Record<Kind, string>>;
  readonly serviceRoot: string;
  readonly serviceRootHint: string;
  readonly addresses: string;
  readonly addressesPending: string;
  readonly plainHttp: string;
  readonly builtInAddress: string;
  readonly auth: string;
  readonly authModes: Readonly<Record<ConnectionSettings['auth']['mode'], string>>;
  readonly authMeaning: Readonly<Record<ConnectionSettings['auth']['mode'], string>>;
  readonly whitelist: Readonly<
    Record<'ds' | 'epid' | 'staffId' | 'groupId', { readonly label: string; readonly hint: string }>
  >;
  readonly token: {
    readonly label: string;
    readonly set: (last4: string) => string;
    readonly since: (when: string) => string;
    readonly kept: Readonly<Record<Kept, string>>;
    readonly reasons: Readonly<Record<Extract<TokenState, { set: false }>['reason'], string>>;
    readonly willBeForgotten: string;
    readonly replace: string;
    readonly keepOld: string;
    readonly forget: string;
    readonly forgetTitle: (name: string) => string;
    readonly forgetWhat: string;
    readonly placeholder: string;
    readonly trimmed: string;
    readonly quotes: string;
    readonly removeQuotes: string;
    readonly savedWithButton: string;
    readonly where: string;
    readonly whereHow: string;
    readonly keepTitle: string;
    readonly keepSession: string;
    readonly keepSessionMeaning: string;
    readonly keepPlain: string;
    readonly keepPlainMeaning: string;
    readonly builtIn: string;
    readonly renew: string;
  };
  readonly dbPool: string;
  readonly dbPoolHint: string;
  readonly extraHeaders: string;
  readonly extraHeadersHint: string;
  readonly headerName: (row: number) => string;
  readonly headerValue: (row: number) => string;
  readonly addHeader: string;
  readonly removeHeader: (name: string) => string;
  readonly timeouts: string;
  readonly timeoutNames: Readonly<Record<keyof ConnectionSettings['timeouts'], string>>;
  readonly seconds: string;
  readonly timeoutsHint: string;
  readonly proxy: string;
  readonly proxyModes: Readonly<Record<ConnectionSettings['proxy']['mode'], string>>;
  readonly proxyMeaning: Readonly<Record<ConnectionSettings['proxy']['mode'], string>>;
  readonly proxyAddress: string;
  readonly trusted: string;
  readonly trustedHint: string;
  readonly removeTrust: string;
  readonly check: {
    readonly button: string;
    readonly hint: string;
    readonly running: string;
    readonly runningSince: (seconds: number) => string;
    readonly ok: string;
    readonly okPlain: string;
    readonly failed: string;
    readonly outdated: string;
    readonly invalid: string;
    readonly broken: string;
    readonly steps: Readonly<Record<Step['step'], string>>;
    readonly results: Readonly<Record<Step['result'], string>>;
    readonly trust: Readonly<Record<CheckReport['trust'], string>>;
    readonly notReached: string;
  };
  readonly certificate: {
    readonly title: string;
    readonly subject: string;
    readonly issuer: string;
    readonly names: string;
    readonly valid: string;
    readonly validity: (from: string, to: string) => string;
    readonly fingerprint: string;
    readonly none: string;
    readonly trustButton: string;
    readonly trustTitle: (name: string) => string;
    readonly trustWhat: string;
    readonly trustMeaning: string;
    readonly trustConfirm: string;
  };
  readonly failedSave: string;
}

/** The connections screen. */
export const connectionsText = bilingual<ConnectionsText>(
  {
    title: '连接',
    create: '新建连接',
    created: '新连接',
    filter: '按名称或地址筛选',
    inUse: '使用中',
    unsaved: '未保存',
    up: (name) => `上移 ${name}`,
    down: (name) => `下移 ${name}`,
    orderHint: '拖动或按 Alt+↑ / Alt+↓ 调整顺序',
    moved: (name, place, of) => `${name} 现在排在第 ${place} 位，共 ${of} 个`,
    unreadable: '连接列表读取失败。',
    again: '重试',
    empty: {
      title: '还没有连接',
      what: '连接写明请求发到哪个 NGS 服务、以谁的身份发。向管理员要服务根地址（例如 https://host:8443/ngs）和令牌或白名单身份，然后新建一个。',
    },
    choose: {
      title: '选择一个连接来查看和修改',
      what: '左边是所有连接。工单从“使用中”的那个连接发出，标题栏里随时可以切换。',
    },
    use: '用这个连接',
    used: '正在使用',
    duplicate: '复制一份',
    copyName: (name) => `${name} 副本`,
    remove: '删除',
    removeTitle: (name) => `删除连接“${name}”`,
    removeWhat:
      '地址、身份和令牌会从这台电脑上删掉，不能撤销。经它发出的调用仍留在“历史”里。服务器上的工单不受影响。',
    removeInUse: '它正在使用中。删除后要另选一个连接，才能再发送。',
    removeButton: (name) => `删除“${name}”`,
    builtInStays: '练习连接随程序提供，不能删除',
    save: '保存',
    saved: '已保存',
    discard: '放弃修改',
    nothingToSave: '没有未保存的修改',
    unsavedChanges: '有未保存的修改',
    cancelNew: '取消新建',
    saveFirst: '先保存或放弃修改，再复制',
    problems: (count) => `有 ${count} 处需要修改，见各项下方的说明`,
    goneTitle: '这个连接已被删除',
    goneWhat: '它已不在列表中。下面的内容没有保存，可以作为新连接保存。',
    leave: {
      title: (name) => `“${name}”有未保存的修改`,
      what: '保存之后再打开另一个连接，还是放弃这些修改？',
      save: '保存并继续',
      discard: '放弃修改',
      stay: '留在这里',
    },
    sections: {
      basics: '名称与用途',
      address: '地址',
      identity: '身份',
      more: '更多',
      moreHint: 'dbPool、附加请求头、时限、代理',
      check: '检查',
    },
    name: '名称',
    namePlaceholder: '例如：华东测试',
    kind: '用途',
    kindMeaning: {
      practice: '练习用的服务器，上面没有真实工单。',
      test: '测试环境。发错了可以清理。',
      production: '真实工单。窗口四周显示红色；每次发送前都要输入连接名称。',
    },
    serviceRoot: '服务根地址',
    serviceRootHint: '协议、主机、端口和服务名，不含 /wo/…',
    addresses: '四个调用会发到',
    addressesPending: '填好地址后，这里显示每个调用的完整地址。',
    plainHttp: 'http 不加密：请求、令牌和回答在途中都可以被读到。服务器支持时请用 https。',
    builtInAddress:
      '练习服务器在这台电脑上，每次启动自动取得地址，只有本机能访问，所以用途、地址和代理不能改。',
    auth: '校验方式',
    authModes: { token: '令牌', whitelist: 'IP 白名单' },
    authMeaning: {
      token: '用登录 NGS 得到的令牌，以登录者的身份操作。',
      whitelist: '服务器按本机 IP 放行，下面几项说明数据源和操作人。',
    },
    whitelist: {
      ds: { label: 'ds', hint: '数据源名，例如 gl2019' },
      epid: { label: 'epid', hint: '可选；多租户 (SaaS) 时填写，例如 E00008' },
      staffId: { label: 'staffId', hint: '操作人，例如 SELITE' },
      groupId: { label: 'groupId', hint: '操作人所在的组，例如 SYSTEM' },
    },
    token: {
      label: '令牌',
      set: (last4) => (last4 === '' ? '已设置' : `已设置，末尾是 ${last4}`),
      since: (when) => `${when} 填写`,
      kept: {
        protected: '由操作系统加密保存',
        session: '只保留到退出程序',
        plain: '未加密地存在磁盘上（按你的选择）',
      },
      reasons: {
        none: '还没有令牌。',
        'other-address': '地址改过了，原来的令牌不会发到新地址。请重新填写。',
        unreadable: '保存的令牌已经不能解开（可能换了系统用户或系统密钥）。请重新填写。',
      },
      willBeForgotten:
        '协议、主机或端口已修改：保存后原来的令牌作废，不会发到新地址。请在这里填写新地址的令牌。',
      replace: '更换',
      keepOld: '不更换',
      forget: '清除',
      forgetTitle: (name) => `清除“${name}”的令牌`,
      forgetWhat: '令牌会从这台电脑上删掉。再次发送之前要重新填写。服务器上的登录不受影响。',
      placeholder: '在这里粘贴令牌',
      trimmed: '已去掉首尾的空白。',
      quotes: '首尾带着引号，可能是从控制台连引号一起复制的。',
      removeQuotes: '去掉引号',
      savedWithButton: '按“保存”后生效。保存后不能再查看，只显示末尾 4 位。',
      where: '从哪里得到令牌',
      whereHow:
        '登录 NGS 网页端，打开浏览器的开发者工具，在控制台输入下面这一句，复制显示的内容（不含引号）。这个令牌能否用于接口、多久失效，由服务器决定；不能用时请找管理员。',
      keepTitle: '这台电脑的系统不能加密保存令牌',
      keepSession: '只保留到退出程序',
      keepSessionMeaning: '不写入磁盘。下次启动要重新填写。',
      keepPlain: '不加密，存到磁盘上',
      keepPlainMeaning: '能读到你的文件的人和程序都能读到令牌，并以你的身份操作工单。',
      builtIn: '练习服务器自己发放令牌，程序会自动填好，不用粘贴。',
      renew: '换一个新令牌',
    },
    dbPool: 'dbPool',
    dbPoolHint: '可选的数据源池名；留空则不发送',
    extraHeaders: '附加请求头',
    extraHeadersHint: '只在服务器前面的网关要求时添加。会随每个调用发送，并显示在预览里。',
    headerName: (row) => `第 ${row} 个请求头的名称`,
    headerValue: (row) => `第 ${row} 个请求头的值`,
    addHeader: '添加请求头',
    removeHeader: (name) => (name === '' ? '删除这一行' : `删除 ${name}`),
    timeouts: '时限',
    timeoutNames: { connectMs: '连接', headersMs: '等待回答', totalMs: '总共' },
    seconds: '秒',
    timeoutsHint: '发出之后才超时的调用，结果是“未知”：服务器可能已经处理。',
    proxy: '代理',
    proxyModes: { system: '跟随系统', none: '不用代理', manual: '手动' },
    proxyMeaning: {
      system: '用操作系统为这个地址设定的代理。',
      none: '直接连到服务器。',
      manual: '所有调用都经过这个代理。',
    },
    proxyAddress: '代理地址',
    trusted: '信任的证书',
    trustedHint: '只对这个连接有效。服务器换了证书就会重新被拒绝，直到你再次确认。',
    removeTrust: '不再信任',
    check: {
      button: '检查',
      hint: '检查只连到服务器再断开，不发送任何调用，不会碰到工单。',
      running: '正在连接服务器…',
      runningSince: (seconds) => `正在连接服务器…已经 ${seconds} 秒`,
      ok: '可以连到服务器',
      okPlain: '可以连到服务器，但不加密',
      failed: '连不到服务器',
      outdated: '设置在检查之后改过，下面是修改之前的结果。',
      invalid: '先改正上面的问题，再检查。',
      broken: '检查没有做成，什么都没有发送。请再试一次。',
      steps: { resolve: '查找主机', proxy: '代理', connect: '建立连接', tls: '加密与证书' },
      results: { ok: '通过', failed: '失败', skipped: '不需要' },
      trust: {
        system: '证书由系统信任的机构签发',
        fingerprint: '证书与你为这个连接确认过的一致',
        none: '证书未被信任',
        'plain-http': '不加密',
      },
      notReached: '没有走到',
    },
    certificate: {
      title: '服务器出示的证书',
      subject: '颁发给',
      issuer: '颁发者',
      names: '适用的主机名',
      valid: '有效期',
      validity: (from, to) => `${from} 至 ${to}`,
      fingerprint: 'SHA-256 指纹',
      none: '（未写明）',
      trustButton: '为这个连接信任这张证书…',
      trustTitle: (name) => `只为“${name}”信任这张证书？`,
      trustWhat: '请向服务器的管理员核对下面的指纹，一致才信任。',
      trustMeaning:
        '信任之后，出示这张证书的服务器会收到你的令牌和工单，即使系统认为它不可信、已过期或主机名不符。指纹不符的服务器仍会被拒绝。',
      trustConfirm: '信任这张证书',
    },
    failedSave: '没有保存成功，请再试一次。输入的内容还在。',
  },
  {
    title: 'Connections',
    create: 'New connection',
    created: 'New connection',
    filter: 'Filter by name or address',
    inUse: 'in use',
    unsaved: 'unsaved',
    up: (name) => `Move ${name} up`,
    down: (name) => `Move ${name} down`,
    orderHint: 'Drag, or press Alt+↑ / Alt+↓, to change the order',
    moved: (name, place, of) => `${name} is now number ${place} of ${of}`,
    unreadable: 'The connections could not be read.',
    again: 'Try again',
    empty: {
      title: 'No connection yet',
      what: 'A connection says which NGS service calls go to, and as whom. Ask your administrator for the service root (such as https://host:8443/ngs) and a token or a whitelisted identity, then add one.',
    },
    choose: {
      title: 'Choose a connection to see and change it',
      what: "All connections are on the left. Orders leave through the one that is 'in use'; the title bar switches it at any time.",
    },
    use: 'Use this connection',
    used: 'In use',
    duplicate: 'Duplicate',
    copyName: (name) => `${name} copy`,
    remove: 'Delete',
    removeTitle: (name) => `Delete the connection '${name}'`,
    removeWhat:
      'Its address, identity and token are deleted from this computer for good. Calls that left through it stay in the history. Orders on the server are not touched.',
    removeInUse: 'It is in use: after this, choose another connection before anything can be sent.',
    removeButton: (name) => `Delete '${name}'`,
    builtInStays: 'The practice connection comes with the program and cannot be deleted',
    save: 'Save',
    saved: 'Saved',
    discard: 'Discard changes',
    nothingToSave: 'No unsaved changes',
    unsavedChanges: 'Unsaved changes',
    cancelNew: 'Cancel',
    saveFirst: 'Save or discard the changes first, then duplicate',
    problems: (count) =>
      count === 1
        ? '1 field needs a change; see the note below it'
        : `${count} fields need a change; see the notes below them`,
    goneTitle: 'This connection was deleted',
    goneWhat:
      'It is no longer in the list. What stands below is not saved; it can be saved as a new connection.',
    leave: {
      title: (name) => `'${name}' has unsaved changes`,
      what: 'Save them before another connection is opened, or discard them?',
      save: 'Save and go on',
      discard: 'Discard changes',
      stay: 'Stay here',
    },
    sections: {
      basics: 'Name and purpose',
      address: 'Address',
      identity: 'Identity',
      more: 'More',
      moreHint: 'dbPool, extra headers, time-outs, proxy',
      check: 'Check',
    },
    name: 'Name',
    namePlaceholder: 'such as: East test',
    kind: 'Purpose',
    kindMeaning: {
      practice: 'A server to practise on, without real orders.',
      test: 'A test system. Mistakes can be cleaned up.',
      production:
        'Real orders. The window is framed red; closing an order asks for the name of the connection.',
    },
    serviceRoot: 'Service root',
    serviceRootHint: 'Scheme, host, port and service name, without /wo/…',
    addresses: 'The four calls go to',
    addressesPending: "Each call's whole address appears here once the service root is given.",
    plainHttp:
      'http is not encrypted: requests, token and answers can be read on the way. Use https if the server offers it.',
    builtInAddress:
      'The practice server runs on this computer, takes an address at each start and can be reached from here only. So purpose, address and proxy cannot be changed.',
    auth: 'Sign-in',
    authModes: { token: 'Token', whitelist: 'IP whitelist' },
    authMeaning: {
      token: 'The token of an NGS login; calls act as the person who logged in.',
      whitelist:
        "The server lets this computer's IP in; the fields below say which data source and who acts.",
    },
    whitelist: {
      ds: { label: 'ds', hint: 'data source, such as gl2019' },
      epid: { label: 'epid', hint: 'optional; for SaaS, such as E00008' },
      staffId: { label: 'staffId', hint: 'who acts, such as SELITE' },
      groupId: { label: 'groupId', hint: "that person's group, such as SYSTEM" },
    },
    token: {
      label: 'Token',
      set: (last4) => (last4 === '' ? 'Set' : `Set, ends with ${last4}`),
      since: (when) => `given ${when}`,
      kept: {
        protected: 'kept encrypted by the system',
        session: 'kept until the program ends',
        plain: 'kept on disk unencrypted (your choice)',
      },
      reasons: {
        none: 'No token yet.',
        'other-address': 'The address changed, and the old token is not sent to the new one. Give it again.',
        unreadable:
          'The kept token can no longer be unlocked (another system user or key, perhaps). Give it again.',
      },
      willBeForgotten:
        'Scheme, host or port changed: once saved, the old token is dropped and never sent to the new address. Give the token for the new address here.',
      replace: 'Replace',
      keepOld: 'Keep the old one',
      forget: 'Forget',
      forgetTitle: (name) => `Forget the token of '${name}'`,
      forgetWhat:
        'The token is deleted from this computer and has to be given again before the next call. The login on the server is not touched.',
      placeholder: 'Paste the token here',
      trimmed: 'White space around it was removed.',
      quotes: 'It stands in quotes, perhaps copied from the console with them.',
      removeQuotes: 'Remove the quotes',
      savedWithButton:
        "It takes effect with 'Save'. After that it cannot be seen again, only its last 4 characters.",
      where: 'Where to get a token',
      whereHow:
        "Log in to the NGS web client, open the browser's developer tools, enter the line below in the console and copy what it shows, without the quotes. Whether the API accepts this token, and for how long, is up to the server; ask your administrator if it does not.",
      keepTitle: 'This system cannot keep tokens encrypted',
      keepSession: 'Keep until the program ends',
      keepSessionMeaning: 'Nothing is written to disk. Give it again after the next start.',
      keepPlain: 'Keep on disk, unencrypted',
      keepPlainMeaning:
        'Every person and program that can read your files can read the token and act on orders as you.',
      builtIn: 'The practice server hands out its own token and the program fills it in. Nothing to paste.',
      renew: 'Get a new token',
    },
    dbPool: 'dbPool',
    dbPoolHint: 'optional name of a data source pool; empty: not sent',
    extraHeaders: 'Extra headers',
    extraHeadersHint:
      'Only if a gateway in front of the server asks for them. They go with every call and are shown in the preview.',
    headerName: (row) => `Name of header ${row}`,
    headerValue: (row) => `Value of header ${row}`,
    addHeader: 'Add a header',
    removeHeader: (name) => (name === '' ? 'Remove this row' : `Remove ${name}`),
    timeouts: 'Time-outs',
    timeoutNames: { connectMs: 'Connect', headersMs: 'Answer', totalMs: 'In all' },
    seconds: 's',
    timeoutsHint: "A call that times out after it left is 'unknown': the server may have applied it.",
    proxy: 'Proxy',
    proxyModes: { system: 'As the system', none: 'None', manual: 'Manual' },
    proxyMeaning: {
      system: 'The proxy that the operating system names for this address.',
      none: 'Straight to the server.',
      manual: 'Every call goes through this proxy.',
    },
    proxyAddress: 'Proxy address',
    trusted: 'Trusted certificate',
    trustedHint:
      'For this connection only. A server that changes its certificate is refused until you confirm again.',
    removeTrust: 'Trust no longer',
    check: {
      button: 'Check',
      hint: 'The check connects to the server and hangs up. It sends no call and touches no order.',
      running: 'Connecting to the server…',
      runningSince: (seconds) => `Connecting to the server… ${seconds} s so far`,
      ok: 'The server can be reached',
      okPlain: 'The server can be reached, unencrypted',
      failed: 'The server cannot be reached',
      outdated: 'The settings changed after this check; this is the result from before.',
      invalid: 'Mend the problems above first, then check.',
      broken: 'The check could not be made; nothing was sent. Try again.',
      steps: { resolve: 'Find host', proxy: 'Proxy', connect: 'Connect', tls: 'Encryption, certificate' },
      results: { ok: 'passed', failed: 'failed', skipped: 'not needed' },
      trust: {
        system: 'Certificate issued by an authority that the system trusts',
        fingerprint: 'Certificate is the one that you confirmed for this connection',
        none: 'Certificate is not trusted',
        'plain-http': 'not encrypted',
      },
      notReached: 'not reached',
    },
    certificate: {
      title: 'Certificate that the server showed',
      subject: 'Issued to',
      issuer: 'Issued by',
      names: 'For hosts',
      valid: 'Valid',
      validity: (from, to) => `${from} to ${to}`,
      fingerprint: 'SHA-256 fingerprint',
      none: '(not stated)',
      trustButton: 'Trust this certificate for this connection…',
      trustTitle: (name) => `Trust this certificate, for '${name}' only?`,
      trustWhat:
        "Compare the fingerprint below with the one that the server's administrator gives you. Trust it only if they are the same.",
      trustMeaning:
        'From then on, a server that shows this certificate gets your token and your orders, even if the system calls it untrusted, expired or issued for another host. A server with another fingerprint is still refused.',
      trustConfirm: 'Trust this certificate',
    },
    failedSave: 'Nothing was saved. Try again; what you typed is still here.',
  },
);
