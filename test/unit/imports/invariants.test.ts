import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Invariants of imports, each in the words of the test that proves it. */
const INVARIANTS = [
  'Each row has exactly one outcome, and they add up',
  'Each non-empty cell is accounted for',
  'Nothing is matched by similarity',
  'The same list and recipe twice change nothing',
  'A flagged cell in a mapped column is never a fact',
  "A whole list ends nothing while anything of it is open, and never another source's statements",
  'Nothing shows before it is published; kill −9 leaves nothing; two imports exclude each other',
  'Undo restores the hash of visible statements',
  'Random facts as Markdown, HTML, CSV, XLSX, JSON, YAML give one graph',
  'Known lists keep their numbers',
  '1,000,000 rows in a stream need less than 300 MB',
  'No hostile file holds the main thread',
  'CLI, POST /imports and explorer do the same by the same code',
];

it('each invariant of imports has a test of its name', () => {
  const paths = readdirSync('test', { recursive: true, encoding: 'utf8' });
  const tests = paths.filter((path) => path.endsWith('.test.ts') && !path.endsWith('imports/invariants.test.ts'));
  const text = tests.map((path) => readFileSync(`test/${path}`, 'utf8')).join('\n');
  expect(INVARIANTS.filter((name) => !text.includes(name))).toEqual([]);
});
