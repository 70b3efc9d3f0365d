import { brokenIn, type Invariant } from './invariants';
import { stepsFrom } from './steps';
import { isOver } from './wander';
import { type Design, firstWorld, keyOf, type Setting, type World } from './world';

/** What a walk through every state found. */
export interface Found {
  readonly states: number;
  readonly steps: number;
  readonly ms: number;
  /** The first invariant that does not hold, and the shortest way there. */
  readonly broken: { readonly invariant: Invariant; readonly way: readonly string[] } | null;
}

/** Walks every state that the setting can come to, nearest first, and stops at the first that breaks an invariant. */
export function explore(setting: Setting, design: Design): Found {
  const begun = performance.now();
  const numbers = new Map<string, number>();
  const parents: number[] = [];
  const labels: string[] = [];
  // By number of the state: the next one when nothing fails any more, itself where the run is over, -1 where there is none.
  const onward: number[] = [];
  let steps = 0;
  let edge: World[] = [];

  const wayTo = (state: number): readonly string[] => {
    const way: string[] = [];
    for (let at = state; at > 0; at = parents[at] ?? 0) way.push(labels[at] ?? '');
    return way.reverse();
  };
  const found = (broken: Found['broken']): Found => ({
    states: numbers.size,
    steps,
    ms: Math.round(performance.now() - begun),
    broken,
  });
  const numberOf = (world: World, parent: number, label: string): number => {
    const key = keyOf(world);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const state = numbers.size;
    numbers.set(key, state);
    parents.push(parent);
    labels.push(label);
    edge.push(world);
    return state;
  };

  numberOf(firstWorld(setting), 0, '');
  let first = 0;
  while (edge.length > 0) {
    const worlds = edge;
    edge = [];
    for (const [at, world] of worlds.entries()) {
      const state = first + at;
      const invariant = brokenIn(world, setting);
      if (invariant !== null) return found({ invariant, way: wayTo(state) });
      const next = stepsFrom(world, design, setting);
      let best: { readonly turn: number; readonly state: number } | null = null;
      for (const step of next) {
        steps += 1;
        if (step.broken !== null)
          return found({ invariant: step.broken, way: [...wayTo(state), step.label] });
        const there = numberOf(step.world, state, step.label);
        if (step.turn !== null && (best === null || step.turn < best.turn))
          best = { turn: step.turn, state: there };
      }
      onward[state] = best?.state ?? (isOver(world) ? state : -1);
    }
    first += worlds.length;
  }
  const stuck = firstStuck(onward);
  return found(stuck === null ? null : { invariant: 'I8', way: wayTo(stuck) });
}

/** The first state from which the way without further faults leads nowhere, or in a circle. */
function firstStuck(onward: readonly number[]): number | null {
  const fine = new Uint8Array(onward.length);
  for (let start = 0; start < onward.length; start += 1) {
    const way: number[] = [];
    const seen = new Set<number>();
    let at = start;
    while (fine[at] === 0) {
      const next = onward[at] ?? -1;
      if (next < 0 || seen.has(at)) return start;
      seen.add(at);
      way.push(at);
      if (next === at) break;
      at = next;
    }
    for (const state of way) fine[state] = 1;
  }
  return null;
}
