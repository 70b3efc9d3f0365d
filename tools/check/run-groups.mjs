/**
 * Runs every group, one after another, prints a line for each, at the end one for everything that could not be looked at
 * here, one for every test that failed, and the sum; answers the exit code.
 */
export async function runGroups(groups, { only, args = [] } = {}) {
  const begun = Date.now();
  const names = Object.keys(groups).filter((name) => only === undefined || only.includes(name));
  const sum = { passed: 0, failed: 0, gaps: [], said: [], failures: [] };
  for (const name of names) {
    const { passed, failed, gaps = [], said = [], failures = [] } = await runGroup(name, groups[name], args);
    sum.passed += passed;
    sum.failed += failed;
    sum.gaps.push(...gaps);
    sum.said.push(...said);
    sum.failures.push(...failures.map((failure) => `${name}: ${failure}`));
  }
  for (const line of sum.said) console.log(line);
  for (const gap of sum.gaps) console.log(`gap: ${gap}`);
  for (const failure of sum.failures) console.log(`failed: ${failure}`);
  if (only !== undefined) console.log(`partial: only ${names.join(', ') || 'nothing'}`);
  console.log(`in ${seconds(begun)}`);
  console.log(`${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed > 0 || sum.passed === 0 ? 1 : 0;
}

async function runGroup(name, group, args) {
  const begun = Date.now();
  const result = await group(args, (text) => process.stdout.write(text)).catch((error) => ({
    passed: 0,
    failed: 1,
    output: error.stack ?? String(error),
  }));
  if (result.passed + result.failed === 0)
    Object.assign(result, { failed: 1, output: `${result.output}\nnothing ran` });
  if (result.failed > 0 && !result.shown) console.log(result.output.trim());
  console.log(`${name}: ${result.passed} passed, ${result.failed} failed (${seconds(begun)})`);
  return result;
}

function seconds(begun) {
  return `${((Date.now() - begun) / 1000).toFixed(1)} s`;
}

/** Reads `--only a,b` and what follows `--`; an unknown group is an error. */
export function readArguments(argv, known) {
  const rest = argv.includes('--') ? argv.slice(argv.indexOf('--') + 1) : [];
  const at = argv.indexOf('--only');
  if (at < 0) return { args: rest };
  const only = (argv[at + 1] ?? '').split(',');
  const unknown = only.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Error(`no such group: ${unknown.join(', ')}; there are ${known.join(', ')}`);
  return { only, args: rest };
}
