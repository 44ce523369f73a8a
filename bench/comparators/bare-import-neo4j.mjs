import neo4j from 'neo4j-driver';
import { CREATE_ENTRIES, readBatches } from './entry-batches.mjs';

/** A loop over batches, and no more: JSON-LINES BOLT-ADDRESS. Tells the time of the loop alone. */
const [path, uri] = process.argv.slice(2);
const batches = readBatches(path);
const driver = neo4j.driver(uri);
await driver.verifyConnectivity();
const start = performance.now();
for (const rows of batches) {
  const { records } = await driver.executeQuery(CREATE_ENTRIES, { rows: rows.map(withIntegers) });
  if (Number(records[0].get('total')) !== rows.length) throw new Error('Rows were lost.');
}
console.log(JSON.stringify({ seconds: (performance.now() - start) / 1000 }));
await driver.close();

function withIntegers(row) {
  return { ...row, fromRevision: neo4j.int(row.fromRevision), untilRevision: neo4j.int(row.untilRevision) };
}
