import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { projectFolder, temporaryFolder } from '../setup/paths.mjs';
import { runNode } from '../setup/run.mjs';

const minute = 60_000;

/** The checks that read the code without running it; each counts as one. */
export const codeGroups = {
  types: () => oneCheck('typescript/bin/tsc', ['--noEmit']),
  lint: () =>
    oneCheck(
      '@biomejs/biome/bin/biome',
      ['check', '--error-on-warnings', '--diagnostic-level=warn', '--max-diagnostics=50'],
      /Checked [1-9]\d* files/,
    ),
  directions: async () => {
    const { checkDirections } = await import('./directions.mjs');
    return ownCheck(checkDirections(projectFolder));
  },
  styles: async () => {
    const { checkStyles } = await import('./styles.mjs');
    return ownCheck(checkStyles(projectFolder));
  },
  unused: () => oneCheck('knip/bin/knip.js', ['--no-progress']),
};

/** The tests, from the quickest to the journeys on the real application. */
export const testGroups = {
  unit: () => vitest('unit'),
  faults: () => vitest('faults'),
  journeys,
};

function ownCheck({ files, problems }) {
  return {
    passed: files > 0 && problems.length === 0 ? 1 : 0,
    failed: problems.length,
    output: problems.join('\n'),
  };
}

async function oneCheck(script, args, proof) {
  const { code, output } = await runNode(script, args, { timeout: 2 * minute });
  const passed = code === 0 && (proof === undefined || proof.test(output));
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, output };
}

/** What asks the program's own protocol needs the machine for itself: beside another program it is left without an answer. */
const ALONE = 'SEC-14';

async function journeys(args, onOutput) {
  const run = (more) => playwright('playwright.config.ts', more, onOutput);
  if (args.length > 0) return run(args);
  const many = await run(['--grep-invert', ALONE]);
  // Elsewhere: what the others left behind of their failures stays.
  const alone = await run(['--grep', ALONE, '--workers', '1', '--output', 'test-results/alone']);
  const again = await onceMore(many.hung, run);
  return {
    ...many,
    passed: many.passed + alone.passed + again.passed,
    failed: many.failed + alone.failed - again.passed,
    failures: [...many.failures.filter((failure) => !again.mended.includes(failure)), ...alone.failures],
    gaps: [...many.gaps, ...alone.gaps],
    said: [...many.said, ...alone.said, ...again.mended.map((failure) => `twice: ${failure}`)],
  };
}

/** More than this did not stand still by chance. */
const MOST_HUNG = 3;

/**
 * Runs journeys that stood still once more, by themselves, and names those that passed then. A claim that did not hold is
 * never asked again.
 */
async function onceMore(hung, run) {
  const mended = [];
  if (hung.length <= MOST_HUNG)
    for (const { at, failure } of hung) {
      const { passed, failed } = await run([at, '--workers', '1', '--output', 'test-results/again']);
      if (passed > 0 && failed === 0) mended.push(failure);
    }
  return { mended, passed: mended.length };
}

/** A whole run may take this long before it is ended. */
const LONGEST = 60 * minute;

async function vitest(project) {
  return withReport(async (report) => {
    const { code, output } = await runNode(
      'vitest/vitest.mjs',
      ['run', '--project', project, '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`],
      { timeout: LONGEST },
    );
    const counts = readReport(report);
    const passed = counts?.numPassedTests ?? 0;
    const broken =
      counts?.testResults.filter((suite) => suite.status === 'failed' && suite.assertionResults.length === 0)
        .length ?? 0;
    const unfinished = (counts?.numPendingTests ?? 0) + (counts?.numTodoTests ?? 0);
    return atLeastOneFailure(code, {
      passed,
      failed: (counts?.numFailedTests ?? 0) + broken + unfinished,
      output,
      failures: (counts?.testResults ?? []).flatMap(failuresOfFile),
      said: saidIn(output),
    });
  });
}

/** The tests of one file that did not simply pass, each with the first line of why; a file that could not be read, too. */
export function failuresOfFile({ name, status, message, assertionResults }) {
  const file = relative(projectFolder, name);
  if (status === 'failed' && assertionResults.length === 0) return [`${file}: ${firstLine(message)}`];
  return assertionResults
    .filter((test) => test.status !== 'passed')
    .map((test) => `${file}: ${test.fullName}: ${firstLine(test.failureMessages?.[0] ?? test.status)}`);
}

function firstLine(text = '') {
  return stripVTControlCharacters(text).trim().split('\n')[0].slice(0, 400);
}

/** What tests say of their own run, also where they pass: the seed of properties, how much was walked, what could not be. */
export function saidIn(output) {
  return output.split('\n').filter((line) => /^(?:seed|model|disk|gap): /.test(line));
}

/** Runs Playwright with one of its configurations and counts every test that did not simply pass as failed. */
export async function playwright(config, args = [], onOutput = undefined) {
  return withReport(async (report) => {
    const { code, output } = await runNode(
      '@playwright/test/cli.js',
      ['test', '--config', config, '--reporter=list,json', `--global-timeout=${LONGEST}`, ...args],
      {
        env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
        onOutput,
        // Should it not end itself, with a report of what it has come to.
        timeout: LONGEST + minute,
      },
    );
    const { stats, suites, errors } = readReport(report) ?? { stats: NOTHING, suites: [], errors: [] };
    const failed = stats.unexpected + stats.flaky + stats.skipped;
    const shown = onOutput !== undefined;
    return atLeastOneFailure(code, {
      passed: stats.expected,
      failed,
      output,
      shown,
      failures: [...failuresIn(suites), ...errors.map(({ message }) => firstLine(message))],
      hung: hungIn(suites),
      gaps: annotated(suites, 'gap'),
      said: annotated(suites, 'figure').map((figure) => `figure: ${figure}`),
    });
  });
}

/** Playwright's tests that did not simply pass, each with the first line of why. */
export function failuresIn(suites) {
  return failedIn(suites).map(({ failure }) => failure);
}

/** Those that ended by the clock: a press that could not be made, a program that did not come up. */
export function hungIn(suites) {
  return failedIn(suites).filter(({ why }) => /^(?:TimeoutError|Test timeout)\b/.test(why));
}

function failedIn(suites) {
  return suites.flatMap(({ specs = [], suites: inner = [] }) => [
    ...specs.flatMap(({ file, line, title, tests }) =>
      tests
        .filter(({ status }) => status !== 'expected')
        .map(({ status, results = [] }) => {
          const error = results.find(({ error }) => error)?.error;
          const why = error ? whyOf(error.message) : status;
          return { at: `${file}:${line}`, why, failure: `${file}:${line}: ${title}: ${why}` };
        }),
    ),
    ...failedIn(inner),
  ]);
}

/** The first line of an error, and of what stood still the last that was seen of it. */
function whyOf(message) {
  const first = firstLine(message);
  const last = firstLine(message.trimEnd().split('\n').at(-1));
  return message.startsWith('TimeoutError') && last !== first ? `${first} ${last}` : first;
}

const NOTHING = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };

/** What tests say with an annotation of a type: `gap`, what they could not look at here; `figure`, what they measured. */
export function annotated(suites, wanted) {
  return suites.flatMap(({ specs = [], suites: inner = [] }) => [
    ...specs.flatMap(({ tests }) =>
      tests.flatMap(({ annotations }) =>
        annotations.filter(({ type }) => type === wanted).map(({ description }) => description),
      ),
    ),
    ...annotated(inner, wanted),
  ]);
}

/** A program that ended badly without a test that failed, as one that was stopped does, is a failure by its last words. */
function atLeastOneFailure(code, result) {
  if (code === 0 || result.failed > 0) return result;
  const lastWords = result.output.trimEnd().split('\n').at(-1);
  return {
    ...result,
    failed: 1,
    failures: [...result.failures, `ended with ${code}: ${firstLine(lastWords)}`],
  };
}

async function withReport(run) {
  const folder = mkdtempSync(join(temporaryFolder, 'workorder-desk-report-'));
  try {
    return await run(join(folder, 'report.json'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
