/** One line about a step of the set-up. */
export function say(line) {
  console.log(`[setup] ${line}`);
}

/** A failure that a person can act on: printed without a stack. */
export class Advice extends Error {}

/** Runs a command's main function; advice and defects end it with exit code 1. */
export async function runCommand(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Advice ? error.message : error);
    process.exit(1);
  }
}
