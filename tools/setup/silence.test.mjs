import { createServer } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { isSilent } from './silence.mjs';

const servers = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

async function serve(answer) {
  const server = createServer(answer);
  servers.push(server);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${server.address().port}/`;
}

describe('whether an address is silent', () => {
  it('is not, whatever it answers at the end of the way', async () => {
    const end = await serve((_request, response) => response.writeHead(404).end());
    const start = await serve((_request, response) => response.writeHead(302, { Location: end }).end());
    expect(await isSilent(start, 5000)).toBe(false);
  });

  it('is, when it takes a request and says nothing, there or where the way leads', async () => {
    const silent = await serve(() => undefined);
    const start = await serve((_request, response) => response.writeHead(302, { Location: silent }).end());
    expect(await isSilent(silent, 100)).toBe(true);
    expect(await isSilent(start, 100)).toBe(true);
  });

  it('is not, when it refuses', async () => {
    const gone = await serve(() => undefined);
    await new Promise((resolve) => servers[0].close(resolve));
    expect(await isSilent(gone, 5000)).toBe(false);
  });
});
