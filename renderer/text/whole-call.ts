import type { Outcome } from '../../shared/contract/outcome';
import { bilingual } from './bilingual';

interface WholeCallText {
  readonly openDraft: string;
  readonly openDraftMeans: string;
  readonly sendAgain: string;
  readonly sendAgainMeans: Readonly<Record<Outcome, string>>;
  /** Below a body: how long it was, and whether it left or came just so. */
  readonly requestBytes: (bytes: string) => string;
  readonly requestMasked: string;
  /** Of a bundle's body. */
  readonly redacted: string;
  readonly answerBytes: (bytes: string) => string;
  readonly answerMasked: string;
  /** The bytes themselves are not kept; `charset`: what the answer said of itself. */
  readonly answerDecoded: (charset: string) => string;
  readonly answerEncoded: (encoding: string) => string;
  readonly bytes: string;
  readonly bytesOf: (what: string) => string;
  readonly moreBytes: (bytes: string) => string;
  readonly fingerprint: string;
  readonly fingerprintMeans: string;
  readonly appVersion: string;
  readonly template: string;
  readonly notRecorded: string;
  readonly began: (after: string) => string;
  readonly around: string;
  readonly aroundNone: string;
  readonly thisCall: string;
  readonly sameRow: (run: string, row: string) => string;
  readonly openCall: (call: string) => string;
}

/** Words of one recorded call, and of what can be done with it. */
export const wholeCallText = bilingual<WholeCallText>(
  {
    openDraft: '作为新草稿打开',
    openDraftMeans: '用这次的正文开一个新标签，不发送',
    sendAgain: '再发一次…',
    sendAgainMeans: {
      accepted: '这次已经成功；会先问，再发',
      refused: '用同样的正文再发；会先问，再发',
      unauthorized: '用同样的正文再发；会先问，再发',
      throttled: '用同样的正文再发；会先问，再发',
      'not-sent': '这次没有发出；会先问，再发',
      unknown: '这次可能已经成功；会先问，再发',
    },
    requestBytes: (bytes) => `${bytes} 字节（UTF-8），和发出的逐字节相同`,
    requestMasked: '正文里有令牌的地方已经遮住，不是原来的字节',
    redacted: '导出复现包时去掉的内容在这里是占位，不是原来的字节',
    answerBytes: (bytes) => `${bytes} 字节（UTF-8），和收到的逐字节相同`,
    answerMasked: '令牌已从答复里遮住，不是原来的字节',
    answerDecoded: (charset) =>
      `这里是解码后的文字（答复声明：${charset || '没有声明编码'}）；原来的字节没有保存`,
    answerEncoded: (encoding) => `答复是压缩的（${encoding}）；没有解压，也没有保存`,
    bytes: '字节',
    bytesOf: (what) => `${what}的字节`,
    moreBytes: (bytes) => `再显示 ${bytes} 字节`,
    fingerprint: '连接指纹',
    fingerprintMeans:
      '由地址、身份、dbPool 和自带的头算出，不含名称和令牌；两次相同，说明去的是同一处、用的是同一个身份',
    appVersion: '程序版本',
    template: '模板',
    notRecorded: '没有记（旧版本的调用）',
    began: (after) => `从 +${after} 起`,
    around: '前后的调用（同一工单或同一行）',
    aroundNone: '前后没有别的调用',
    thisCall: '这一次',
    sameRow: (run, row) => `批量 ${run} 序号 ${row}`,
    openCall: (call) => `打开调用 ${call}`,
  },
  {
    openDraft: 'Open as new draft',
    openDraftMeans: 'Opens a tab with the body of this call; sends nothing',
    sendAgain: 'Send again…',
    sendAgainMeans: {
      accepted: 'This call was accepted already; you are asked before it leaves',
      refused: 'The same body once more; you are asked before it leaves',
      unauthorized: 'The same body once more; you are asked before it leaves',
      throttled: 'The same body once more; you are asked before it leaves',
      'not-sent': 'This call never left; you are asked before it leaves',
      unknown: 'This call may have gone through; you are asked before it leaves',
    },
    requestBytes: (bytes) => `${bytes} bytes (UTF-8), byte for byte as they left`,
    requestMasked: 'Where a token stood it is masked: these are not the bytes that were given',
    redacted: 'What was taken out for the bundle stands as placeholders: these are not the very bytes',
    answerBytes: (bytes) => `${bytes} bytes (UTF-8), byte for byte as they came`,
    answerMasked: 'The token is masked in the answer: these are not the bytes that came',
    answerDecoded: (charset) =>
      `Shown as decoded (the answer says: ${charset || 'no charset'}); the bytes themselves are not kept`,
    answerEncoded: (encoding) => `The answer is compressed (${encoding}); it is neither unpacked nor kept`,
    bytes: 'Bytes',
    bytesOf: (what) => `${what}: bytes`,
    moreBytes: (bytes) => `Show ${bytes} more bytes`,
    fingerprint: 'Fingerprint',
    fingerprintMeans:
      'Made of address, identity, dbPool and extra headers, without name and token; two that are alike went to the same place as the same person',
    appVersion: 'Program version',
    template: 'Template',
    notRecorded: 'not recorded (a call of an older version)',
    began: (after) => `from +${after}`,
    around: 'Calls around it (same order or same row)',
    aroundNone: 'No other calls around it',
    thisCall: 'this one',
    sameRow: (run, row) => `run ${run}, no. ${row}`,
    openCall: (call) => `Open call ${call}`,
  },
);
