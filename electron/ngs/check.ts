import type { LookupFunction } from 'node:net';
import type { SecureContext } from 'node:tls';
import type { ConnectionSettings } from '../../shared/contract/connection';
import { callAddress } from '../../shared/contract/endpoints';
import type { Phase } from '../../shared/contract/outcome';
import type { CheckReport } from '../../shared/desk.connections';
import { exchangeFailure } from './transport/failure-words';
import { type Opened, openConnection } from './transport/open';
import { unlessStopped } from './transport/patience';
import { type ResolveProxy, routesFor } from './transport/proxy';
import { SecureFailure } from './transport/secure-socket';
import { StepFailure } from './transport/step';
import type { Way } from './transport/tcp';
import { startTrack, type Track } from './transport/track';

type Step = CheckReport['steps'][number];
const STEPS = ['resolve', 'connect', 'proxy', 'tls'] as const;

/**
 * Opens a connection as a call would, shows what was found on the way, and closes it: no byte of a request is
 * written and no endpoint is called. A certificate that is not trusted is shown, not accepted.
 */
export async function checkConnection(
  settings: ConnectionSettings,
  parts: {
    readonly context: () => SecureContext;
    readonly resolveProxy: ResolveProxy;
    readonly lookup?: LookupFunction;
  },
): Promise<CheckReport> {
  const track = startTrack();
  const limit = new AbortController();
  const late = (): void => limit.abort(new StepFailure('connect-timeout'));
  const timer = setTimeout(late, settings.timeouts.connectMs);
  const way: Way = {
    track,
    signal: limit.signal,
    ...(parts.lookup === undefined ? {} : { lookup: parts.lookup }),
  };
  const url = new URL(callAddress(settings.serviceRoot, 'save'));
  try {
    const asked = Promise.resolve(routesFor(settings.proxy, url.href, parts.resolveProxy));
    const routes = await unlessStopped(limit.signal, asked, settings.timeouts.connectMs);
    const proof = { context: parts.context, pin: settings.trustedFingerprint };
    const opened = await openConnection(url, routes, proof, way);
    track.enter('done');
    opened.close();
    const { certificate, trust } = opened;
    return { steps: stepsOf(track, opened, null), failure: null, details: {}, certificate, trust };
  } catch (error) {
    const failure = error instanceof StepFailure ? error : exchangeFailure(error);
    return {
      steps: stepsOf(track, null, track.phase),
      failure: failure.failure,
      details: { ...failure.details },
      certificate: failure instanceof SecureFailure ? failure.certificate : null,
      trust: 'none',
    };
  } finally {
    clearTimeout(timer);
  }
}

function stepsOf(track: Track, opened: Opened | null, failedAt: Phase | null): Step[] {
  const details: Partial<Record<Step['step'], string>> =
    opened === null ? {} : { connect: opened.remote, proxy: opened.proxy, tls: opened.tlsVersion };
  return STEPS.map((name) => {
    const at = track.timings.findIndex(({ phase }) => phase === name);
    const entered = track.timings[at];
    const ended = track.timings[at + 1]?.ms ?? track.elapsedMs();
    const failed = failedAt === name || (failedAt === 'prepare' && name === 'proxy');
    const result = failed ? 'failed' : entered === undefined ? 'skipped' : 'ok';
    const ms = entered === undefined ? 0 : Math.max(0, Math.round((ended - entered.ms) * 10) / 10);
    return { step: name, result, detail: details[name] ?? '', ms };
  });
}
