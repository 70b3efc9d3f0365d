import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { app, type BrowserWindow, clipboard, protocol, session, utilityProcess } from 'electron';
import { connectionProblems } from '../shared/contract/connection-problems';
import { type DeskEvent, EVENT_CHANNEL } from '../shared/desk';
import { createConnections } from './connections/connections';
import { withoutHeaderValues } from './connections/header-values';
import { hidingTokens } from './connections/hiding-tokens';
import { PRACTICE_ID } from './connections/practice-connection';
import { systemProtection } from './connections/protection';
import { createVault } from './connections/vault';
import { createKeptTabs } from './drafts/kept-tabs';
import { createHandlers } from './ipc/handlers';
import { openPageDoors } from './ipc/page-doors';
import { sqliteVersion } from './journal/database';
import { groupedCalls } from './journal/grouped-calls';
import { keepSearchable } from './journal/keep-searchable';
import { createKeptFilters } from './journal/kept-filters';
import { openJournal } from './journal/open-journal';
import { createLibrary } from './library/library';
import { openLog } from './log/log';
import { buildBundles } from './main.bundles';
import { buildCare } from './main.care';
import { buildInsight } from './main.insight';
import { buildRuns } from './main.runs';
import { createClient } from './ngs/client';
import { createRedactor } from './ngs/redact';
import { startPractice } from './practice/practice';
import { createSettings } from './settings/settings';
import { createCopying } from './support/copy-with-token';
import { createSecretClipboard } from './support/secret-clipboard';
import { forkReader } from './tables/fork-utility';
import { createJsonReader, createTableReader } from './tables/read-in-process';
import { appFacts } from './window/app-facts';
import { takeAppId } from './window/app-id';
import { fileDialogs } from './window/file-dialogs';
import { lockNetwork, lockProgram } from './window/locks';
import { openMainWindow } from './window/main-window';
import { setMenu } from './window/menu';
import { isOurPage } from './window/our-page';
import { registerScheme, serveApp } from './window/protocol';
import { guardQuit } from './window/quit-guard';
import { runSigns } from './window/run-signs';
import { seldom } from './window/seldom';
import { setAsideFiles } from './window/set-aside';
import { refuseDebugging, refuseStart, refuseWindow } from './window/start-refused';
import { languageOf } from './window/system-language';
import { withTheme } from './window/theme';
import { MAIN_WORDS } from './window/words';

const clock = Date.now;
const later = (ms: number, run: () => void): (() => void) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};
const inDataFolder = (...names: string[]): string => join(app.getPath('userData'), ...names);
const log = openLog(inDataFolder('logs'), clock);
let window: BrowserWindow | null = null;
const tell = (event: DeskEvent): void => {
  // A page that comes back reads everything anew.
  if (!window || window.isDestroyed() || window.webContents.isCrashed()) return;
  window.webContents.send(EVENT_CHANNEL, JSON.stringify(event));
};

/** Builds the parts and hands them to each other. The journal comes first: without it nothing may be sent. */
async function start(): Promise<void> {
  const journal = await openJournal({
    file: inDataFolder('desk.db'),
    backups: inDataFolder('backups'),
    clock,
    damaged: () => tell({ event: 'care-changed' }),
  });
  const { calls, database, interruptedCalls, runs: runJournal } = journal;
  const settings = createSettings({ file: inDataFolder('settings.json') });
  const language = () => languageOf(settings.read().language, app.getPreferredSystemLanguages());
  const words = MAIN_WORDS[language()];
  const protection = await systemProtection();
  const vault = hidingTokens(createVault({ file: inDataFolder('tokens.json'), protection, clock }), (token) =>
    log.hide(createRedactor(token).text),
  );
  const connections = createConnections({
    file: inDataFolder('connections.json'),
    vault,
    newId: randomUUID,
    practice: { name: words.practice },
  });
  log.hide((text) => withoutHeaderValues(text, connections.list()));
  const practice = await startPractice({
    file: inDataFolder('practice.db'),
    clock,
    newId: () => randomUUID().toUpperCase(),
    newToken: () => `${randomUUID()}$DBPractice`,
    changed: () => tell({ event: 'practice-changed' }),
  });
  const handPracticeToken = () => connections.setToken(PRACTICE_ID, practice.token(), 'session');
  const namePractice = () =>
    connections.namePractice(
      MAIN_WORDS[language()].practice,
      Object.values(MAIN_WORDS).map((one) => one.practice),
    );
  namePractice();
  connections.setPracticeAddress(practice.address);
  await handPracticeToken();
  if (settings.read().connectionId === null) settings.change({ connectionId: PRACTICE_ID });
  const fork = () => forkReader(utilityProcess, join(import.meta.dirname, 'table-reader.process.js'));
  const dialogs = fileDialogs(() => window, language);
  const library = await createLibrary({
    file: inDataFolder('library.db'),
    clock,
    newId: randomUUID,
    readTable: createTableReader({ fork }),
    readJson: createJsonReader({ fork }),
    endedAfter: calls.endedAfter,
    dialogs,
    changed: () => tell({ event: 'library-changed' }),
    failed: (error) => log.defect(randomUUID(), 'library', error),
  });
  const search = keepSearchable({
    ...{ index: calls.index, clock, after: later },
    failed: (error) => log.defect(randomUUID(), 'search', error),
  });
  const callsChanged = seldom(() => tell({ event: 'calls-changed' }), { every: 100, after: later, clock });
  const client = createClient({
    appVersion: app.getVersion(),
    connections,
    vault,
    calls: groupedCalls(database, calls),
    clock,
    // Not the page's session: that one leads nowhere.
    resolveProxy: (address) => session.fromPartition('system-proxy').resolveProxy(address),
    // A row of a run is told with its run.
    onProgress: ({ isRow, ...progress }) => {
      if (!isRow) tell({ event: 'call-progress', ...progress });
    },
    onChanged: () => {
      callsChanged('calls');
      library.callsChanged();
      search.changed();
    },
  });
  const drafts = createKeptTabs({ folder: inDataFolder('drafts') });
  const filters = createKeptFilters(inDataFolder('filters.json'));
  const bundles = buildBundles({
    ...{ app, calls, clock, connections, dialogs, inDataFolder, language, runJournal, vault },
    sqlite: sqliteVersion(database),
  });
  const setAside = setAsideFiles({
    journal: [journal.found],
    drafts: drafts.found,
    settings: [settings.found, filters.found],
    connections: [connections.found],
    tokens: [vault.found],
    practice: [practice.found],
    library: [library.found],
    bundles: [bundles.found],
  });
  const protectionFacts = { kind: protection.kind(), backend: protection.backend() };
  const runs = buildRuns({
    ...{ app, calls, client, clock, connections, dialogs, inDataFolder, log, runJournal, settings, tell },
    language,
    signs: runSigns(() => window, language),
  });
  const facts = appFacts(app, {
    sqlite: sqliteVersion(database),
    protection: protectionFacts,
    setAside,
    interruptedCalls,
  });
  const care = buildCare({
    ...{ app, clock, inDataFolder, journal, log, settings, info: facts.info },
    connection: () => connections.get(settings.read().connectionId ?? ''),
    calls: client.underWay,
    runs: () => runs.running().length,
    changed: () => {
      tell({ event: 'care-changed' });
      tell({ event: 'calls-changed' });
    },
  });
  const secrets = createSecretClipboard({ clipboard, later });
  app.on('will-quit', (event) => {
    if (!secrets.holds()) return;
    event.preventDefault();
    // Not at once: while Electron still handles this event it takes no other wish to quit.
    void secrets.clear().finally(() => later(0, () => app.quit()));
  });
  const handlers = createHandlers({
    copying: createCopying({ calls, connections, vault, clipboard: secrets, version: app.getVersion() }),
    app: facts,
    care: care.care,
    settings: withTheme(settings),
    languageChosen: () => {
      if (namePractice()) tell({ event: 'connections-changed' });
    },
    drafts,
    filters,
    library,
    runs: runs.runs,
    insight: buildInsight({ database, calls, clock, dialogs, language, tell, window: () => window }),
    bundles: bundles.bundles,
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
  window = openMainWindow({
    ...{ title: words.title, devTools: !app.isPackaged, platform: process.platform },
    crashed: (reason) => care.happened('page-crashed', reason),
    broken: (error) => {
      log.defect(randomUUID(), 'preload', error);
      refuseWindow(app, error);
    },
  });
  guardQuit(
    app,
    window,
    { calls: client.underWay, runs: () => runs.running().length, pauseRuns: () => runs.pauseAll('quit') },
    language,
  );
  window.webContents.once('did-finish-load', () => {
    library.warm();
    void care.checkJournal();
  });
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
