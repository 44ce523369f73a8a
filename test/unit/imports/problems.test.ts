import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PROBLEMS } from '../../../src/imports/facts/problems.ts';

it('every problem is reported by some list', () => {
  const paths = readdirSync('src/imports', { recursive: true, encoding: 'utf8' });
  const files = paths.filter((path) => path.endsWith('.ts') && !path.endsWith('sentences.ts'));
  const text = files.map((path) => readFileSync(`src/imports/${path}`, 'utf8')).join('\n');
  const unused = Object.keys(PROBLEMS).filter((id) => !text.includes(`'${id}'`));
  expect(unused).toEqual([]);
});
