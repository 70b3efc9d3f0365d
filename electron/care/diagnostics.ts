import type { AppInfo } from '../../shared/desk.app';
import type { CareState } from '../../shared/desk.care';

/** What support asks first, as lines of text in English, whatever the program's language. */
export function diagnosticsText(facts: {
  readonly info: AppInfo;
  readonly state: CareState;
  readonly calls: number | null;
  readonly runs: number | null;
  readonly connectionKind: string;
  readonly proxy: string;
  /** Lines of the log, redacted as they stand there. */
  readonly errors: readonly string[];
  readonly at: number;
}): string {
  const { info, state, errors } = facts;
  const { backup } = state;
  return [
    `WorkOrder Desk ${info.version} · ${info.platform} · ${new Date(facts.at).toISOString()}`,
    `Electron ${info.electron} · Chromium ${info.chrome} · Node.js ${info.node} · SQLite ${info.sqlite}`,
    `system language: ${info.systemLanguage}`,
    `data folder: ${info.dataFolder}`,
    `keyring: ${info.protection.backend} (${info.protection.kind})`,
    `connection in use: ${facts.connectionKind}; proxy in force: ${withoutUser(facts.proxy)}`,
    `journal: ${state.bytes} bytes, ${facts.calls ?? 'unreadable'} calls, ${facts.runs ?? 'unreadable'} runs, version ${state.version}`,
    `check: ${state.check}, ${state.damagedRecords} damaged records`,
    `last backup: ${backup ? `${backup.name}, ${backup.bytes} bytes` : 'none'}`,
    `interrupted calls at this start: ${info.interruptedCalls}`,
    ...info.setAside.map(({ what, why, as }) => `set aside: ${what} ${why}, as ${as}`),
    ...state.incidents.map(({ kind, id, at }) => `incident: ${kind} ${id} at ${new Date(at).toISOString()}`),
    `last errors: ${errors.length === 0 ? 'none' : ''}`,
    ...errors,
  ].join('\n');
}

/** A proxy's address may hold a name and a password. */
function withoutUser(proxy: string): string {
  return proxy.replace(/[^\s/;,]+@/g, '');
}
