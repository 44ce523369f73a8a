import { join } from 'node:path';
import grafeo from '@grafeo-db/js';
import { CREATE_ENTRIES, readBatches } from './entry-batches.mjs';

/** A loop over batches, and no more: JSON-LINES DATA-FOLDER. Tells the time of the loop alone. */
const [path, folder] = process.argv.slice(2);
const batches = readBatches(path);
const database = grafeo.GrafeoDB.create(join(folder, 'graph.grafeo'));
const start = performance.now();
for (const rows of batches) {
  const transaction = database.beginTransaction();
  const answer = await transaction.executeCypher(CREATE_ENTRIES, { rows });
  if (answer.toArray()[0].total !== rows.length) throw new Error('Rows were lost.');
  transaction.commit();
}
console.log(JSON.stringify({ seconds: (performance.now() - start) / 1000 }));
database.close();
