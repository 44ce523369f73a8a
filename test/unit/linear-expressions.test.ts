import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { expressionsOfSources } from '../support/expressions.ts';

/** Expressions that were found to be linear, one a line. A new one is checked; UPDATE=1 writes it down. */
const CHECKED = new URL('../data/linear-expressions.txt', import.meta.url);

/** Take more than the length of a text, which is bounded where they are used. */
const OF_SHORT_TEXTS: Readonly<Record<string, string>> = {
  '/([\\da-f]+):([\\da-f]+):(\\d+) /': 'a line of /proc/locks',
};

/** Each takes a time in proportion to a text, or as good as that: what was tried is this long. */
const LONGEST_MS = 250;

/** Why an expression may take much longer than its text is long; null: it does not. */
async function faultOf(expression: string): Promise<string | null> {
  process.env['RECHECK_BACKEND'] = 'pure';
  const { checkSync } = await import('recheck');
  const end = expression.lastIndexOf('/');
  const [source, flags] = [expression.slice(1, end), expression.slice(end + 1)];
  const found = checkSync(source, flags, { timeout: 20_000, randomSeed: 1 });
  if (found.status !== 'vulnerable') return null;
  if (found.checker === 'automaton') return found.complexity.summary;
  // What was found by trying is tried here, since V8 looks back and ahead otherwise than the checker takes it.
  const start = performance.now();
  new RegExp(source, flags).test(found.attack.string);
  return performance.now() - start > LONGEST_MS ? `${found.complexity.summary}, ${found.attack.pattern}` : null;
}

it('all regular expressions take a time in proportion to their text', { timeout: 900_000 }, async () => {
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
  expect(lines, 'UPDATE=1 writes down which were checked').toEqual(known);
  for (const expression of Object.keys(OF_SHORT_TEXTS)) expect(written.has(expression), expression).toBe(true);
});
