import { expect } from '@playwright/test';
import { test } from '../app/desk-test';
import { givenConnection } from '../app/given';
import type { ConnectionsPage } from '../pages/connections-page';
import type { Desk } from '../pages/desk';
import { testCertificates } from '../servers/certificates';
import { startForwarder } from '../servers/forwarder';
import { startRecordingServer } from '../servers/recording-server';

const TOKEN = '4f7c1a52-0b1e-4a57-9d0f-6f2f0c9f3f10$DBTest';
const ROOT = 'https://ngs.example:8443/ngs';
const WHITELIST = { ds: 'gl2019', epid: '', staffId: 'SELITE', groupId: 'SYSTEM' } as const;

test('a connection is made, edited, duplicated, moved and deleted', async ({ start }) => {
  const desk = await start();
  const connections = await desk.open('connections');
  const { t, names } = connections;
  const [practice = ''] = await names.allTextContents();

  await test.step('made: the four addresses are shown as they will be called', async () => {
    await connections.startNew();
    await connections.fill({ name: '华东测试', root: `${ROOT}/`, whitelist: WHITELIST, dbPool: 'DB1' });
    for (const call of ['save', 'send', 'close', 'failedClose']) {
      await expect(connections.addresses).toContainText(`${ROOT}/wo/${call}`);
    }
    await connections.save();
    await expect(names).toHaveText([practice, '华东测试']);
  });

  await test.step('edited: unsaved changes are not lost to another connection', async () => {
    await connections.fill({ name: '华东' });
    await connections.item(practice).click();
    await desk.dialog.button(t.leave.stay).click();
    await connections.item(practice).click();
    await desk.dialog.confirm();
    await expect(names).toHaveText([practice, '华东']);
    await connections.openConnection('华东');
    await connections.fill({ kind: 'production' });
    await connections.saveByKey();
    await expect(connections.item('华东').locator('[data-kind]')).toHaveAttribute('data-kind', 'production');
  });

  await test.step('duplicated: everything but the name', async () => {
    await connections.button(t.duplicate).click();
    await expect(names).toHaveText([practice, '华东', t.copyName('华东')]);
    await expect(connections.field('staffId')).toHaveValue('SELITE');
    await connections.unfoldMore();
    await expect(connections.field(t.dbPool)).toHaveValue('DB1');
  });

  await test.step('moved: by button, by key, by drag, and the order stays', async () => {
    const copy = t.copyName('华东');
    await connections.root.getByRole('button', { name: t.up(copy), exact: true }).click();
    await expect(names).toHaveText([practice, copy, '华东']);
    await connections.item(copy).press('Alt+ArrowUp');
    await expect(names).toHaveText([copy, practice, '华东']);
    await connections.item('华东').dragTo(connections.item(copy));
    await expect(names).toHaveText(['华东', copy, practice]);
    await desk.page.reload();
    await desk.open('connections');
    await expect(names).toHaveText(['华东', copy, practice]);
  });

  await test.step('deleted: named in the question; the practice connection stays', async () => {
    await connections.openConnection('华东');
    await connections.button(t.remove).click();
    await expect(desk.dialog.root).toContainText(t.removeTitle('华东'));
    await desk.dialog.cancel();
    await connections.button(t.remove).click();
    await desk.dialog.confirm();
    await expect(names).toHaveText([t.copyName('华东'), practice]);
    await connections.openConnection(practice);
    await expect(connections.button(t.remove)).toBeDisabled();
  });
});

test('what cannot be is refused at its field, in words, and nothing is saved', async ({ start }) => {
  const desk = await start();
  const connections = await desk.open('connections');
  const { t } = connections;
  await connections.startNew();
  await connections.fill({ name: '不行', root: ROOT, whitelist: WHITELIST });
  await connections.unfoldMore();

  const root = connections.field(t.serviceRoot);
  const staffId = connections.field('staffId');
  await refuses(root, '', 'address-missing');
  await refuses(root, 'ngs.example:8443/ngs', 'address-invalid');
  await refuses(root, 'ftp://ngs.example/ngs', 'address-not-http');
  await refuses(root, 'https://me:secret@ngs.example/ngs', 'address-credentials');
  await refuses(root, 'https://ngs.example/ngs?a=1', 'address-query');
  await refuses(root, 'https://ngs.example/ngs#a', 'address-fragment');
  await refuses(root, `${ROOT}/wo/save`, 'address-is-call', { root: ROOT });
  await root.fill(ROOT);
  await refuses(staffId, '', 'header-missing');
  await refuses(staffId, '工号1', 'header-not-ascii', { position: '1' });
  await refuses(staffId, 'SELITE ', 'header-outer-space');
  await desk.paste(staffId, 'SEL\nITE\n');
  await staffId.blur();
  await connections.showsProblem(staffId, connections.sentence('header-line-break', { position: '4' }));
  await staffId.fill('SELITE');
  await refuses(connections.field('groupId'), '', 'header-missing');
  await connections.field('groupId').fill('SYSTEM');
  await refuses(connections.field(t.dbPool), 'DB池', 'header-not-ascii', { position: '3' });
  await connections.field(t.dbPool).fill('');
  await refuses(connections.field(t.name), '', 'name-missing');
  await refuses(connections.field(t.name), '长'.repeat(61), 'name-too-long', { limit: '60' });
  const [practice = ''] = await connections.names.allTextContents();
  await connections.field(t.name).fill(practice);
  await connections.saveButton.click();
  await connections.showsProblem(connections.field(t.name), connections.sentence('name-taken'));
  await connections.field(t.name).fill('不行');

  await test.step('a header of its own', async () => {
    await connections.addHeader.click();
    const [name, value] = [connections.field(t.headerName(1)), connections.field(t.headerValue(1))];
    const group = connections.group(t.extraHeaders);
    for (const [wrong, kind] of [
      ['X Gateway', 'extra-name-invalid'],
      ['Token', 'extra-name-reserved'],
      ['Authorization', 'extra-name-credential'],
    ] as const) {
      await name.fill(wrong);
      await name.blur();
      await expect(group).toHaveAccessibleDescription(connections.sentence(kind));
    }
    await name.fill('X-Gateway');
    await value.fill('网关');
    await value.blur();
    await expect(group).toHaveAccessibleDescription(
      connections.sentence('header-not-ascii', { position: '1' }),
    );
    await desk.paste(value, 'a\r\nX-Injected: b');
    await expect(group).toHaveAccessibleDescription(
      connections.sentence('header-line-break', { position: '2' }),
    );
    await connections.button(t.removeHeader('X-Gateway')).click();
  });

  await test.step('a time-out that is none', async () => {
    await connections.seconds('headersMs').fill('0');
    await connections.seconds('headersMs').blur();
    await expect(connections.group(t.timeouts)).toHaveAccessibleDescription(
      connections.sentence('timeout-range', { min: '1', max: '600' }),
    );
    await connections.seconds('headersMs').fill('60');
  });

  await test.step('a token with a line break, a space or another alphabet inside', async () => {
    await connections.chooseAuth('token');
    for (const [wrong, kind, position] of [
      ['abc\ndef', 'header-line-break', '4'],
      ['abc def', 'token-space', '4'],
      ['令牌', 'header-not-ascii', '1'],
    ] as const) {
      await desk.paste(connections.tokenInput, wrong);
      await connections.tokenInput.blur();
      await connections.showsProblem(connections.tokenInput, connections.sentence(kind, { position }));
    }
    await connections.saveButton.click();
    await expect(connections.state).toHaveText(t.problems(1));
  });
  await expect(connections.names).toHaveText([practice]);

  async function refuses(
    field: ReturnType<ConnectionsPage['field']>,
    text: string,
    ...problem: Parameters<ConnectionsPage['sentence']>
  ): Promise<void> {
    await field.fill(text);
    await field.blur();
    await connections.showsProblem(field, connections.sentence(...problem));
    await connections.saveButton.click();
    await connections.showsProblem(field, connections.sentence(...problem));
    await expect(connections.names).toHaveCount(1);
  }
});

test('with a keyring a token is kept protected over a restart, and never shown', async ({
  start,
  startAgain,
  running,
  keyring,
}) => {
  const desk = await start({ keyring });
  const server = await running(startRecordingServer());
  const connections = await desk.open('connections');
  const { t } = connections;
  await connections.make({ name: '令牌', root: `${server.origin}/ngs`, token: TOKEN });
  await expect(connections.tokenKeeping).toBeHidden();
  await expect(connections.tokenState).toContainText(t.token.set('Test'));
  await expect(connections.group(t.token.label)).toHaveAccessibleDescription(t.token.kept.protected);

  const again = await startAgain(desk, 'close');
  const screen = await again.open('connections');
  await expect(screen.tokenState).toContainText(t.token.set('Test'));
  await expect(again.frame.identity).toContainText('Test');
  await sendOne(again);
  expect(new Map(server.requests[0]?.headers).get('token')).toBe(TOKEN);
  for (const { path, bytes } of again.app.files()) expect(bytes.includes(TOKEN), path).toBe(false);

  await test.step('replaced, kept as it was, forgotten', async () => {
    await again.open('connections');
    await screen.button(t.token.replace).click();
    await screen.button(t.token.keepOld).click();
    await expect(screen.tokenState).toContainText(t.token.set('Test'));
    await screen.button(t.token.replace).click();
    await screen.tokenInput.fill(TOKEN.replace('Test', 'Next'));
    await screen.save();
    await expect(screen.tokenState).toContainText(t.token.set('Next'));
    await screen.button(t.token.forget).click();
    await again.dialog.confirm();
    await expect(screen.tokenInput).toHaveValue('');
    await again.frame.showsNotReady('token-none');
  });
});

test('without a keyring a token lives until the end, unless a person lets it be written unprotected', async ({
  start,
  startAgain,
  running,
}) => {
  const desk = await start();
  const server = await running(startRecordingServer());
  const connections = await desk.open('connections');
  const { t } = connections;
  await connections.startNew();
  await connections.fill({ name: '令牌', root: `${server.origin}/ngs`, token: TOKEN });
  await expect(connections.tokenKeeping).toContainText(t.token.keepTitle);
  await connections.save();
  await connections.useButton.click();
  await expect(connections.group(t.token.label)).toHaveAccessibleDescription(t.token.kept.session);
  for (const { path, bytes } of desk.app.files()) expect(bytes.includes(TOKEN), path).toBe(false);

  const second = await startAgain(desk, 'close');
  await second.frame.showsNotReady('token-none');
  const screen = await second.open('connections');
  await screen.tokenInput.fill(TOKEN);
  await screen.tokenKeeping.getByRole('radio', { name: t.token.keepPlain }).check();
  await screen.save();
  await expect(screen.group(t.token.label)).toHaveAccessibleDescription(t.token.kept.plain);

  const third = await startAgain(second, 'close');
  await third.frame.showsReady();
  await sendOne(third);
  expect(new Map(server.requests[0]?.headers).get('token')).toBe(TOKEN);
});

test('a new host gets no old token: it has to be given again', async ({ start, running }) => {
  const desk = await start();
  const [server, other] = [await running(startRecordingServer()), await running(startRecordingServer())];
  await givenConnection(desk, { name: '搬家', serviceRoot: `${server.origin}/ngs`, token: TOKEN });
  const connections = await desk.open('connections');
  const { t } = connections;
  await connections.openConnection('搬家');
  await connections.fill({ root: `${other.origin}/ngs` });
  await expect(connections.tokenWhy).toHaveText(t.token.willBeForgotten);
  await connections.save();
  await expect(connections.tokenWhy).toHaveText(t.token.reasons['other-address']);
  await desk.frame.showsNotReady('token-other-address');

  await writeOrder(desk);
  await desk.order.pressBlocked('save');
  await desk.frame.readiness.click();
  await expect(connections.tokenInput).toBeVisible();
  expect(other.connections).toEqual([]);

  await connections.tokenInput.fill('another-token-of-the-new-host');
  await connections.save();
  await desk.frame.showsReady();
  await sendOne(desk);
  expect(new Map(other.requests[0]?.headers).get('token')).toBe('another-token-of-the-new-host');
  expect(server.connections).toEqual([]);
});

test('a certificate nobody vouches for is trusted by its fingerprint, and only that one', async ({
  start,
  running,
}) => {
  const desk = await start();
  const { selfSigned, unknownRoot } = await testCertificates();
  const server = await running(startRecordingServer({ tls: selfSigned }));
  const changed = await running(startRecordingServer({ tls: unknownRoot }));
  const front = await running(startForwarder(server.port));
  const connections = await desk.open('connections');
  await connections.startNew();
  await connections.fill({ name: '自签', root: `https://localhost:${front.port}/ngs`, whitelist: WHITELIST });

  await test.step('the check shows the certificate', async () => {
    await connections.check();
    await expect(connections.report).toHaveAttribute('data-failure', 'certificate-untrusted');
    await expect(connections.certificate).toContainText(selfSigned.fingerprint);
    await expect(connections.certificate).toContainText('ngs.test');
    expect(server.requests).toEqual([]);
  });

  await test.step('trusted after it was compared, a call succeeds', async () => {
    await connections.button(connections.t.certificate.trustButton).click();
    await expect(desk.dialog.root).toContainText(selfSigned.fingerprint);
    await desk.dialog.confirm();
    await expect(connections.report).toContainText(connections.t.check.trust.fingerprint);
    await expect(connections.trusted).toContainText(selfSigned.fingerprint);
    await connections.save();
    await connections.useButton.click();
    await sendOne(desk);
    expect(server.requests).toHaveLength(1);
  });

  await test.step('another certificate at the same address: nothing is sent', async () => {
    front.lead(changed.port);
    await desk.order.answerTo(() => desk.order.press('send'));
    await desk.order.showsOutcome('not-sent', 'certificate-untrusted');
    expect(changed.requests).toEqual([]);
    expect(changed.bytesRead).toBe(0);
  });
});

test('plain http is said where it is set and where it is used', async ({ start, running }) => {
  const desk = await start();
  const server = await running(startRecordingServer());
  const connections = await desk.open('connections');
  await connections.make({ name: '明文', root: `${server.origin}/ngs`, whitelist: WHITELIST });
  await expect(connections.plainHttpWarning).toHaveText(connections.t.plainHttp);
  await expect(desk.frame.plainHttp).toBeVisible();
  await connections.check();
  await expect(connections.report).toContainText(connections.t.check.okPlain);
  expect(server.requests).toEqual([]);
  await connections.fill({ root: 'https://ngs.example/ngs' });
  await expect(connections.plainHttpWarning).toBeHidden();
  await connections.save();
  await expect(desk.frame.plainHttp).toBeHidden();
});

async function writeOrder(desk: Desk): Promise<void> {
  await desk.open('order');
  await desk.order.chooseMode('load');
  await desk.order.field('oId').fill('C37F1819-8963-1CD4-E9C2-9DA64826DDD4');
  await desk.order.field('taskId').fill('BCDBBD33-BD6A-6168-63CE-4E55620D3CB4');
}

/** One save that must be accepted. */
async function sendOne(desk: Desk): Promise<void> {
  await writeOrder(desk);
  await desk.order.answerTo(() => desk.order.press('save'));
  await desk.order.showsOutcome('accepted', 'code-1');
}
