import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { expressionsOfSources } from '../support/expressions.ts';

/** Expressions found to be linear, one per line. New ones are checked; UPDATE=1 records them. */
const CHECKED = new URL('../data/linear-expressions.txt', import.meta.url);

/** Not linear, but used only on texts of bounded length. */
const OF_SHORT_TEXTS: Readonly<Record<string, string>> = {
  '/([\\da-f]+):([\\da-f]+):(\\d+) /': 'a line of /proc/locks',
};

/** An attack text that takes no longer than this shows no fault. */
const LONGEST_MS = 250;

/** Reason why an expression is not linear; null if it is. */
async function faultOf(expression: string): Promise<string | null> {
  process.env['RECHECK_BACKEND'] = 'pure';
  const { checkSync } = await import('recheck');
  const end = expression.lastIndexOf('/');
  const [source, flags] = [expression.slice(1, end), expression.slice(end + 1)];
  const found = checkSync(source, flags, { timeout: 20_000, randomSeed: 1 });
  if (found.status !== 'vulnerable') return null;
  if (found.checker === 'automaton') return found.complexity.summary;
  // Attacks found by fuzzing are tried here, since V8 handles lookbehind and lookahead differently from the checker.
  const start = performance.now();
  new RegExp(source, flags).test(found.attack.string);
  return performance.now() - start > LONGEST_MS ? `${found.complexity.summary}, ${found.attack.pattern}` : null;
}

it('all regular expressions run in linear time', { timeout: 900_000 }, async () => {
  const checked = new Set(readFileSync(CHECKED, 'utf8').split('\n'));
  const written = expressionsOfSources();
  const faults: string[] = [];
  for (const [expression, file] of written) {
    if (expression in OF_SHORT_TEXTS || checked.has(expression)) continue;
    const fault = await faultOf(expression);
    if (fault !== null) faults.push(`${file}: ${expression} (${fault})`);
  }
  expect(faults).toEqual([]);
  const lines = [...written.keys()].filter((expression) => !(expression in OF_SHORT_TEXTS)).sort();
  if (process.env['UPDATE']) writeFileSync(CHECKED, `${lines.join('\n')}\n`);
  const known = readFileSync(CHECKED, 'utf8').split('\n').slice(0, -1);
  expect(lines, 'UPDATE=1 records the checked expressions').toEqual(known);
  for (const expression of Object.keys(OF_SHORT_TEXTS)) expect(written.has(expression), expression).toBe(true);
});
