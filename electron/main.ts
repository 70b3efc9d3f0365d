import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { app, type BrowserWindow, protocol, session, utilityProcess } from 'electron';
import { connectionProblems } from '../shared/contract/connection-problems';
import { type DeskEvent, EVENT_CHANNEL } from '../shared/desk';
import { createConnections } from './connections/connections';
import { PRACTICE_ID } from './connections/practice-connection';
import { systemProtection } from './connections/protection';
import { createVault } from './connections/vault';
import { createKeptTabs } from './drafts/kept-tabs';
import { createHandlers } from './ipc/handlers';
import { openPageDoors } from './ipc/page-doors';
import { createCallJournal } from './journal/call-journal';
import { openDatabase, sqliteVersion } from './journal/database';
import { createLibrary } from './library/library';
import { openLog } from './log/log';
import { createClient } from './ngs/client';
import { startPractice } from './practice/practice';
import { createSettings } from './settings/settings';
import { forkReader } from './tables/fork-utility';
import { createTableReader } from './tables/read-in-process';
import { appFacts } from './window/app-facts';
import { takeAppId } from './window/app-id';
import { fileDialogs } from './window/file-dialogs';
import { lockNetwork, lockProgram } from './window/locks';
import { openMainWindow } from './window/main-window';
import { setMenu } from './window/menu';
import { isOurPage } from './window/our-page';
import { registerScheme, serveApp } from './window/protocol';
import { guardQuit } from './window/quit-guard';
import { setAsideFiles } from './window/set-aside';
import { refuseDebugging, refuseStart } from './window/start-refused';
import { languageOf } from './window/system-language';
import { withTheme } from './window/theme';
import { MAIN_WORDS } from './window/words';

const clock = Date.now;
const inDataFolder = (...names: string[]): string => join(app.getPath('userData'), ...names);
const log = openLog(inDataFolder('logs'), clock);
let window: BrowserWindow | null = null;
const tell = (event: DeskEvent): void => {
  if (window && !window.isDestroyed()) window.webContents.send(EVENT_CHANNEL, JSON.stringify(event));
};

/** Builds the parts and hands them to each other. The journal comes first: without it nothing may be sent. */
async function start(): Promise<void> {
  const database = await openDatabase(inDataFolder('desk.db'));
  const calls = createCallJournal(database);
  const interruptedCalls = calls.endInterrupted();
  const settings = createSettings({ file: inDataFolder('settings.json') });
  const language = () => languageOf(settings.read().language, app.getPreferredSystemLanguages());
  const words = MAIN_WORDS[language()];
  const protection = await systemProtection();
  const vault = createVault({ file: inDataFolder('tokens.json'), protection, clock });
  const connections = createConnections({
    file: inDataFolder('connections.json'),
    vault,
    newId: randomUUID,
    practice: { name: words.practice },
  });
  const practice = await startPractice({
    file: inDataFolder('practice.db'),
    clock,
    newId: () => randomUUID().toUpperCase(),
    newToken: () => `${randomUUID()}$DBPractice`,
    changed: () => tell({ event: 'practice-changed' }),
  });
  const handPracticeToken = () => connections.setToken(PRACTICE_ID, practice.token(), 'session');
  connections.setPracticeAddress(practice.address);
  await handPracticeToken();
  if (settings.read().connectionId === null) settings.change({ connectionId: PRACTICE_ID });
  const library = await createLibrary({
    file: inDataFolder('library.db'),
    clock,
    newId: randomUUID,
    readTable: createTableReader({
      fork: () => forkReader(utilityProcess, join(import.meta.dirname, 'table-reader.process.js')),
    }),
    endedAfter: calls.endedAfter,
    dialogs: fileDialogs(() => window, language),
    changed: () => tell({ event: 'library-changed' }),
    failed: (error) => log.defect(randomUUID(), 'library', error),
  });
  const client = createClient({
    connections,
    vault,
    calls,
    clock,
    // Not the page's session: that one leads nowhere.
    resolveProxy: (address) => session.fromPartition('system-proxy').resolveProxy(address),
    onProgress: (progress) => tell({ event: 'call-progress', ...progress }),
    onChanged: () => {
      tell({ event: 'calls-changed' });
      library.callsChanged();
    },
  });
  const drafts = createKeptTabs({ folder: inDataFolder('drafts') });
  const setAside = setAsideFiles({
    drafts: drafts.found,
    settings: [settings.found],
    connections: [connections.found],
    tokens: [vault.found],
    practice: [practice.found],
    library: [library.found],
  });
  const protectionFacts = { kind: protection.kind(), backend: protection.backend() };
  const handlers = createHandlers({
    app: appFacts(app, {
      sqlite: sqliteVersion(database),
      protection: protectionFacts,
      setAside,
      interruptedCalls,
    }),
    settings: withTheme(settings),
    drafts,
    library,
    connections,
    client,
    calls,
    practice,
    problemsOf: (wanted) =>
      connectionProblems(wanted).map((problem) => ({ ...problem, params: { ...problem.params } })),
    renewPracticeToken: async () => {
      practice.renewToken();
      await handPracticeToken();
      tell({ event: 'connections-changed' });
    },
    tell,
  });
  openPageDoors({ log, isOurPage: (event) => isOurPage(event, window) }, handlers);
  await lockNetwork(session.defaultSession);
  serveApp(protocol, join(import.meta.dirname, '..', 'renderer'));
  setMenu(process.platform);
  window = openMainWindow({ title: words.title, devTools: !app.isPackaged, platform: process.platform });
  guardQuit(app, window, client.underWay, language);
  window.webContents.once('did-finish-load', library.warm);
  log.note(
    `started ${app.getVersion()} on Electron ${process.versions.electron}; ${interruptedCalls} calls were interrupted`,
  );
}

function bringToFront(): void {
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}

registerScheme(protocol);
app.enableSandbox();
lockProgram(app);
takeAppId(app, process.platform);
if (!app.requestSingleInstanceLock()) app.quit();
else {
  // What the second start was given (arguments, files, addresses) is not looked at.
  app.on('second-instance', bringToFront);
  app.on('window-all-closed', () => app.quit());
  app
    .whenReady()
    .then(() => (refuseDebugging(app) ? undefined : start()))
    .catch((error: unknown) => {
      log.defect(randomUUID(), 'start', error);
      refuseStart(app, error);
    });
}
