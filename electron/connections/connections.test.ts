import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Connection, type ConnectionSettings, DEFAULT_TIMEOUTS } from '../../shared/contract/connection';
import { verbs } from '../../shared/desk';
import { createConnections } from './connections';
import { PRACTICE_ID } from './practice-connection';
import { fakeProtection } from './testing/fake-protection';
import { createVault, type Vault } from './vault';

const TOKEN = 'f3a1c9d2-1111-2222-3333-444455556666$DBMainElite';
let folder = '';
let vault: Vault;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-connections-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

let made = 0;
function open() {
  vault = createVault({ file: join(folder, 'vault.json'), protection: fakeProtection(), clock: () => 7 });
  const newId = (): string => {
    made += 1;
    return `id-${made}`;
  };
  return createConnections({
    file: join(folder, 'connections.json'),
    vault,
    newId,
    practice: { name: '练习服务器' },
  });
}

function settings(change: Partial<ConnectionSettings> = {}): ConnectionSettings {
  return {
    name: '测试环境',
    kind: 'test',
    serviceRoot: 'https://crm.example.com/ngs',
    auth: { mode: 'token' },
    dbPool: '',
    extraHeaders: [{ name: 'X-Trace', value: 'desk' }],
    timeouts: { ...DEFAULT_TIMEOUTS },
    proxy: { mode: 'system' },
    trustedFingerprint: null,
    ...change,
  };
}

function saved(result: { kind: string; connection?: Connection }): Connection {
  if (result.kind !== 'saved' || !result.connection) throw new Error(`not saved: ${JSON.stringify(result)}`);
  return result.connection;
}

describe('connections', () => {
  it('are kept whole across restarts, in the order that was given them', () => {
    const connections = open();
    const one = saved(connections.create(settings({ name: ' 一 ' })));
    const two = saved(connections.create(settings({ name: '二', kind: 'production' })));
    expect(one).toEqual({
      ...settings({ name: '一' }),
      id: one.id,
      builtIn: false,
      token: { set: false, reason: 'none' },
    });
    connections.order([two.id, 'gone', two.id]);
    expect(open().list()).toEqual(connections.list());
    expect(
      open()
        .list()
        .map(({ name }) => name),
    ).toEqual(['二', '练习服务器', '一']);
    expect(verbs.connections.list.output.parse(connections.list())).toEqual(connections.list());
    expect(connections.get(one.id)).toEqual(one);
    expect(connections.get('gone')).toBeNull();
  });

  it('are checked again on this side of the door', () => {
    const connections = open();
    const wrong = settings({
      name: '',
      serviceRoot: 'ftp://x',
      extraHeaders: [{ name: 'token', value: 'x' }],
    });
    const refused = connections.create(wrong);
    expect(refused).toMatchObject({ kind: 'invalid' });
    const fields = refused.kind === 'invalid' ? refused.problems.map(({ field }) => field) : [];
    expect(fields).toEqual(expect.arrayContaining(['name', 'serviceRoot', 'extraHeaders.0.name']));
    const { id } = saved(connections.create(settings()));
    expect(connections.update(id, wrong)).toMatchObject({ kind: 'invalid' });
    expect(connections.get(id)).toMatchObject(settings());
    expect(connections.list()).toHaveLength(2);
  });

  it.each(['测试环境', ' 测试环境 '])(
    'have different names: production asks for one to be typed (%j)',
    (name) => {
      const connections = open();
      const { id } = saved(connections.create(settings()));
      expect(connections.create(settings({ name }))).toEqual({
        kind: 'invalid',
        problems: [{ kind: 'name-taken', field: 'name', params: { name } }],
      });
      expect(connections.update(PRACTICE_ID, settings({ name }))).toMatchObject({
        kind: 'invalid',
        problems: [{ kind: 'name-taken' }],
      });
      expect(connections.update(id, settings({ name })).kind).toBe('saved');
    },
  );

  it('take names that differ in case or width only for one name', () => {
    const connections = open();
    saved(connections.create(settings({ name: 'Prod 1' })));
    for (const name of ['PROD 1', 'prod  1', 'Ｐrod １'])
      expect(connections.problems(settings({ name }), null)).toMatchObject([{ kind: 'name-taken' }]);
    expect(connections.problems(settings({ name: 'Prod 2' }), null)).toEqual([]);
  });

  it('cannot be changed by who holds what was given out', () => {
    const connections = open();
    const given = settings();
    const { id } = saved(connections.create(given));
    given.timeouts.connectMs = 1;
    const seen = connections.get(id);
    if (seen) seen.timeouts.connectMs = 2;
    expect(connections.get(id)?.timeouts.connectMs).toBe(DEFAULT_TIMEOUTS.connectMs);
  });

  it('are gone where they are gone', async () => {
    const connections = open();
    expect(connections.update('gone', settings())).toEqual({ kind: 'gone' });
    expect(connections.duplicate('gone', 'x')).toEqual({ kind: 'gone' });
    expect(connections.remove('gone')).toEqual({ kind: 'gone' });
    expect(connections.forgetToken('gone')).toEqual({ kind: 'gone' });
    expect(await connections.setToken('gone', TOKEN, 'auto')).toEqual({ kind: 'gone' });
  });

  it('are as they were when the disk fails', () => {
    const connections = open();
    const file = join(folder, 'connections.json');
    rmSync(file);
    mkdirSync(file);
    expect(() => connections.create(settings())).toThrow();
    expect(connections.list()).toHaveLength(1);
  });
});

describe('a copy', () => {
  it('stands behind its original, without its token', async () => {
    const connections = open();
    const { id } = saved(connections.create(settings({ trustedFingerprint: `${'AA:'.repeat(31)}AA` })));
    saved(connections.create(settings({ name: '另一个' })));
    await connections.setToken(id, TOKEN, 'auto');
    const copy = saved(connections.duplicate(id, '副本'));
    expect(copy).toMatchObject({
      name: '副本',
      builtIn: false,
      token: { set: false, reason: 'none' },
      serviceRoot: settings().serviceRoot,
    });
    expect(await vault.read(copy.id, 'https://crm.example.com:443')).toEqual({ kind: 'none' });
    expect(connections.list().map(({ name }) => name)).toEqual(['练习服务器', '测试环境', '副本', '另一个']);
  });

  it('of the practice connection is an ordinary one', () => {
    const connections = open();
    connections.setPracticeAddress('http://127.0.0.1:23456/ngs');
    const copy = saved(connections.duplicate(PRACTICE_ID, '白名单练习'));
    expect(copy).toMatchObject({
      kind: 'practice',
      builtIn: false,
      serviceRoot: 'http://127.0.0.1:23456/ngs',
    });
    connections.setPracticeAddress('http://127.0.0.1:23457/ngs');
    expect(connections.get(copy.id)?.serviceRoot).toBe('http://127.0.0.1:23456/ngs');
    expect(connections.remove(copy.id)).toEqual({ kind: 'done' });
  });

  it('gets a number where its name is taken, missing or too long', () => {
    const connections = open();
    const { id } = saved(connections.create(settings()));
    expect(saved(connections.duplicate(id, '测试环境')).name).toBe('测试环境 2');
    expect(saved(connections.duplicate(id, ' ')).name).toBe('测试环境 3');
    const long = saved(connections.duplicate(id, '长'.repeat(80))).name;
    expect(long).toBe('长'.repeat(60));
    expect(saved(connections.duplicate(id, '长'.repeat(80))).name).toBe(`${'长'.repeat(58)} 2`);
  });
});

describe('a token', () => {
  it('is kept without the white space around it, and shown by its end only', async () => {
    const connections = open();
    const { id } = saved(connections.create(settings()));
    const { token } = saved(await connections.setToken(id, ` ${TOKEN}\n`, 'auto'));
    expect(token).toEqual({ set: true, last4: 'lite', setAt: 7, kept: 'protected' });
    expect(await vault.read(id, 'https://crm.example.com:443')).toEqual({ kind: 'token', token: TOKEN });
    expect(JSON.stringify(connections.list())).not.toContain(TOKEN);
    for (const name of readdirSync(folder))
      expect(readFileSync(join(folder, name), 'utf8')).not.toContain(TOKEN);
  });

  it.each(['', '   ', 'two words', '令牌', 'a\nb'])(
    'that cannot be a header is refused by name: %j',
    async (token) => {
      const connections = open();
      const { id } = saved(connections.create(settings()));
      expect(await connections.setToken(id, token, 'auto')).toMatchObject({
        kind: 'invalid',
        problems: [{ field: 'token' }],
      });
      expect(connections.get(id)?.token).toEqual({ set: false, reason: 'none' });
    },
  );

  it.each(['http://crm.example.com/ngs', 'https://crm2.example.com/ngs', 'https://crm.example.com:8443/ngs'])(
    'is forgotten when the address becomes %s, also after going back',
    async (serviceRoot) => {
      const connections = open();
      const { id } = saved(connections.create(settings()));
      await connections.setToken(id, TOKEN, 'auto');
      expect(saved(connections.update(id, settings({ serviceRoot }))).token).toEqual({
        set: false,
        reason: 'other-address',
      });
      expect(saved(connections.update(id, settings())).token).toEqual({
        set: false,
        reason: 'other-address',
      });
      expect(await vault.read(id, 'https://crm.example.com:443')).toEqual({ kind: 'other-address' });
      expect(saved(await connections.setToken(id, TOKEN, 'auto')).token).toMatchObject({ set: true });
    },
  );

  it('is forgotten when another proxy is named, which could read it over plain http', async () => {
    const connections = open();
    const { id } = saved(connections.create(settings()));
    await connections.setToken(id, TOKEN, 'auto');
    const proxy = { mode: 'manual', address: 'http://proxy.example:3128' } as const;
    expect(saved(connections.update(id, settings({ proxy }))).token).toEqual({
      set: false,
      reason: 'other-address',
    });
    await connections.setToken(id, TOKEN, 'auto');
    expect(saved(connections.update(id, settings({ proxy, name: 'renamed' }))).token).toMatchObject({
      set: true,
    });
    expect(saved(connections.update(id, settings())).token).toMatchObject({ set: true });
  });

  it('stays when only the service name or the default port is written differently', async () => {
    const connections = open();
    const { id } = saved(connections.create(settings()));
    await connections.setToken(id, TOKEN, 'auto');
    for (const serviceRoot of ['https://CRM.example.com:443/ngs2/', 'https://crm.example.com/ngs']) {
      expect(saved(connections.update(id, settings({ serviceRoot }))).token).toMatchObject({ set: true });
    }
  });

  it('is not used for an address that was written into the file by hand', async () => {
    const connections = open();
    const { id } = saved(connections.create(settings()));
    await connections.setToken(id, TOKEN, 'auto');
    const file = join(folder, 'connections.json');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('crm.example.com', 'evil.example.com'));
    expect(open().get(id)?.token).toEqual({ set: false, reason: 'other-address' });
  });

  it('goes with its connection', async () => {
    const connections = open();
    const { id } = saved(connections.create(settings()));
    await connections.setToken(id, TOKEN, 'plain');
    expect(connections.remove(id)).toEqual({ kind: 'done' });
    expect(readFileSync(join(folder, 'vault.json'), 'utf8')).not.toContain(TOKEN);
    expect(open().get(id)).toBeNull();
  });

  it('can be forgotten alone', async () => {
    const connections = open();
    const { id } = saved(connections.create(settings()));
    await connections.setToken(id, TOKEN, 'auto');
    expect(connections.forgetToken(id)).toEqual({ kind: 'done' });
    expect(open().get(id)?.token).toEqual({ set: false, reason: 'none' });
  });
});

describe('the practice connection', () => {
  it('is there from the first start, once', () => {
    open();
    expect(open().list()).toMatchObject([
      { id: PRACTICE_ID, builtIn: true, kind: 'practice', name: '练习服务器' },
    ]);
    expect(open().problems(settings(), null)).toEqual([]);
  });

  it('is called in the language of the program while nobody gave it a name', () => {
    const given = ['练习服务器', 'Practice server'];
    const connections = open();
    const name = () => connections.list()[0]?.name;
    expect(connections.namePractice('Practice server', given)).toBe(true);
    expect(name()).toBe('Practice server');
    expect(connections.namePractice('Practice server', given)).toBe(false);
    connections.create(settings({ name: '练习服务器' }));
    expect(connections.namePractice('练习服务器', given)).toBe(false);
    connections.update(PRACTICE_ID, settings({ name: 'mine' }));
    expect(connections.namePractice('Practice server', given)).toBe(false);
    expect(open().list()[0]?.name).toBe('mine');
  });

  it('stays what it is, and takes the changes that a person may make', () => {
    const connections = open();
    connections.setPracticeAddress('http://127.0.0.1:23456/ngs');
    const auth = { mode: 'whitelist', ds: 'gl2019', epid: '', staffId: 'SELITE', groupId: 'SYSTEM' } as const;
    const wish = settings({
      name: '我的练习',
      kind: 'production',
      serviceRoot: 'https://crm.example.com/ngs',
      auth,
      dbPool: 'DBPractice',
    });
    expect(saved(connections.update(PRACTICE_ID, wish))).toMatchObject({
      ...{
        id: PRACTICE_ID,
        builtIn: true,
        kind: 'practice',
        serviceRoot: 'http://127.0.0.1:23456/ngs',
        proxy: { mode: 'none' },
      },
      ...{ name: '我的练习', auth, dbPool: 'DBPractice', extraHeaders: wish.extraHeaders },
    });
    expect(() => connections.remove(PRACTICE_ID)).toThrow('built-in');
    expect(connections.get(PRACTICE_ID)).not.toBeNull();
  });

  it('follows the practice server, and its token with it only when it is given again', async () => {
    const connections = open();
    connections.setPracticeAddress('http://127.0.0.1:23456/ngs');
    await connections.setToken(PRACTICE_ID, TOKEN, 'auto');
    connections.setPracticeAddress('http://127.0.0.1:23456/ngs');
    expect(connections.get(PRACTICE_ID)?.token).toMatchObject({ set: true });
    connections.setPracticeAddress('http://127.0.0.1:23457/ngs');
    expect(connections.get(PRACTICE_ID)).toMatchObject({
      serviceRoot: 'http://127.0.0.1:23457/ngs',
      token: { set: false, reason: 'other-address' },
    });
  });
});

describe('the file of connections', () => {
  it.each([
    ['damaged', '{"version":1,"content":[{'],
    ['damaged', '{"version":1,"content":[{"id":"x"}]}'],
    ['newer', '{"version":9,"content":[]}'],
  ])('is set aside when %s, and the program starts', (why, text) => {
    const file = join(folder, 'connections.json');
    writeFileSync(file, text);
    const connections = open();
    expect(connections.found).toMatchObject({ kind: 'set-aside', why });
    expect(connections.list()).toHaveLength(1);
    expect(connections.found.kind === 'set-aside' ? readFileSync(connections.found.as, 'utf8') : '').toBe(
      text,
    );
  });

  it('is damaged when two connections have one id', () => {
    const connections = open();
    saved(connections.create(settings()));
    const file = join(folder, 'connections.json');
    const { version, content } = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ version, content: [...content, content[1]] }));
    expect(open().found).toMatchObject({ kind: 'set-aside', why: 'damaged' });
  });
});
