const wanted = Number(process.env.SEED);

/** The seed of the property tests of this run; `SEED=… npm test` walks the same way again. */
export const SEED = Number.isInteger(wanted) ? wanted : Math.floor(Math.random() * 0x7fffffff);
