import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from './entry';
import { type MapStruct, mapEntries } from './map-struct';
import { looksLikeJson, readSourceText } from './source-text';

const NOTHING = (): undefined => undefined;
const struct = {
  MAP_ID: 'S6LZUU',
  MAPNAME: '安装流程',
  VERSION: 3,
  nodes: [
    { NODEMAP_ID: 'AAAAAA', NODEMAPNAME: '受理', CANCLOSE: '0', CANSENDBACK: 'N', X: 12 },
    { NODEMAP_ID: 'BBBBBB', NODEMAPNAME: '派单', CANCLOSE: 1, CANSENDBACK: true },
    { NODEMAP_ID: 'CCCCCC', NODEMAPNAME: '完工', CANCLOSE: '是', CANSENDBACK: '' },
  ],
  links: [
    { SOURCE_ID: 'AAAAAA', TARGET_ID: 'BBBBBB', LABEL: '' },
    { SOURCE_ID: 'BBBBBB', TARGET_ID: 'CCCCCC' },
    { SOURCE_ID: 'BBBBBB', TARGET_ID: 'AAAAAA' },
    { SOURCE_ID: 'START', TARGET_ID: 'AAAAAA' },
  ],
};
const read = (value: unknown): MapStruct => {
  const found = readSourceText(typeof value === 'string' ? value : JSON.stringify(value));
  if (found.kind !== 'map') throw new Error(JSON.stringify(found));
  return found.struct;
};
const step = (
  code: string,
  name: string,
  canClose: boolean | null,
  canSendBack: boolean | null,
  next: string[],
) => ({
  dictionary: 'steps',
  scope: 'S6LZUU',
  code,
  name,
  facts: { kind: 'step', canClose, canSendBack, next },
});
const ENTRIES = [
  { dictionary: 'maps', scope: '', code: 'S6LZUU', name: '安装流程', facts: null },
  step('AAAAAA', '受理', false, false, ['BBBBBB']),
  step('BBBBBB', '派单', true, true, ['CCCCCC', 'AAAAAA']),
  step('CCCCCC', '完工', true, null, []),
];

describe('what WO3.getStruct() prints', () => {
  it('makes a map, its steps and what they lead to', () => {
    const found = read(struct);
    expect(found).toMatchObject({ map: 'S6LZUU', name: '安装流程', strayLinks: 1 });
    expect(found.links).toHaveLength(3);
    expect(mapEntries(found, NOTHING)).toEqual(ENTRIES);
  });

  it.each([
    ['indented', JSON.stringify(struct, null, 2)],
    ['in the quotes of a console', `'${JSON.stringify(struct)}'`],
    ['as JSON in a JSON string', JSON.stringify(JSON.stringify(struct))],
    ['after a mark and blank lines', `\ufeff\n\n ${JSON.stringify(struct)}\n`],
  ])('is read %s', (_name, text) => {
    expect(looksLikeJson(text)).toBe(true);
    expect(mapEntries(read(text), NOTHING)).toEqual(ENTRIES);
  });

  it('leaves what it does not say as it is known', () => {
    const known: Entry = {
      dictionary: 'steps',
      scope: 'M',
      code: '1',
      name: '受理',
      facts: { kind: 'step', canClose: true, canSendBack: true, next: ['2'] },
    };
    const found = read({ MAP_ID: 'M', nodes: [{ NODEMAP_ID: 1, CANCLOSE: 'maybe' }] });
    expect(mapEntries(found, ({ code }) => (code === '1' ? known : undefined))).toEqual([
      { dictionary: 'maps', scope: '', code: 'M', name: '', facts: null },
      { ...known, facts: { kind: 'step', canClose: null, canSendBack: true, next: [] } },
    ]);
  });

  it('keeps the digits of a number and names that would touch a prototype', () => {
    const text =
      '{"MAP_ID":9007199254740993,"nodes":[{"NODEMAP_ID":"__proto__","NODEMAPNAME":"constructor"}],"links":[{"SOURCE_ID":"__proto__","TARGET_ID":"__proto__"}]}';
    expect(mapEntries(read(text), NOTHING)).toEqual([
      { dictionary: 'maps', scope: '', code: '9007199254740993', name: '', facts: null },
      {
        dictionary: 'steps',
        scope: '9007199254740993',
        code: '__proto__',
        name: 'constructor',
        facts: { kind: 'step', canClose: null, canSendBack: null, next: ['__proto__'] },
      },
    ]);
  });

  it.each([
    ['no map', { nodes: struct.nodes }, 'MAP_ID'],
    ['an empty map', { ...struct, MAP_ID: ' ' }, 'MAP_ID'],
    ['no nodes', { MAP_ID: 'M' }, 'nodes'],
    ['empty nodes', { MAP_ID: 'M', nodes: [] }, 'nodes'],
    ['nodes that are no list', { MAP_ID: 'M', nodes: { a: 1 } }, 'nodes'],
    ['a node that is none', { MAP_ID: 'M', nodes: [7] }, 'nodes[0]'],
    [
      'a node without its id',
      { MAP_ID: 'M', nodes: [struct.nodes[0], { NODEMAPNAME: 'x' }] },
      'nodes[1].NODEMAP_ID',
    ],
    ['a node twice', { MAP_ID: 'M', nodes: [struct.nodes[0], struct.nodes[0]] }, 'nodes[1].NODEMAP_ID'],
    ['an id that is a list', { MAP_ID: 'M', nodes: [{ NODEMAP_ID: [] }] }, 'nodes[0].NODEMAP_ID'],
    [
      'a name with a NUL',
      { MAP_ID: 'M', nodes: [{ NODEMAP_ID: 'a', NODEMAPNAME: '\u0000' }] },
      'nodes[0].NODEMAPNAME',
    ],
    [
      'a flag that is an object',
      { MAP_ID: 'M', nodes: [{ NODEMAP_ID: 'a', CANCLOSE: {} }] },
      'nodes[0].CANCLOSE',
    ],
    ['a link without its end', { ...struct, links: [{ SOURCE_ID: 'AAAAAA' }] }, 'links[0].TARGET_ID'],
    ['links that are no list', { ...struct, links: 'none' }, 'links'],
  ])('is refused with %s', (_name, value, at) => {
    expect(readSourceText(JSON.stringify(value))).toEqual({
      kind: 'refused',
      reason: 'bad-map',
      params: { at },
    });
  });

  it('is refused with a key twice, at its place', () => {
    expect(readSourceText('{"MAP_ID":"A",\n"MAP_ID":"B","nodes":[]}')).toEqual({
      kind: 'refused',
      reason: 'duplicate-key',
      params: { key: 'MAP_ID', line: '2', column: '1' },
    });
  });

  it('is the same whatever other members stand in it', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.oneof(fc.string({ minLength: 12 }), fc.constantFrom('nodemap_id', 'map_id', 'NODES', '节点')),
          fc.jsonValue({ maxDepth: 1 }),
          { maxKeys: 4 },
        ),
        (more) => {
          const nodes = struct.nodes.map((node) => ({ ...more, ...node }));
          expect(mapEntries(read({ ...more, ...struct, nodes }), NOTHING)).toEqual(ENTRIES);
        },
      ),
    );
  });
});

it.each([
  ['P1\t张三', false],
  ['工号,姓名', false],
  ['{C37F0B5A-0000-4000-8000-000000000001}\t张三', false],
  ['[工号],[姓名]', false],
  ['"工号","姓名"', false],
  ['{MAP_ID: 1}', true],
  [' {"a":1', true],
  ['[]', true],
  ['[{"a":1}]', true],
])('%j means to be JSON: %s', (text, json) => {
  expect(looksLikeJson(text)).toBe(json);
});
