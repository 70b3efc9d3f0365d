import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { liveWith } from './child.mjs';

let child;
let host;
let end;

beforeEach(() => {
  vi.useFakeTimers();
  child = Object.assign(new EventEmitter(), { kill: vi.fn() });
  host = new EventEmitter();
  end = liveWith(child, host);
});
afterEach(() => vi.useRealTimers());

describe('a program that lives with its child', () => {
  it.each(['SIGINT', 'SIGHUP'])(
    'lets it end by itself on %s, of which the terminal told both',
    async (signal) => {
      host.emit(signal, signal);
      vi.advanceTimersByTime(4900);
      expect(child.kill).not.toHaveBeenCalled();
      child.emit('exit', 0);
      expect(await end).toBe(0);
    },
  );

  it('asks it when it has not gone, and makes it at last', () => {
    host.emit('SIGINT', 'SIGINT');
    vi.advanceTimersByTime(5000);
    expect(child.kill.mock.calls).toEqual([['SIGTERM']]);
    vi.advanceTimersByTime(5000);
    expect(child.kill.mock.calls).toEqual([['SIGTERM'], ['SIGKILL']]);
  });

  it('hands on at once what only itself was told', () => {
    host.emit('SIGTERM', 'SIGTERM');
    vi.advanceTimersByTime(0);
    expect(child.kill.mock.calls).toEqual([['SIGTERM']]);
  });

  it('ends it at once when asked again', () => {
    host.emit('SIGINT', 'SIGINT');
    host.emit('SIGINT', 'SIGINT');
    expect(child.kill.mock.calls).toEqual([['SIGKILL']]);
  });

  it('ends as it ended by itself', async () => {
    child.emit('exit', 3);
    expect(await end).toBe(3);
  });
});
