import { createCallIndex } from '../call-index';
import { openDatabase } from '../database';
import { addSampleCalls } from './sample-calls';

/**
 * Makes a database of so many calls for the bench: told by its arguments, file and calls. Prints the milliseconds that
 * writing the calls and taking them into the search took, as JSON.
 */
const [file = '', calls = ''] = process.argv.slice(2);
const database = await openDatabase(file);
const begun = performance.now();
database.exec('PRAGMA synchronous = OFF');
addSampleCalls(database, Number(calls), Date.now());
const written = performance.now();
const index = createCallIndex(database);
while (index.take(2000) > 0);
const indexed = performance.now();
database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
database.close();
console.log(JSON.stringify({ writing: written - begun, indexing: indexed - written }));
