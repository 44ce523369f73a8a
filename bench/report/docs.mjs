import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeRun } from './markdown.mjs';
import { RESULTS } from './results.mjs';

const PAGE = fileURLToPath(new URL('../../docs/performance.md', import.meta.url));
const FULL_RUN = join(RESULTS, 'full-M.json');
const PLACE = /(<!-- last full run -->\n)[\s\S]*(<!-- \/last full run -->)/;

/** Puts the last full run into the page. */
export function writeDocs() {
  if (!existsSync(FULL_RUN)) throw new Error('There is no full run in bench/results/ yet: npm run bench.');
  const told = describeRun(JSON.parse(readFileSync(FULL_RUN, 'utf8')));
  writeFileSync(PAGE, putInto(readFileSync(PAGE, 'utf8'), told));
}

export function putInto(page, told) {
  if (!PLACE.test(page)) throw new Error('The page has no place marked "last full run".');
  return page.replace(PLACE, (_place, begin, end) => `${begin}${told}\n${end}`);
}
