import type { PLAN_REFUSALS } from '../../shared/bulk/exchange';
import { bilingual } from './bilingual';
import { always, type ProblemWords, said } from './library-problem-words';

type PlanRefusal = (typeof PLAN_REFUSALS)[number];

/** The purpose of the connection that a plan names. */
const KINDS = {
  'zh-CN': (p: Readonly<Record<string, string>>) =>
    ({ practice: '练习用', test: '测试用', production: '生产用' })[p.kind ?? ''] ?? '',
  'en-US': (p: Readonly<Record<string, string>>) =>
    ({ practice: 'for practice', test: 'for test', production: 'for production' })[p.kind ?? ''] ?? '',
};

/** Why a plan file was not taken. */
export const runPlanText = bilingual<Readonly<Record<PlanRefusal, ProblemWords>>>(
  {
    'not-a-plan': {
      what: always('这不是计划文件。'),
      remedy: always('计划文件由“只准备，存为文件”得到。名单请用“选择文件”。'),
    },
    'newer-plan': {
      what: (p) => `计划由更新的版本写成（格式 ${said(p, 'version')}）。`,
      remedy: always('请更新本程序，或让对方用同一版本重新准备。'),
    },
    'too-large': {
      what: (p) => `超过 ${said(p, 'limit')} MB。`,
      remedy: always('请对方分成几个计划。'),
    },
    changed: {
      what: (p) => `文件在准备之后被改过，第 ${said(p, 'line')} 行对不上。`,
      remedy: always('请对方重新准备一份，不要在中间改动。'),
    },
    unreadable: {
      what: (p) => `文件没有读出来（${said(p, 'code')}）。`,
      remedy: always('确认文件还在、有权限读取，再打开一次。'),
    },
    'no-connection': {
      what: (p) =>
        `这里没有一个连接和计划要用的“${said(p, 'name')}”一样：${KINDS['zh-CN'](p)}，地址 ${said(p, 'address')}，身份 ${said(p, 'identity')}。`,
      remedy: always(
        '先在“连接”里建一个用途、地址、身份、dbPool 和自带的头都相同的（令牌可以不同），再打开计划。',
      ),
    },
  },
  {
    'not-a-plan': {
      what: always('This is not a plan file.'),
      remedy: always("A plan comes from 'Prepare only, save as a file'. For a list, choose 'Choose a file'."),
    },
    'newer-plan': {
      what: (p) => `The plan was written by a newer version (format ${said(p, 'version')}).`,
      remedy: always('Update this program, or have it prepared by the same version.'),
    },
    'too-large': {
      what: (p) => `Larger than ${said(p, 'limit')} MB.`,
      remedy: always('Have it prepared as several plans.'),
    },
    changed: {
      what: (p) => `The file was changed after it was prepared: line ${said(p, 'line')} does not fit.`,
      remedy: always('Have it prepared again, and leave it as it is.'),
    },
    unreadable: {
      what: (p) => `The file could not be read (${said(p, 'code')}).`,
      remedy: always('See that it is still there and may be read, then open it again.'),
    },
    'no-connection': {
      what: (p) =>
        `No connection here is like '${said(p, 'name')}', for which the plan was made: ${KINDS['en-US'](p)}, address ${said(p, 'address')}, acting as ${said(p, 'identity')}.`,
      remedy: always(
        "Make one under 'Connections' with the same purpose, address, identity, dbPool and own headers (the token may be another), and open the plan again.",
      ),
    },
  },
);
