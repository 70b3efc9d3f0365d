import { describe, expect, it } from 'vitest';
import { EMPTY_DRAFT } from '../draft/draft';
import { recognise } from './recognise';

const OID = 'C37F1819-8963-1CD4-E9C2-9DA64826DDD4';
const TASK = 'bcdbbd33-bd6a-6168-63ce-4e55620d3cb4';
const loaded = { ...EMPTY_DRAFT, mode: 'load', oId: OID, taskId: TASK };

describe('an order and its task', () => {
  it.each([
    `${OID}\t${TASK}`,
    `${OID}\t${TASK}\r\n`,
    `${OID},${TASK}`,
    `${OID}, ${TASK}`,
    `${OID}\uff0c${TASK}`,
    `${OID} ${TASK}`,
    `${OID}\n${TASK}`,
    `oId\ttaskId\n${OID}\t${TASK}`,
    `taskId\toId\n${TASK}\t${OID}`,
    `客户\t任务ID\t工单 ID\n张三\t${TASK}\t${OID}`,
    `OBJECTIVE_GUID,ELITETASK_GUID\n${OID},${TASK}`,
    `oId: ${OID}\ntaskId: ${TASK}`,
    `taskId=${TASK} oId=${OID}`,
    `工单：${OID}，任务：${TASK}`,
    `oId\t${OID}\ntaskId\t${TASK}`,
  ])('%j', (text) => {
    expect(recognise(text)).toEqual({ kind: 'ids', draft: loaded, flaws: [], more: 0 });
  });

  it.each([
    [`"oId": "${OID}",\n"taskId": "${TASK}"`, ['quotes']],
    [`\u201c${OID}\u201d\t'${TASK}'`, ['quotes']],
    [`{${OID}}\t${TASK}`, ['braces']],
    [`\u200b${OID}\u00a0\t\u00a0${TASK}\u00ad`, ['odd-space']],
    [`${OID}\t\uff42\uff43${TASK.slice(2)}`, ['full-width']],
  ])('%j is mended, and that is told', (text, flaws) => {
    expect(recognise(text)).toEqual({ kind: 'ids', draft: loaded, flaws, more: 0 });
  });

  it('that are no GUIDs, with a tab between, are taken as they are, and that is told', () => {
    expect(recognise('O-1\tT-1')).toMatchObject({
      draft: { oId: 'O-1', taskId: 'T-1' },
      flaws: ['not-guid'],
      more: 0,
    });
    expect(recognise(`oId\ttaskId\nO 1\t\uff21`)).toMatchObject({
      draft: { oId: 'O 1', taskId: '\uff21' },
      flaws: ['not-guid'],
    });
  });

  it('of which one is missing leave it empty', () => {
    expect(recognise(`oId: ${OID}`)).toMatchObject({
      kind: 'ids',
      draft: { oId: OID, taskId: '' },
      flaws: [],
    });
    expect(recognise(`oId\ttaskId\n${OID}\t`)).toMatchObject({
      kind: 'ids',
      draft: { oId: OID, taskId: '' },
    });
  });

  it.each([
    'O-1\tT-1\nO-2\tT-2',
    'O-1 T-1',
    'O-1,T-1',
    `${OID}\tT 1`,
    `${OID} and ${TASK}`,
    `oId: ${OID}\noId: ${TASK}`,
    `oId taskId`,
    `${OID}\t${TASK}\tx`,
    `${OID.slice(1)}`,
  ])('are not seen in %j', (text) => {
    expect(recognise(text).kind).toBe('unknown');
  });
});

describe('several rows', () => {
  it('give the first, and say how many more there are', () => {
    const rows = `${OID}\t${TASK}\n\n${TASK}\t${OID}\n${OID}\t${OID}\n`;
    expect(recognise(rows)).toEqual({ kind: 'ids', draft: loaded, flaws: [], more: 2 });
    expect(recognise(`oId,taskId\n${rows.replaceAll('\t', ',')}`)).toEqual({
      kind: 'ids',
      draft: loaded,
      flaws: [],
      more: 2,
    });
  });

  it('of one GUID each are more than a pair', () => {
    expect(recognise([OID, TASK, OID].join('\n'))).toEqual({ kind: 'unknown', looks: 'guids' });
  });
});

it('a single GUID may be an order or a task', () => {
  expect(recognise(` {${OID}} `)).toEqual({
    kind: 'guid',
    asOrder: { ...loaded, taskId: '' },
    asTask: { ...loaded, oId: '', taskId: OID },
    flaws: ['braces'],
  });
});
