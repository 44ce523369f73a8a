import { once } from 'node:events';
import { createWriteStream, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import grafeo from '@grafeo-db/js';
import { runComparator } from '../servers/comparators.mjs';
import { runCommand } from '../servers/product.mjs';
import { atLeast } from './rows.mjs';

const FLOOR = 0.7;
/** What the columns of the list are called, and who says it. */
const READ_AS = ['--field', 'service=subject', '--field', 'from=valid_from', '--field', 'until=valid_until'];
const LIST = ['--format', 'scope', ...READ_AS, '--source', 'source/list'];
const ENGINES = ['embedded', 'neo4j'];

export const importing = {
  name: 'import',
  title: 'Import of all scope rows, the whole command, against a bare loop over the same rows and batches',
  async run(bench) {
    const { catalogue, scope } = await bench.graphs.lists(bench.sizeName);
    const list = join(bench.folder, 'list.csv');
    writeList(join(scope, 'scope.csv'), list);
    const rowsFile = join(bench.folder, 'entries.jsonl');
    const rows = [];
    let count = null;
    for (const engine of ENGINES) {
      const before = await bench.graphs.open(engine, `before-${engine}`);
      await runCommand(before, ['seed', catalogue]);
      await before.close();
      const best = { ours: Number.POSITIVE_INFINITY, theirs: Number.POSITIVE_INFINITY };
      for (let k = 0; k < bench.importTries; k += 1) {
        const ours = await bench.graphs.open(engine, `imported-${engine}`, before.directory);
        const { seconds: taken } = await runCommand(ours, ['import', ...LIST, list]);
        best.ours = Math.min(best.ours, taken);
        await ours.close();
        count ??= await writeEntries(ours.directory, rowsFile);
        const theirs = await bench.graphs.open(engine, `bare-${engine}`, before.directory);
        const { seconds } = await runComparator(`bare-import-${engine}`, [rowsFile, theirs.uri ?? theirs.directory]);
        best.theirs = Math.min(best.theirs, seconds);
        await theirs.close();
        for (const { directory } of [ours, theirs]) rmSync(directory, { recursive: true });
      }
      rows.push(
        atLeast({
          case: `${engine}, ${count.toLocaleString('en')} rows`,
          unit: 'rows/s',
          floor: FLOOR,
          ours: count / best.ours,
          theirs: count / best.theirs,
        }),
      );
    }
    return rows;
  },
};

/** Writes rows of the seed format as a list, where a certificate without its kind would be a name to settle. */
function writeList(from, to) {
  const [head, ...rows] = readFileSync(from, 'utf8').trimEnd().split('\n');
  writeFileSync(to, [head, ...rows.map((row) => `certificate/${row}`), ''].join('\n'));
}

/** The entries as the program's import wrote them, one a line. */
async function writeEntries(directory, file) {
  const database = grafeo.GrafeoDB.create(join(directory, 'graph.grafeo'));
  const answer = await database.executeCypher('MATCH (entry:ScopeEntry) RETURN properties(entry) AS entry');
  const lines = createWriteStream(file);
  let count = 0;
  for (const { entry } of answer.toArray()) {
    count += 1;
    if (!lines.write(`${JSON.stringify(entry)}\n`)) await once(lines, 'drain');
  }
  lines.end();
  await once(lines, 'finish');
  database.close();
  return count;
}
