import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { effortOf, HELP, readOptions } from './options.mjs';
import { ensureReady } from './ready.mjs';
import { belowFloor } from './report/verdict.mjs';

try {
  const options = readOptions(process.argv.slice(2));
  if (options.help) process.stdout.write(HELP);
  else if (options.writeDocs) await (await import('./report/docs.mjs')).writeDocs();
  else await measureAll(options);
} catch (failure) {
  console.error(failure.message);
  process.exitCode = 1;
}

/** The others still run: a failure after an hour must not take the hour with it. */
async function failedRow(failure) {
  const { unanswered } = await import('./measures/rows.mjs');
  console.error(failure.stack);
  const [sentence] = failure.message.split('\n');
  return [unanswered({ case: 'failed', unit: '', floor: 0, note: sentence })];
}

function toldOf({ case: told, unit, ours, theirs, ratio }) {
  const numbers = [ours, theirs].filter((value) => value !== null).map((value) => value.toPrecision(3));
  return `    ${told}: ${numbers.join(' against ')} ${unit}${ratio === null ? '' : `, ${ratio.toFixed(2)} ×`}`;
}

async function measureAll(options) {
  ensureReady();
  // Only now, since they need what a first run has just installed.
  const { MEASURES } = await import('./measures/all.mjs');
  const { openBench } = await import('./bench.mjs');
  const { writeResults } = await import('./report/results.mjs');
  const { describeRun } = await import('./report/markdown.mjs');
  const effort = effortOf(options);
  const folder = mkdtempSync(join(tmpdir(), 'compliance-graph-bench-'));
  const bench = openBench(folder, options, effort);
  const { only } = options;
  const chosen = MEASURES.filter(({ name }) =>
    only.length === 0 ? !effort.leftOut.includes(name) : only.includes(name),
  );
  const begun = performance.now();
  const measured = [];
  const cleanUp = async () => {
    await bench.close();
    if (options.keep) console.error(`The data is left in ${folder}.`);
    else rmSync(folder, { recursive: true, force: true });
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void cleanUp().then(() => process.exit(130)));
  try {
    for (const { name, title, run } of chosen) {
      bench.tell(title);
      const rows = await run(bench).catch(failedRow);
      measured.push({ name, title, rows });
      // After each, so that who stops it has what was measured until then.
      writeResults({ options, measured, minutes: (performance.now() - begun) / 60_000 });
      for (const row of rows) bench.tell(toldOf(row));
    }
  } finally {
    await cleanUp();
  }
  console.log(describeRun(writeResults({ options, measured, minutes: (performance.now() - begun) / 60_000 })));
  const below = belowFloor(measured, effort.tolerance);
  for (const sentence of below) console.error(sentence);
  if (below.length > 0) process.exitCode = 1;
}
