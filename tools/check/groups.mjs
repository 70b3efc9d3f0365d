import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
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
    const { files, problems } = checkDirections(projectFolder);
    return {
      passed: files > 0 && problems.length === 0 ? 1 : 0,
      failed: problems.length,
      output: problems.join('\n'),
    };
  },
  unused: () => oneCheck('knip/bin/knip.js', ['--no-progress']),
};

/** The tests, from the quickest to the journeys on the real application. */
export const testGroups = {
  unit: () => vitest('unit'),
  faults: () => vitest('faults'),
  journeys: (args, onOutput) => playwright('playwright.config.ts', args, onOutput),
};

async function oneCheck(script, args, proof) {
  const { code, output } = await runNode(script, args, { timeout: 2 * minute });
  const passed = code === 0 && (proof === undefined || proof.test(output));
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, output };
}

async function vitest(project) {
  return withReport(async (report) => {
    const { code, output } = await runNode(
      'vitest/vitest.mjs',
      ['run', '--project', project, '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`],
      { timeout: 4 * minute },
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
    });
  });
}

/** Runs Playwright with one of its configurations and counts every test that did not simply pass as failed. */
export async function playwright(config, args = [], onOutput = undefined) {
  return withReport(async (report) => {
    const { code, output } = await runNode(
      '@playwright/test/cli.js',
      ['test', '--config', config, '--reporter=list,json', ...args],
      {
        env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
        onOutput,
        timeout: 14 * minute,
      },
    );
    const { stats, suites } = readReport(report) ?? { stats: NOTHING, suites: [] };
    const failed = stats.unexpected + stats.flaky + stats.skipped;
    const shown = onOutput !== undefined;
    return atLeastOneFailure(code, { passed: stats.expected, failed, output, shown, gaps: gapsIn(suites) });
  });
}

const NOTHING = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };

/** What tests could not look at here, and said so with an annotation `gap`. */
export function gapsIn(suites) {
  return suites.flatMap(({ specs = [], suites: inner = [] }) => [
    ...specs.flatMap(({ tests }) =>
      tests.flatMap(({ annotations }) =>
        annotations.filter(({ type }) => type === 'gap').map(({ description }) => description),
      ),
    ),
    ...gapsIn(inner),
  ]);
}

function atLeastOneFailure(code, result) {
  return code !== 0 && result.failed === 0 ? { ...result, failed: 1 } : result;
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
