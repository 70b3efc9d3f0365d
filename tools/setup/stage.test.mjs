import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { removeLostClones } from './stage.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-stage-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('the copies of a clone go with the clone, and no others do', () => {
  const clone = (name, place) => {
    mkdirSync(join(folder, name, '1234'), { recursive: true });
    if (place) writeFileSync(join(folder, name, '.clone'), place);
    return join(folder, name);
  };
  const there = clone('there', tmpdir());
  const lost = clone('lost', join(tmpdir(), 'no such clone'));
  const own = clone('own', join(tmpdir(), 'no such clone'));
  const [young, old] = [clone('young'), clone('old')];
  utimesSync(old, new Date(0), new Date(0));
  removeLostClones(folder, 'own');
  expect([there, lost, own, young, old].map((place) => existsSync(place))).toEqual([
    true,
    false,
    true,
    true,
    false,
  ]);
});
