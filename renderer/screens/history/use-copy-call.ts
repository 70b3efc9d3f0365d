import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { CallDetail } from '../../../shared/desk.calls';
import type { CopyFormat } from '../../../shared/support/copy/copied-call';
import { copyCall } from '../../../shared/support/copy/copy-call';
import { NOTHING_REVEALED } from '../../../shared/support/copy/secret-headers';
import { useCopy } from '../../parts/copy-text';
import { appInfoQuery } from '../../queries/app';
import { connectionsQuery } from '../../queries/connections';
import { clearSecretCopy, copyWithToken } from '../../queries/copying';
import { copyCallText } from '../../text/copy-call';
import { useText } from '../../text/language';
import { whyNoToken } from './token-choice';

/** Copies one call. What holds the token is made and copied by main: the page has none. */
export function useCopyCall(call: CallDetail) {
  const t = useText(copyCallText);
  const version = useQuery(appInfoQuery).data?.version ?? '';
  const { data: connections = [] } = useQuery(connectionsQuery);
  const connection = connections.find(({ id }) => id === call.connectionId);
  const { state, copy } = useCopy();
  const [last, setLast] = useState<CopyFormat | null>(null);
  const [problem, setProblem] = useState('');
  /** A copy with the token stands on the clipboard. */
  const [secret, setSecret] = useState<{ readonly until: number; readonly sameToken: boolean } | null>(null);
  /** What a person is asked about before a token of production is copied. */
  const [asked, setAsked] = useState<{ readonly format: CopyFormat; readonly personal: boolean } | null>(
    null,
  );
  const { mutate: withToken } = useMutation(copyWithToken);
  const { mutate: clearNow } = useMutation(clearSecretCopy);

  useEffect(() => {
    if (secret === null) return;
    const timer = window.setTimeout(() => setSecret(null), Math.max(0, secret.until - Date.now()));
    return () => window.clearTimeout(timer);
  }, [secret]);

  const production = connection?.kind === 'production' || call.connectionKind === 'production';
  const takeSecret = (format: CopyFormat, personal: boolean, typedName: string | null) => {
    setAsked(null);
    setProblem('');
    withToken(
      { id: call.id, format, typedName, personal },
      {
        onSuccess: (made) => {
          setLast(format);
          if (made.kind === 'copied')
            setSecret({ until: Date.now() + made.clearsAfter, sameToken: made.sameToken });
          else if (made.kind === 'refused') setProblem(t.refusals[made.why]);
          else setProblem(made.kind === 'gone' ? t.callGone : t.noToken[made.why]);
        },
        onError: () => setProblem(t.failed),
      },
    );
  };
  return {
    /** Why there can be no real token in a copy; null: there can. */
    noToken: whyNoToken(call, connection),
    connection,
    production,
    said: last !== null && state === 'copied' ? t.copied(t.formats[last]) : '',
    problem: state === 'failed' ? t.failed : problem,
    secret,
    asked,
    /** `real`: with the real token; `personal`: with what is somebody's as it is. */
    take: (format: CopyFormat, real: boolean, personal: boolean) => {
      setProblem('');
      if (real) return production ? setAsked({ format, personal }) : takeSecret(format, personal, null);
      const made = copyCall(call, format, { ...NOTHING_REVEALED, personal }, version);
      setLast(format);
      if (made.kind === 'refused') return setProblem(t.refusals[made.why]);
      setSecret(null);
      copy(made.text);
    },
    confirm: (typed: string) => asked !== null && takeSecret(asked.format, asked.personal, typed),
    decline: () => setAsked(null),
    clearSecret: () => clearNow(undefined, { onSuccess: () => setSecret(null) }),
  };
}
export type CopyingCall = ReturnType<typeof useCopyCall>;
