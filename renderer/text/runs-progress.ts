import { bilingual } from './bilingual';

interface RunProgressText {
  readonly counts: string;
  readonly bar: (done: string, rows: string) => string;
  readonly perMinute: (rows: string) => string;
  readonly perSecond: (rows: string) => string;
  readonly left: (time: string) => string;
  readonly elapsed: (time: string) => string;
  readonly seconds: (count: string) => string;
  readonly minutes: (count: string) => string;
  readonly hours: (hours: string, minutes: string) => string;
  readonly pause: string;
  readonly resume: string;
  readonly stop: string;
  readonly stopTitle: string;
  readonly stopWhat: (rows: string) => string;
  readonly stopButton: (rows: string) => string;
  readonly pausing: string;
  readonly waiting: (seconds: string) => string;
  readonly running: string;
  readonly finished: string;
  readonly finishedWell: (rows: string) => string;
  /** Not one row was left to be sent. */
  readonly finishedNone: string;
  readonly finishedSome: (refused: string, unknown: string) => string;
  readonly stopped: string;
  /** Rows that the end left unsent. */
  readonly stoppedWhat: (rows: string) => string;
  readonly showSkipped: string;
  /** Rows that the program skipped by itself. */
  readonly sentElsewhere: (rows: string) => string;
  readonly toResult: string;
  readonly confirmed: string;
  readonly confirmedWhat: string;
  /** Another run is under way through its connection. */
  readonly waitsFor: (name: string) => string;
  readonly toThatRun: string;
  readonly groups: string;
  readonly group: string;
  readonly groupRows: string;
  readonly groupActions: string;
  readonly noMessage: string;
  readonly view: string;
  readonly retry: string;
  readonly live: string;
  readonly liveNone: string;
  readonly fresh: string;
  readonly pace: string;
}

/** A run under way. */
export const runProgressText = bilingual<RunProgressText>(
  {
    counts: '各种结果的行数',
    bar: (done, rows) => `${done} / ${rows}`,
    perMinute: (rows) => `${rows} 行/分`,
    perSecond: (rows) => `${rows} 行/秒`,
    left: (time) => `还需 ${time}`,
    elapsed: (time) => `已用 ${time}`,
    seconds: (count) => `${count} 秒`,
    minutes: (count) => `${count} 分`,
    hours: (hours, minutes) => `${hours} 小时 ${minutes} 分`,
    pause: '暂停',
    resume: '继续',
    stop: '停止',
    stopTitle: '停止这个批量？',
    stopWhat: (rows) => `现在已暂停，没有在发送。停止后，还没发的 ${rows} 行标为跳过，这个批量不能再接着发。`,
    stopButton: (rows) => `停止，跳过 ${rows} 行`,
    pausing: '正在暂停：等在路上的请求有结果',
    waiting: (seconds) => `${seconds} 秒后再试`,
    running: '运行中',
    finished: '已完成',
    finishedWell: (rows) => `发出的 ${rows} 行全部成功。`,
    finishedNone: '没有发出任何一行：都跳过了，或有问题。在“结果”里看是哪些。',
    finishedSome: (refused, unknown) =>
      `${[refused === '0' ? '' : `${refused} 行被拒绝`, unknown === '0' ? '' : `${unknown} 行结果未知`]
        .filter(Boolean)
        .join('，')}。在“结果”里处理。`,
    stopped: '已停止',
    stoppedWhat: (rows) =>
      rows === '0'
        ? '所有的行都已发过。'
        : `没发的 ${rows} 行标为跳过；还要办的话，在“结果”里用这些行新建批量。`,
    showSkipped: '看跳过的行',
    sentElsewhere: (rows) =>
      `跳过了 ${rows} 行：它的工单已由别的批次或手工发送过。确实要再发，在“结果”里选中，点“取消跳过”。`,
    toResult: '看结果',
    confirmed: '计划已确认，还没有开始',
    confirmedWhat: '按下按钮，第一个请求才会发出。',
    waitsFor: (name) => `“${name}”正在通过同一个连接运行；等它结束或暂停，这个批量才能开始。`,
    toThatRun: '去看那个批量',
    groups: '没有成功的',
    group: '服务器说的或原因',
    groupRows: '行数',
    groupActions: '操作',
    noMessage: '没有说明',
    view: '查看',
    retry: '重试',
    live: '最近的变化',
    liveNone: '还没有发出任何一行。',
    fresh: '有新的变化',
    pace: '速度',
  },
  {
    counts: 'Rows by outcome',
    bar: (done, rows) => `${done} / ${rows}`,
    perMinute: (rows) => `${rows} rows/min`,
    perSecond: (rows) => `${rows} rows/s`,
    left: (time) => `${time} left`,
    elapsed: (time) => `${time} elapsed`,
    seconds: (count) => `${count} s`,
    minutes: (count) => `${count} min`,
    hours: (hours, minutes) => `${hours} h ${minutes} min`,
    pause: 'Pause',
    resume: 'Resume',
    stop: 'Stop',
    stopTitle: 'Stop this run?',
    stopWhat: (rows) =>
      `It is paused: nothing is being sent. Once it is stopped, the ${rows === '1' ? 'row' : `${rows} rows`} not sent yet are skipped, and the run cannot go on.`,
    stopButton: (rows) => (rows === '1' ? 'Stop and skip 1 row' : `Stop and skip ${rows} rows`),
    pausing: 'Pausing: what is on its way has to end first',
    waiting: (seconds) => `The next try is in ${seconds} s`,
    running: 'Running',
    finished: 'Finished',
    finishedWell: (rows) =>
      rows === '1' ? 'The row that was sent was accepted.' : `All ${rows} rows that were sent were accepted.`,
    finishedNone: "Nothing was sent: every row was skipped, or has problems. 'Result' shows which.",
    finishedSome: (refused, unknown) => {
      const parts = [
        refused === '0' ? '' : `${refused} refused`,
        unknown === '0' ? '' : `${unknown} unknown`,
      ].filter(Boolean);
      return `${parts.join(', ')}. See 'Result' for what to do.`;
    },
    stopped: 'Stopped',
    stoppedWhat: (rows) =>
      rows === '0'
        ? 'Every row had been sent.'
        : `${rows === '1' ? 'The row that was not sent is' : `The ${rows} rows that were not sent are`} skipped; to do them after all, make a new run from them in the result.`,
    showSkipped: 'Show the skipped rows',
    sentElsewhere: (rows) =>
      rows === '1'
        ? '1 row was skipped: another run, or somebody by hand, sent its order already. To send it again all the same, choose it in the result and unskip it.'
        : `${rows} rows were skipped: another run, or somebody by hand, sent their orders already. To send them again all the same, choose them in the result and unskip them.`,
    toResult: 'Show the result',
    confirmed: 'The plan is confirmed, and nothing has begun',
    confirmedWhat: 'The first request leaves when the button is pressed.',
    waitsFor: (name) =>
      `'${name}' is running through the same connection: this run can go on once that one has ended or is paused.`,
    toThatRun: 'Show that run',
    groups: 'What was not accepted',
    group: "The server's message, or the reason",
    groupRows: 'Rows',
    groupActions: 'Actions',
    noMessage: 'no message',
    view: 'Show',
    retry: 'Retry',
    live: 'Latest changes',
    liveNone: 'No row was sent yet.',
    fresh: 'New changes',
    pace: 'Pace',
  },
);
