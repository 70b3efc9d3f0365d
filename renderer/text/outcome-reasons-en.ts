import type { Call } from '../../shared/contract/endpoints';
import type { Reason } from '../../shared/contract/outcome';
import type { OutcomeFacts } from './outcome-facts';
import type { ReasonWords } from './outcome-words';

const host = (f: OutcomeFacts) => f.host || 'the server';
const server = (f: OutcomeFacts) => (f.host && f.port ? `${f.host}:${f.port}` : host(f));
const proxy = (f: OutcomeFacts) => (f.proxy ? `The proxy ${f.proxy}` : 'The proxy');
const within = (f: OutcomeFacts) => (f.seconds ? `within ${f.seconds} s` : 'in time');
const http = (f: OutcomeFacts) => (f.status === null ? '' : ` (HTTP ${f.status})`);
const clock = (f: OutcomeFacts) => `This computer's clock says ${f.clock}.`;

const REFUSED_BY_STATUS: Readonly<Record<number, string>> = {
  400: 'The server could not make sense of the request',
  404: 'The server has nothing at this address',
  405: 'This address does not take POST',
  411: 'The server wants the length of the body stated',
  413: 'The body is too large for the server',
  414: 'The address is too long for the server',
  415: 'The server does not take a JSON body here',
  422: 'The server read the request but does not accept what is in it',
  431: 'The request headers are too large for the server',
};
const ACCEPTED: Readonly<Record<Call, string>> = {
  save: 'Saved',
  send: 'Sent on',
  close: 'Closed',
  failedClose: 'Closed as failed',
};
const ADVICE_BY_STATUS: Readonly<Record<number, string>> = {
  400: "Read the server's answer. If it says that this is an HTTPS port, start the connection's address with https://.",
  404: "Check the connection's service root: it ends with the NGS service name, as in http://host:8080/ngs.",
  405: "Check the connection's service root: the request may have reached another program.",
  413: 'Take out fields or shorten them, then send again.',
  414: "Shorten the connection's service root, then send again.",
  415: "Check the connection's service root: the request may have reached another program.",
  431: 'Take out extra headers in the connection, then send again.',
};

/** The English words of every reason. */
export const REASONS_EN: Readonly<Record<Reason, ReasonWords>> = {
  'name-not-found': {
    title: 'Host not found',
    happened: (f) => `There is no address for the host ${host(f)}.`,
    advice: "Check the host name in the connection, then this computer's network and VPN.",
  },
  'name-lookup-failed': {
    title: 'Name lookup failed',
    happened: (f) => `The name service did not answer when asked for ${host(f)}.`,
    advice: "Check this computer's network, VPN and DNS, then send again later.",
  },
  'connection-refused': {
    title: 'Nothing listens on this port',
    happened: (f) =>
      `${server(f)} turned the connection down: the host is there, but nothing listens on this port.`,
    advice:
      'Check the port in the connection. If it is right, ask the administrator whether the NGS service is running.',
  },
  unreachable: {
    title: 'No way to the server',
    happened: (f) => `${server(f)} cannot be reached from this computer.`,
    advice: 'Check the cable, Wi-Fi and VPN. If they work, ask the network administrator to open the way.',
  },
  'connect-timeout': {
    title: 'Could not connect',
    happened: (f) =>
      f.proxy
        ? `${server(f)} could not be reached through the proxy ${f.proxy} ${within(f)}.`
        : `${server(f)} did not take the connection ${within(f)}.`,
    advice: 'Check the address, the VPN and the firewall. If the server is busy, send again later.',
  },
  'certificate-untrusted': {
    title: 'Certificate not trusted',
    happened: (f) =>
      `The certificate of ${host(f)} was not issued by anyone this computer trusts, so the server's identity is not proven.`,
    advice:
      "Ask the administrator for the certificate's fingerprint. If it matches, check the connection and trust the certificate there.",
  },
  'certificate-expired': {
    title: 'Certificate expired',
    happened: (f) =>
      `The certificate of ${host(f)} has expired${f.validTo ? ` (valid until ${f.validTo})` : ''}. ${clock(f)}`,
    advice: 'If the clock is wrong, set it. If it is right, ask the administrator to renew the certificate.',
  },
  'certificate-not-yet-valid': {
    title: 'Certificate not yet valid',
    happened: (f) =>
      `The certificate of ${host(f)} is not valid yet${f.validFrom ? ` (valid from ${f.validFrom})` : ''}. ${clock(f)}`,
    advice:
      "Most likely this computer's date is wrong: set it. If it is right, ask the administrator about the certificate.",
  },
  'certificate-wrong-name': {
    title: 'Certificate for another name',
    happened: (f) =>
      `The connection says ${host(f)}, but the certificate is ${f.certificateNames ? `for ${f.certificateNames}` : 'not for it'}.`,
    advice:
      "Use the certificate's name as the host in the connection, or ask the administrator for a certificate that covers this host.",
  },
  'not-tls': {
    title: 'The server does not speak HTTPS',
    happened: (f) => `${server(f)} did not answer in HTTPS; this port may serve plain http only.`,
    advice:
      "Check the port. If the server really has http only, start the connection's address with http://.",
  },
  'tls-failed': {
    title: 'Encryption handshake failed',
    happened: (f) => `The TLS handshake with ${server(f)} was not completed.`,
    advice: "Ask the administrator about the server's TLS versions and about security devices on the way.",
  },
  'proxy-unreachable': {
    title: 'Proxy cannot be used',
    happened: (f) => {
      if (f.problem === 'kind-not-supported')
        return `${proxy(f)} is not an HTTP proxy; the program cannot use it.`;
      if (f.problem === 'no-answer-from-system')
        return 'The system did not say which proxy to use: its proxy script may have failed, or never answered.';
      return `${proxy(f)} cannot be reached.`;
    },
    advice: 'Check that the proxy works. If none is needed, set the connection to use no proxy.',
  },
  'proxy-refused': {
    title: 'Proxy does not pass it on',
    happened: (f) => `${proxy(f)} will not connect to ${server(f)}${http(f)}.`,
    advice: 'Ask the network administrator to allow this address, or choose another proxy in the connection.',
  },
  'proxy-needs-login': {
    title: 'Proxy wants a login',
    happened: (f) => `${proxy(f)} wants a login first (HTTP 407). This has nothing to do with the NGS token.`,
    advice:
      'Ask the network administrator to let this address through without a login, or choose another proxy in the connection.',
  },
  'connection-lost': {
    title: 'Connection lost',
    happened: (f) =>
      f.mayHaveSent
        ? `The connection to ${server(f)} broke after the request began to leave; no whole answer came${http(f)}.`
        : `The connection to ${server(f)} broke before the request left.`,
    advice: (f) =>
      f.mayHaveSent
        ? `If it happens again and again, ask the administrator for the server's log of this moment.${f.plainHttp ? " If this is an HTTPS port, start the connection's address with https://." : ''}`
        : 'Check the network and the VPN, then send again. If it stays, ask about security devices on the way.',
  },
  'headers-timeout': {
    title: 'No answer',
    happened: (f) => `The request left; ${server(f)} did not answer ${within(f)}.`,
    advice:
      'The server may still be at work: look again in a few minutes. If it is often this slow, allow more time in the connection.',
  },
  'total-timeout': {
    title: (f) => (f.mayHaveSent ? 'Answer not complete in time' : 'Took too long'),
    happened: (f) =>
      f.mayHaveSent
        ? `The request left; the answer of ${server(f)} was not complete ${within(f)}${http(f)}.`
        : `The call did not come to the point of sending ${within(f)}.`,
    advice: (f) =>
      f.mayHaveSent
        ? 'The server may still be at work: look again in a few minutes.'
        : 'Check the network and the VPN, then send again.',
  },
  'not-http': {
    title: 'The answer is not HTTP',
    happened: (f) => `What ${server(f)} answered is not proper HTTP and cannot be read.`,
    advice:
      'Check the port in the connection: another program may be there, or a device on the way spoils the answer.',
  },
  'answer-too-large': {
    title: 'Answer too large',
    happened: (f) => `The answer of ${server(f)} is larger than 1 MiB; reading stopped there${http(f)}.`,
    advice: 'Give this record to the administrator: a normal answer is far smaller.',
  },
  cancelled: {
    title: 'Cancelled',
    happened: (f) =>
      f.mayHaveSent
        ? 'It was cancelled when the request may already have left; no answer was waited for.'
        : 'It was cancelled before the request left.',
    advice: (f) =>
      f.mayHaveSent
        ? 'To cancel is to stop waiting; a request that has left cannot be called back.'
        : 'Send again when it is wanted.',
  },
  'journal-failed': {
    title: (f) => (f.outcome === 'unknown' ? 'Outcome could not be kept' : 'Could not be written down'),
    happened: (f) =>
      f.outcome === 'unknown'
        ? "The outcome of this call did not reach the disk, so it does not count as known. The server's answer shows what it said."
        : 'A call is written to disk before it leaves, and that did not work.',
    advice: (f) =>
      `Check free space and the right to write in the data folder (Settings opens it)${f.outcome === 'unknown' ? '.' : ', then send again.'}`,
  },
  'token-missing': {
    title: 'No token',
    happened: 'This connection works with a token and has none yet.',
    advice: 'Enter the token under Connections, then send again.',
  },
  'token-other-address': {
    title: 'Token for another address',
    happened: 'The token was given for another address; the program does not hand it to the present one.',
    advice: 'Enter the token for the present address under Connections, then send again.',
  },
  'token-unreadable': {
    title: 'Token cannot be read',
    happened: "The stored token can no longer be opened: the system's user or its keychain may have changed.",
    advice: 'Enter the token again under Connections, then send again.',
  },
  'token-in-body': {
    title: 'Token in the body',
    happened:
      "The body contains this connection's token. The history keeps a body as it is, so it was not sent.",
    advice: 'Take the token out of the field; it belongs under Connections only.',
  },
  'connection-changed': {
    title: 'Connection just changed',
    happened: 'The connection was changed after the preview, so the request would not be the one you saw.',
    advice: 'Look at the new preview, then send again.',
  },
  'connection-invalid': {
    title: 'Connection has mistakes',
    happened: 'The settings of this connection have mistakes; no proper request can be made from them.',
    advice: 'Mend what is marked under Connections, then send again.',
  },
  'body-invalid': {
    title: 'Body has mistakes',
    happened: 'The body is not as it must be: an id that is needed is missing, or it is not proper JSON.',
    advice: 'Mend what is marked, then send again.',
  },
  'confirmation-missing': {
    title: 'Not confirmed',
    happened: 'A production connection is confirmed by typing its name, and what was typed is another name.',
    advice: 'Press the button again and type the name of the connection exactly.',
  },
  'code-1': {
    title: (f) => ACCEPTED[f.call],
    happened: 'The server answered success (code 1).',
    advice: 'Nothing more to do.',
  },
  'code-0': {
    title: 'Refused by the server',
    happened:
      'The server took the request and answered that it was not carried out (code 0); its message says why.',
    advice:
      "Read the server's message: what can be changed, change and send again; what cannot, such as a closed order, look up in the CRM.",
  },
  'http-refused': {
    title: 'Not taken by the server',
    happened: (f) =>
      `${REFUSED_BY_STATUS[f.status ?? 0] ?? 'The server did not take this request'}${http(f)}.`,
    advice: (f) =>
      ADVICE_BY_STATUS[f.status ?? 0] ?? "Compare with the server's answer, mend, then send again.",
  },
  'http-unauthorized': {
    title: (f) => (f.status === 403 ? 'No permission' : 'Identity not accepted'),
    happened: (f) => {
      if (f.status === 403) return `The server does not allow this identity to do this${http(f)}.`;
      return f.usesToken
        ? `The server does not accept the token; it may have expired${http(f)}.`
        : `The server does not accept the identity in the headers${http(f)}.`;
    },
    advice: (f) => {
      if (f.practice) return 'Issue a new token on the Practice page, then send again.';
      return f.usesToken
        ? 'Log in to NGS again, enter the new token under Connections, then send again.'
        : "Ask the administrator whether this computer's IP is on the whitelist, and check ds, staffId and groupId of the connection.";
    },
  },
  'http-throttled': {
    title: 'Too many requests',
    happened: (f) => `The server says that requests come too fast and did not handle this one${http(f)}.`,
    advice: (f) =>
      f.retryAfterSeconds === null
        ? 'Wait a minute, then send again.'
        : `The server asks for ${f.retryAfterSeconds} s of waiting; send again after that.`,
  },
  'http-conflict': {
    title: 'Conflict',
    happened: (f) =>
      `The server says that the request conflicts with the order as it is now${http(f)}; it does not say whether anything was done.`,
    advice: "Read the server's answer: someone else may be working on this order.",
  },
  'http-timeout': {
    title: 'Request came too slowly',
    happened: (f) =>
      `The server says that the whole request did not reach it in time${http(f)}; it does not say whether anything was done.`,
    advice: 'A slow network does this: check the network and the VPN.',
  },
  'http-server-error': {
    title: 'Error in the server',
    happened: (f) => `The server met an error while it worked${http(f)}; it does not say how far it came.`,
    advice: "Give the time and the order's ids to the administrator, who can look in the server's log.",
  },
  'http-gateway': {
    title: 'The gateway gave up waiting',
    happened: (f) =>
      `A gateway on the way got no answer from NGS${http(f)}; NGS itself may still be at work.`,
    advice: 'Look again in a few minutes. If it stays, tell the administrator.',
  },
  'http-moved-kept': {
    title: 'Address has moved',
    happened: (f) =>
      `The server says that this address has moved and did not handle the request${http(f)}. The program follows no redirect, so the token went nowhere else.`,
    advice: 'Ask the administrator for the new service root and enter it in the connection.',
  },
  'http-moved': {
    title: 'Sent elsewhere',
    happened: (f) =>
      `Instead of a result the server points to another page${http(f)}, often because a login has ended. The program follows no redirect.`,
    advice: "Check whether the token has expired, and the connection's service root.",
  },
  'http-no-content': {
    title: 'Answer without content',
    happened: (f) =>
      `The server answered with a status and nothing else${http(f)}; it cannot be told whether anything was done.`,
    advice: "Check the connection's service root: it may not be NGS that answers.",
  },
  'http-unexpected': {
    title: 'Unexpected answer',
    happened: (f) =>
      f.status === 407
        ? `A proxy wants a login first${http(f)} and does not say whether it passed the request on.`
        : `The server answered with a status that the API does not know${http(f)}; it cannot be told whether anything was done.`,
    advice: "Check the connection's service root and proxy, and give this record to the administrator.",
  },
  'answer-empty': {
    title: 'Empty answer',
    happened: (f) => `The server's answer is empty${http(f)}; it cannot be told whether anything was done.`,
    advice: "Check the connection's service root, and give this record to the administrator.",
  },
  'answer-encoded': {
    title: 'Compressed answer',
    happened:
      'The answer is compressed, which was not asked for; the program does not unpack it and has not read it.',
    advice: 'Ask the administrator to stop the gateway from compressing this API.',
  },
  'answer-undecodable': {
    title: 'Unreadable characters',
    happened: "The answer's characters are not in the encoding it claims, so it cannot be read.",
    advice: "Give this record to the administrator, who can check the server's character encoding.",
  },
  'answer-html': {
    title: 'The answer is a web page',
    happened: (f) =>
      `A web page came back instead of an answer of the NGS API${http(f)}: a login page, a gateway's notice or a network sign-in.`,
    advice: 'See in the answer which page it is; check the token, the service root and the network sign-in.',
  },
  'answer-not-json': {
    title: 'The answer is not JSON',
    happened: 'The answer is not whole JSON: it may be cut short, or come from another program.',
    advice: "Read the answer as it came, and check the connection's service root.",
  },
  'answer-not-an-object': {
    title: 'Answer of another shape',
    happened: 'The answer is JSON, but not the agreed {code, message, value}.',
    advice: "Check the connection's service root: it may not be NGS that answers.",
  },
  'answer-duplicate-code': {
    title: 'Two codes in the answer',
    happened: 'The answer holds more than one code, so it cannot be told whether it means success.',
    advice: 'Give this record to the administrator.',
  },
  'answer-no-code': {
    title: 'No code in the answer',
    happened: 'The answer holds no code, so it cannot be told whether it means success.',
    advice: "Check the connection's service root: it may not be NGS that answers.",
  },
  'answer-other-code': {
    title: 'Code not known',
    happened: "The answer's code is neither 1 nor 0; the API does not say what it means.",
    advice: "Read the server's message, and give this record to the administrator.",
  },
  interrupted: {
    title: 'The program ended on the way',
    happened:
      'The program ended (shut down, lost power or stopped) while the request was on its way; no answer was seen.',
    advice: 'The program does not send it again by itself.',
  },
  'record-damaged': {
    title: 'This record is damaged',
    happened:
      'What the disk holds of this call is not what was written, so its outcome cannot be trusted and is not shown.',
    advice: 'Tell support: the disk may be at fault.',
  },
};
