import type { PLAN_REFUSALS } from '../../shared/bulk/exchange';
import { bilingual } from './bilingual';
import { always, type ProblemWords, said } from './library-problem-words';

type PlanRefusal = (typeof PLAN_REFUSALS)[number];

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
      what: (p) => `这里没有计划要用的连接“${said(p, 'name')}”（${said(p, 'address')}），或身份不同。`,
      remedy: always('先在“连接”里建好同样地址、同样身份的连接，再打开计划。'),
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
        `No connection here leads where the plan goes and acts as it does: '${said(p, 'name')}' (${said(p, 'address')}).`,
      remedy: always(
        "Make it under 'Connections', with the same address and identity, and open the plan again.",
      ),
    },
  },
);
