import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ConnectionSettings } from '../../../shared/contract/connection';
import type { CheckReport } from '../../../shared/desk.connections';
import { checkConnection } from '../../queries/connections';
import { sameSettings } from './settings-form';

interface Checked {
  readonly settings: ConnectionSettings;
  readonly at: number;
  readonly report: CheckReport;
}

/** The last check of what stands in the form, and whether it still speaks of the same settings. */
export function useCheck() {
  const check = useMutation(checkConnection());
  const [checked, setChecked] = useState<Checked | null>(null);
  const [failed, setFailed] = useState<'invalid' | 'defect' | null>(null);

  const run = async (settings: ConnectionSettings) => {
    setFailed(null);
    setChecked(null);
    try {
      const answer = await check.mutateAsync(settings);
      if (answer.kind === 'checked') setChecked({ settings, at: Date.now(), report: answer.report });
      else setFailed('invalid');
    } catch (error) {
      console.error(error);
      setFailed('defect');
    }
  };
  const speaksOf = (settings: ConnectionSettings) =>
    checked !== null && sameSettings(wayOf(checked.settings), wayOf(settings));
  return { run, running: check.isPending, checked, failed, speaksOf, clear: () => setChecked(null) };
}

export type Check = ReturnType<typeof useCheck>;

/** What a check depends on: the name, the identity and the headers do not change its result. */
function wayOf(settings: ConnectionSettings): ConnectionSettings {
  return { ...settings, name: '', kind: 'test', auth: { mode: 'token' }, dbPool: '', extraHeaders: [] };
}
