import { describe, expect, it } from 'vitest';
import { CALLS } from '../contract/endpoints';
import { EXAMPLE_BODIES } from '../contract/examples.fixture';
import { EMPTY_DRAFT } from '../draft/draft';
import { recognise } from './recognise';
import { PASTE_LIMIT } from './understood';

const OID = 'C37F1819-8963-1CD4-E9C2-9DA64826DDD4';
const TASK = 'BCDBBD33-BD6A-6168-63CE-4E55620D3CB4';
const TOKEN = `${OID}$DBMainElite`;
const loaded = { ...EMPTY_DRAFT, mode: 'load', oId: OID, taskId: TASK };
const IDS_BODY = `{"oId":"${OID}","taskId":"${TASK}"}`;
const filling = (text: string) => {
  const understood = recognise(text);
  return 'filling' in understood ? understood.filling : understood;
};
const notes = (text: string) => {
  const understood = recognise(text);
  return 'notes' in understood ? understood.notes.map(({ kind }) => kind) : null;
};

describe('a JSON body', () => {
  it.each(CALLS)('of %s gives a draft and the calls that take it', (call) => {
    const body = EXAMPLE_BODIES[call].replace(/\s*"(?:mapId|customerGuid)": "x+",/g, '');
    const found = filling(body);
    expect(found).toMatchObject({ kind: 'draft', draft: { oId: OID, taskId: TASK } });
    expect(found).toHaveProperty(
      'calls',
      { save: ['save', 'send'], send: ['save', 'send'], close: [...CALLS], failedClose: ['failedClose'] }[
        call
      ],
    );
  });

  it('keeps digits, prototype keys and what the draft would change', () => {
    expect(
      filling(`{"oId":" {${OID}}","objective":{"__proto__":1.10,"constructor":12345678901234567890}}`),
    ).toMatchObject({
      draft: {
        oId: OID,
        objective: [
          { name: '__proto__', type: 'number', text: '1.10' },
          { name: 'constructor', type: 'number', text: '12345678901234567890' },
        ],
      },
      changed: [['oId']],
      calls: ['save', 'send'],
    });
  });

  it('with a BOM, or in a fence, is read, and that is told', () => {
    expect(recognise(`\ufeff${IDS_BODY}\n`)).toMatchObject({
      kind: 'body',
      filling: { draft: loaded },
      notes: [{ kind: 'bom' }],
    });
    expect(recognise(`\`\`\`json\r\n${IDS_BODY}\r\n\`\`\``)).toMatchObject({
      filling: { draft: loaded },
      notes: [{ kind: 'fence' }],
    });
  });

  it.each([
    ['{"oId":"o",\n "toStep":5,}', 'trailing-comma', 2, 12, null],
    ['{"oId":"o" // x\n}', 'comment', 1, 12, null],
    ['// x\n{}', 'comment', 1, 1, null],
    ["{'oId':'o'}", 'single-quote', 1, 2, null],
    ['{"oId":\n "o', 'ended', 2, 4, null],
    ['{\u201coId\u201d: "o"}', 'name-expected', 1, 2, 'smart-quote'],
    ['{"oId\u201d: "o"}', 'colon-missing', 1, 6, 'smart-quote'],
    ['{"oId":"o"\uff0c"taskId":"t"}', 'comma-missing', 1, 11, 'full-width'],
    ['\uff5b"oId":"o"}', 'unexpected', 1, 1, 'full-width'],
    ['{"oId":\u00a0"o"}', 'unexpected', 1, 8, 'odd-space'],
    ['{"oId":"\u201co\u201d", b}', 'name-expected', 1, 15, null],
  ])('%j is refused with its place: %s', (text, json, line, column, odd) => {
    expect(filling(text)).toMatchObject({
      kind: 'bad-body',
      odd,
      problem: { kind: 'not-json', json, place: { line, column } },
    });
  });

  it.each([
    [
      `{"objective_guid":"${OID}","elitetask_guid":"t"}`,
      'unknown-key',
      ['objective_guid'],
      { oId: OID, taskId: 't' },
    ],
    ['{"objectiveStatus":"x","mapId":"m"}', 'key-not-for-call', ['mapId'], null],
    ['{"mapId":"m","oId":"o"}', 'both-pairs', ['mapId', 'oId'], null],
    ['{"oId":"o","oId":"p"}', 'duplicate-key', ['oId'], null],
    ['[]', 'not-an-object', [], null],
  ])('%s is refused, with the order that it names', (text, kind, path, ids) => {
    expect(filling(text)).toMatchObject({ kind: 'bad-body', problem: { kind, path }, ids });
  });
});

describe('fields that the API has not', () => {
  it('are left out by name, and everything else fills the draft', () => {
    const body = `{"foo":"bar","oId":"${OID}","taskId":"t","toStep":"S","objective":{"a":1.10},"objctive":{}}`;
    const left = {
      kind: 'draft',
      unknown: ['foo', 'objctive'],
      draft: { oId: OID, fields: { toStep: { text: 'S' } }, objective: [{ name: 'a', text: '1.10' }] },
    };
    expect(filling(body)).toMatchObject({ ...left, calls: ['save', 'send'] });
    expect(filling(`curl h/ngs/wo/send -d '${body}'`)).toMatchObject({ ...left, calls: ['send'] });
    expect(filling('{"mapId":"M","bar":1}')).toMatchObject({ unknown: ['bar'], draft: { mapId: 'M' } });
  });

  it('beside what is wrong are no help: the wrong thing is said, with its place', () => {
    expect(filling('{"foo":1,"foo":2,"mapId":"M"}')).toMatchObject({
      problem: { kind: 'duplicate-key', path: ['foo'] },
    });
    expect(filling('{"foo":1,"mapId":"M","oId":"o"}')).toMatchObject({ problem: { kind: 'both-pairs' } });
    expect(filling('{"foo":1}')).toMatchObject({ problem: { kind: 'unknown-key', path: ['foo'] } });
  });
});

it('a curl.exe with double quotes is a command of cmd', () => {
  const text = `curl.exe -X POST http://h/ngs/wo/save -d "{\\"mapId\\":\\"M\\"}"`;
  expect(recognise(text)).toMatchObject({ form: 'cmd', filling: { draft: { mapId: 'M' } } });
});

describe('other JSON', () => {
  it.each([
    `{"code":1,"message":"","value":{"oId":"{${OID}}","taskId":"${TASK}"}}`,
    `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{"code":"1","value":{"objective_guid":"${OID}","elitetask_guid":"${TASK}"}}`,
  ])('an answer that names an order loads it', (text) => {
    expect(recognise(text)).toMatchObject({ kind: 'answer', draft: loaded });
  });

  it.each([
    ['{"code":0,"message":"closed","value":null}', 'answer'],
    ['{"MAP_ID":"S6LZUU","MAPNAME":"x","nodes":[],"links":[]}', 'map'],
  ])('%s is known, and fills nothing', (text, looks) => {
    expect(recognise(text)).toEqual({ kind: 'unknown', looks });
  });
});

const BASH = `curl 'http://10.0.0.5:8080/ngs/wo/failedClose' \\
  -H 'Content-Type: application/json' \\
  -H 'token: ${TOKEN}' \\
  --data-raw $'{"oId":"${OID}","taskId":"${TASK}","objectiveStatus":"it\\'s \\u0021"}' \\
  --compressed --insecure`;
const CMD = `C:\\Users\\x>curl ^"http://10.0.0.5:8080/ngs/wo/failedClose^" ^
  -H ^"Content-Type: application/json^" ^
  -H ^"token: ${TOKEN.replace('$', '^$')}^" ^
  --data-raw ^"^{^\\^"oId^\\^":^\\^"${OID}^\\^",^\\^"taskId^\\^":^\\^"${TASK}^\\^",^\\^"objectiveStatus^\\^":^\\^"it's ^!^\\^"^}^" ^
  --compressed ^
  --insecure`;
const POWERSHELL = `PS C:\\> Invoke-WebRequest -UseBasicParsing -Uri "http://10.0.0.5:8080/ngs/wo/failedClose" \`
-Method "POST" \`
-Headers @{
"token"="${TOKEN.replace('$', '`$')}"
} \`
-ContentType "application/json" \`
-Body "{\`"oId\`":\`"${OID}\`",\`"taskId\`":\`"${TASK}\`",\`"objectiveStatus\`":\`"it's $([char]33)\`"}"`;

describe('a command', () => {
  it.each([
    ['bash', BASH],
    ['bash', BASH.replace(/\n/g, '\r\n')],
    ['cmd', CMD],
    ['cmd', CMD.replace(/\n/g, '\r\n')],
    ['powershell', POWERSHELL],
    ['powershell', POWERSHELL.replace(/\n/g, '\r\n')],
  ])('as %s writes it says address, call and draft, and leaves the token out', (form, text) => {
    const understood = recognise(text);
    expect(understood).toMatchObject({
      kind: 'request',
      form,
      target: {
        address: 'http://10.0.0.5:8080/ngs/wo/failedClose',
        serviceRoot: 'http://10.0.0.5:8080/ngs',
        call: 'failedClose',
      },
      filling: {
        kind: 'draft',
        draft: { ...loaded, objectiveStatus: { type: 'text', text: "it's !" } },
        calls: ['failedClose'],
      },
      notes: [],
    });
    expect(understood).toHaveProperty(
      'leftOut',
      expect.arrayContaining([{ kind: 'credential-header', name: 'token' }]),
    );
    expect(JSON.stringify(understood)).not.toContain('DBMainElite');
  });

  it.each([
    ['glued and clustered short options', `curl -sSkXPOST -dIDS http://h/ngs/wo/close`],
    ['an option for the address', `curl --url http://h/ngs/wo/close --json 'IDS'`],
    ['no scheme', `curl h/ngs/wo/close -d 'IDS'`],
    ['a path, and a pipe behind', `/usr/bin/curl http://h/ngs/wo/close -d 'IDS' | jq .`],
    ['a prompt and a comment', `# close it\n$ curl http://h/ngs/wo/close -d 'IDS'`],
    ['a here-document', `curl http://h/ngs/wo/close -d @- <<'END'\nIDS\nEND\n`],
    ['double quotes', `curl "http://h/ngs/wo/close" -d "${'IDS'}"`],
    ['curl.exe in PowerShell', `curl.exe http://h/ngs/wo/close \`\n -d 'IDS'`],
    ['the alias curl of PowerShell', `curl -Uri http://h/ngs/wo/close -Method Post -Body 'IDS'`],
    ['cut short names of parameters', `irm http://h/ngs/wo/close -Meth Post -Bo:'IDS'`],
    [
      'a table of parameters',
      `$p = @{ Uri = 'http://h/ngs/wo/close'; Body = 'IDS' }\nInvoke-RestMethod @p -Method Post`,
    ],
  ])('with %s', (_, text) => {
    const body = text.includes('"IDS"')
      ? IDS_BODY.replaceAll('"', '\\"')
      : text.includes('-dIDS')
        ? `'${IDS_BODY}'`
        : IDS_BODY;
    expect(recognise(text.replace('IDS', body))).toMatchObject({
      kind: 'request',
      target: { address: 'http://h/ngs/wo/close', call: 'close' },
      filling: { kind: 'draft', draft: loaded },
    });
  });

  it('of Postman for cmd: raw line ends, and backslashes before characters that need none', () => {
    const text = `curl --location "http://h/ngs/wo/save" ^\n--header "token: ${TOKEN.replace('$', '\\$')}" ^\n--data "{\n    \\"oId\\": \\"o\\",\n    \\"toStep\\": \\"a\\#b\\!c\\$d & e | f\\"\n}"`;
    expect(recognise(text)).toMatchObject({
      form: 'cmd',
      filling: { draft: { oId: 'o', fields: { toStep: { text: 'a#b!c$d & e | f' } } } },
      notes: [{ kind: 'escapes-undone' }],
    });
  });

  it('of Chrome for cmd: doubled backslashes are halved, and that is told', () => {
    const text = 'curl ^"http://h/ngs/wo/save^" --data-raw ^"^{^\\^"toStep^\\^":^\\^"a^\\^\\nb^\\^"^}^"';
    expect(recognise(text)).toMatchObject({
      filling: { draft: { fields: { toStep: { text: 'a\nb' } } } },
      notes: [{ kind: 'backslashes-halved', place: { column: text.indexOf('\\^\\nb') + 1 } }],
    });
  });

  it('of Chrome for cmd until 2018: doubled quotes', () => {
    expect(
      filling('curl "http://h/ngs/wo/save" --data-binary "{""toStep"":""100"%" of a b""}"'),
    ).toMatchObject({
      draft: { fields: { toStep: { text: '100% of a b' } } },
    });
  });

  it('that bash and cmd read differently is read as bash does, and that is told', () => {
    const text = 'curl "http://h/ngs/wo/save" -d "{\\"toStep\\":\\"a\\\\nb\\"}"';
    expect(filling(text)).toMatchObject({ draft: { fields: { toStep: { text: 'a\nb' } } } });
    expect(notes(text)).toEqual(['shell-guessed']);
    expect(notes(text.replace('\\\\n', ''))).toEqual([]);
  });

  it('with JSON that is wrong says where, as the pasted text counts', () => {
    const text = BASH.replace(`"taskId"`, `,"taskId"`);
    expect(filling(text)).toMatchObject({
      problem: { json: 'name-expected', place: { line: 4, column: 62 } },
    });
    expect(text.split('\n')[3]?.slice(61, 63)).toBe(',"');
    const escaped = `curl 'h/ngs/wo/save' -d $'{"toStep":"\\u4f60\\u597d",x}'`;
    expect(filling(escaped)).toMatchObject({ problem: { place: { column: escaped.indexOf('x}') + 1 } } });
  });

  it.each([
    ['curl h/ngs/wo/save -d @body.json', 'in-file', 23],
    ['curl h/ngs/wo/save -T body.json', 'in-file', 23],
    ['curl h/ngs/wo/save --data-binary @- < body.json', 'in-file', 34],
    ['irm h/ngs/wo/save -InFile body.json', 'in-file', 27],
    ['curl h/ngs/wo/save -F a=b', 'form', 23],
    ['curl -G h/ngs/wo/save -d {}', 'form', null],
    ['irm h/ngs/wo/save -Body @{ a = 1 }', 'form', null],
    ['irm h/ngs/wo/save -Body (@{ a = 1 } | ConvertTo-Json)', 'computed', 25],
    ['$b = @{ a = 1 } | ConvertTo-Json\nirm h/ngs/wo/save -Body $b', 'computed', 6],
    ['irm h/ngs/wo/save -Body $unknown', 'computed', null],
    ['curl h/ngs/wo/save -X POST', 'absent', null],
  ])('%s: no body, %s', (text, why, column) => {
    const found = filling(text);
    expect(found).toMatchObject({ kind: 'no-body', why });
    expect(found).toHaveProperty('place', column === null ? null : expect.objectContaining({ column }));
  });

  it.each([
    ['curl -X PUT h/ngs/wo/close -d {}', 'other-method', 'PUT'],
    ['curl h/ngs/wo/close -d {} -H "Content-Type: text/xml; a=b"', 'other-type', 'text/xml'],
    ['curl h/ngs/wo/reminder -d {}', 'other-path', 'reminder'],
    ['curl h/ngs/wo/Close -d {}', 'other-path', 'Close'],
    ['curl h/ngs -d {}', 'other-path', ''],
    ['curl {{host}}/wo/close -d {}', 'no-address', ''],
    ['curl -d {}', 'no-address', ''],
    ['curl ftp://h/wo/close -d {}', 'no-address', ''],
    ['curl h/ngs/wo/close h/2 -d {}', 'more-requests', ''],
    ['curl h/ngs/wo/close -d {} --next h/2', 'more-requests', ''],
    ['irm h/ngs/wo/close -Body {}\nirm h/2', 'more-requests', ''],
    ['curl h/ngs/wo/close -d {} ; rm -rf /', 'after-command', ''],
    ['curl h/ngs/wo/close -d "{$X}"', 'not-expanded', ''],
    ['curl h/ngs/wo/close -d "{$(rm -rf /)}"', 'not-expanded', ''],
    ['curl ^"h/ngs/wo/close^" -d %BODY%', 'not-expanded', ''],
    ['irm h/ngs/wo/close -Body "{$(rm x)}"', 'not-expanded', ''],
    ["curl h/ngs/wo/close -d '{' -d '}'", 'data-joined', ''],
  ])('%s is told: %s', (text, kind, params) => {
    const understood = recognise(text);
    expect(understood).toHaveProperty(
      'notes',
      expect.arrayContaining([expect.objectContaining({ kind, text: params })]),
    );
  });

  it('names what it passed over', () => {
    expect(
      recognise('curl -L --compressed --max-time 5 --frobnicate=secret -o x h/ngs/wo/close -d {}'),
    ).toMatchObject({
      ignored: ['-L', '--compressed', '--max-time', '--frobnicate', '-o'],
      filling: { kind: 'draft' },
    });
  });

  it.each([
    ["curl 'h' -d '{", 'bash', 1, 13],
    ['curl ^"h^" ^\n -d ^"{', 'cmd', 2, 6],
    ['irm h -Body "{', 'powershell', 1, 13],
    ['$b = @"\n{', 'powershell', 1, 6],
  ])('%j has a quote that never closes', (text, form, line, column) => {
    expect(recognise(text)).toMatchObject({ kind: 'unclosed-quote', form, place: { line, column } });
  });
});

describe('HTTP text', () => {
  it('says all but the scheme', () => {
    const text = `POST /ngs/wo/send HTTP/1.1\r\nHost: 10.0.0.5:8080\r\nds: gl2019\r\nstaffId: SELITE\r\nAuthorization: Basic dXNlcjpwYXNzd29yZA==\r\n\r\n${IDS_BODY}`;
    expect(recognise(text)).toMatchObject({
      form: 'http',
      target: { address: '//10.0.0.5:8080/ngs/wo/send', serviceRoot: '//10.0.0.5:8080/ngs', call: 'send' },
      filling: { draft: loaded, calls: ['send'] },
      leftOut: [
        { kind: 'header', name: 'Host' },
        { kind: 'identity-header', name: 'ds' },
        { kind: 'identity-header', name: 'staffId' },
        { kind: 'credential-header', name: 'Authorization' },
      ],
    });
  });

  it('may have its whole address in the first line, and no empty one', () => {
    expect(recognise(`POST https://h/ngs/wo/save\ntoken: x\n${IDS_BODY}`)).toMatchObject({
      target: { serviceRoot: 'https://h/ngs' },
      filling: { draft: loaded },
    });
    expect(filling('POST /ngs/wo/save HTTP/1.1')).toMatchObject({ kind: 'no-body', why: 'absent' });
  });
});

describe('the limits', () => {
  it('are told', () => {
    expect(recognise('x'.repeat(PASTE_LIMIT)).kind).toBe('unknown');
    expect(recognise('x'.repeat(PASTE_LIMIT + 1))).toEqual({ kind: 'too-large', limit: PASTE_LIMIT });
  });

  it.each([
    ['O', '\t', 'T'],
    ['O', ' ', 'T'],
    ['O\t', '"', 'T'],
    ['O\t', '\u00a0', 'T'],
    ['curl h', '/', 'x -d {}'],
    ['curl h -d \'{\\"a', '\\', "x'"],
    ["curl h -d '{", '\\#', "'"],
    ["curl h -H 'Cookie: ", 'abcdefghijklm; ', "' -d {}"],
    ['POST /', '/', ' HTTP/1.1'],
    ['irm h -Body ', '(', '1'],
    ['irm h -Body ', '@{a=', '1'],
    ['{"a":"', '\u201c', '" x'],
    ['$a = "x"', ' ', '| x'],
    ['curl ', '-d ', 'x'],
    ['curl ', '-u abcdefghijklm ', '-d {}'],
    ['curl h ', '<<A\n\nA\n', '-d {}'],
    ['irm h ', '-a ', '1'],
    ['irm h -Headers @{', 'a=1;', '}'],
    ['POST / HTTP/1.1\na:', ' ', '\u2028x'],
    ['"', '\u200b', 'x'],
  ])('hold for %j, very much %j, %j', (before, piece, after) => {
    const text = before + piece.repeat((PASTE_LIMIT - 64) / piece.length) + after;
    expect(recognise(text).kind).not.toBe('too-large');
  });

  it.each(['{"a":', '[', 'irm h -Body (', 'irm h -Body @{a=', '$a = (', 'curl "$(', 'curl ^"^\\', "$'\\"])(
    'hold for %j over and over',
    (piece) => {
      const kind = recognise(piece.repeat(PASTE_LIMIT / piece.length)).kind;
      expect(['body', 'request', 'unclosed-quote', 'unknown']).toContain(kind);
    },
  );
});

it('a JSON text of too many levels or keys is refused where it becomes that', () => {
  const keys = (count: number) => Array.from({ length: count }, (_, at) => `"k${at}":1`).join(',');
  expect(recognise(`{"task":{"a":${'['.repeat(62)}${']'.repeat(62)}}}`)).toMatchObject({
    filling: { kind: 'draft' },
  });
  expect(recognise(`{"task":{"a":${'['.repeat(63)}${']'.repeat(63)}}}`)).toMatchObject({
    filling: { kind: 'bad-body', problem: { json: 'too-deep', place: { line: 1, column: 76 } } },
  });
  expect(recognise(`{"task":{${keys(999)}}}`)).toMatchObject({ filling: { kind: 'draft' } });
  expect(recognise(`{"task":\n{${keys(1000)}}}`)).toMatchObject({
    filling: { kind: 'bad-body', problem: { json: 'too-many-keys', place: { line: 2 } } },
  });
});

it.each([
  ['{"oId": "a", "taskId": "b",\n\n "task": {"x": 1},\n "tabc": {"y":\n[]}}', 'wrong-type', 4, 11],
  ['{"mapId": "a",\n"oId": "b"}', 'both-pairs', 2, 1],
  ['curl h/ngs/wo/close -d \'{\n"mapId": "a"}\'', 'key-not-for-call', 2, 1],
])('%j has its problem at a place, though only a name tells it', (text, kind, line, column) => {
  expect(recognise(text)).toMatchObject({
    filling: { kind: 'bad-body', problem: { kind, place: { line, column } } },
  });
});

it.each([
  ['', 'empty'],
  [' \r\n\u200b', 'empty'],
  [TOKEN, 'token'],
  [`token\t${TOKEN}`, 'token'],
  ['http://10.0.0.5:8080/ngs/wo/save', 'address'],
  ['<html><body>', 'markup'],
  ['name\t001\nother\tx', 'table'],
  ['wget http://h', 'text'],
  ['Hello world', 'text'],
])('%j is nothing that fills a draft, and looks like %s', (text, looks) => {
  expect(recognise(text)).toEqual({ kind: 'unknown', looks });
});
