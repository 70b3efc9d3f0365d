import { expect } from '@playwright/test';
import { LANGUAGES } from '../../shared/desk.app';
import type { LaunchChoice } from '../app/desk-app';
import { test } from '../app/desk-test';
import { givenConnection, givenLoad } from '../app/given';
import { testCertificates } from '../servers/certificates';
import { startProxy } from '../servers/proxy-server';
import { startRecordingServer } from '../servers/recording-server';

/** A name that only a proxy finds: whoever gets there came through it. */
const HOST = 'ngs.test';
const TOKEN = '4f7c1a52-0b1e-4a57-9d0f-6f2f0c9f3f10$DBTest';

test('the system’s proxy leads to the server: CONNECT for https, the whole address for http', async ({
  start,
  running,
}) => {
  const { selfSigned } = await testCertificates();
  const secured = await running(startRecordingServer({ tls: selfSigned }));
  const plain = await running(startRecordingServer());
  const [forHttps, forHttp] = [
    await running(startProxy('serve', undefined, [HOST])),
    await running(startProxy('serve', undefined, [HOST])),
  ];
  const desk = await start(behind({ http: forHttp.address, https: forHttps.address }));
  const { order } = desk;
  const authority = `${HOST}:${secured.port}`;
  await givenConnection(desk, {
    name: '经代理',
    serviceRoot: `https://${authority}/ngs`,
    proxy: { mode: 'system' },
    trustedFingerprint: selfSigned.fingerprint,
    token: TOKEN,
  });
  await givenLoad(desk);
  await order.answerTo(() => order.press('save'));
  await order.showsOutcome('accepted', 'code-1');
  expect(forHttps.heard).toEqual([
    `CONNECT ${authority} HTTP/1.1\r\nHost: ${authority}\r\nConnection: keep-alive\r\n\r\n`,
  ]);
  expect(forHttps.tunnelled().includes(TOKEN)).toBe(false);
  expect(secured.requests.map(({ target }) => target)).toEqual(['/ngs/wo/save']);

  await givenConnection(desk, {
    name: '明文经代理',
    serviceRoot: `http://${HOST}:${plain.port}/ngs`,
    proxy: { mode: 'system' },
  });
  await order.tabs.moveTo('明文经代理');
  await order.answerTo(() => order.press('save'));
  await order.showsOutcome('accepted', 'code-1');
  expect(forHttp.heard).toHaveLength(1);
  expect(forHttp.heard[0]).toMatch(/^POST http:\/\/ngs\.test:\d+\/ngs\/wo\/save HTTP\/1\.1\r\n/);
  expect(plain.requests).toHaveLength(1);
  expect(forHttps.heard).toHaveLength(1);

  const history = await desk.open('history');
  for (const [place, { address }] of [forHttp, forHttps].entries()) {
    await history.openCall(place);
    await expect(history.detail).toContainText(address.replace('http://', ''));
  }
});

test('a system proxy that is not there: not sent, and it is named', async ({ start }) => {
  const gone = await startProxy();
  await gone.close();
  const desk = await start(behind({ http: gone.address, https: gone.address }));
  await givenConnection(desk, {
    name: '代理不在',
    serviceRoot: `http://${HOST}:8080/ngs`,
    proxy: { mode: 'system' },
  });
  await givenLoad(desk);
  await desk.order.answerTo(() => desk.order.press('save'));
  await desk.order.showsOutcome('not-sent', 'proxy-unreachable');
  await expect(desk.order.outcome).toContainText(gone.address.replace('http://', ''));
});

for (const language of LANGUAGES) {
  test(`a proxy of the connection’s own: bad addresses are refused in words, a good one is used, none goes straight, in ${language}`, async ({
    start,
    running,
  }) => {
    const server = await running(startRecordingServer());
    const proxy = await running(startProxy('serve', undefined, [HOST]));
    const desk = await start({ language });
    const { order } = desk;
    const connections = await desk.open('connections');
    await connections.startNew();
    await connections.fill({ name: 'P', root: `http://${HOST}:${server.port}/ngs`, token: TOKEN });
    await connections.chooseProxy({ address: '' });
    const { proxyAddress } = connections;
    for (const [wrong, kind] of [
      ['', 'proxy-missing'],
      ['   ', 'proxy-missing'],
      ['proxy.example:8080', 'proxy-invalid'],
      ['http://proxy.example', 'proxy-invalid'],
      ['http://proxy.example:0', 'proxy-invalid'],
      ['http://proxy.example:65536', 'proxy-invalid'],
      ['http://proxy.example:8080/path', 'proxy-invalid'],
      ['https://proxy.example:8080', 'proxy-invalid'],
      ['socks5://proxy.example:1080', 'proxy-invalid'],
      ['http://me:secret@proxy.example:8080', 'proxy-credentials'],
    ] as const) {
      await proxyAddress.fill(wrong);
      await proxyAddress.blur();
      await connections.showsProblem(proxyAddress, connections.sentence(kind));
      await connections.saveButton.click();
      await connections.showsProblem(proxyAddress, connections.sentence(kind));
      await expect(connections.names).toHaveCount(1);
    }

    await proxyAddress.fill(proxy.address);
    await connections.save();
    await connections.useButton.click();
    await desk.frame.shows('P');
    await desk.open('order');
    await givenLoad(desk);
    await order.answerTo(() => order.press('save'));
    await order.showsOutcome('accepted', 'code-1');
    expect(proxy.heard).toHaveLength(1);
    expect(server.requests).toHaveLength(1);

    await test.step('without it, the name is not to be found from here', async () => {
      await desk.open('connections');
      await connections.openConnection('P');
      await connections.chooseProxy('none');
      await connections.save();
      await desk.open('order');
      await order.answerTo(() => order.press('send'));
      await expect(order.outcome).toHaveAttribute('data-outcome', 'not-sent');
      await expect(order.outcome).toContainText(/name-not-found|name-lookup-failed/);
      expect(proxy.heard).toHaveLength(1);
      expect(server.requests).toHaveLength(1);
    });
  });
}

/** The system's proxies. Where they are kept in a place that no test may change, Chromium is told them itself. */
function behind(proxies: { readonly http: string; readonly https: string }): LaunchChoice {
  if (process.platform !== 'linux')
    return { args: [`--proxy-server=http=${proxies.http};https=${proxies.https}`] };
  // No exception for any host, whatever the machine of the test has set.
  return { env: { http_proxy: proxies.http, https_proxy: proxies.https, no_proxy: '', NO_PROXY: '' } };
}
