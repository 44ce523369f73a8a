import { daysOf, revisionsOf } from './about.ts';
import type { Question } from './kind.ts';
import type { Given } from './parameters.ts';

/** Most ids in a file name; of more, the rest is only counted. */
const MOST_IDS = 4;
const LONGEST = 150;

/** Names the file by kind, ids, day and revision: `inheritance_az-fedramp-high_azure_2026-11-24_revision-1.csv`. */
export function fileNameOf(kind: string, given: Given, { points }: Question, ending: string): string {
  const ids = Object.values(given)
    .flat()
    .filter((value) => typeof value === 'string' && value.includes('/'))
    .map((id) => String(id).replace(/^[a-z]+\//, ''));
  const named = ids.length > MOST_IDS ? [...ids.slice(0, MOST_IDS - 1), `and-${ids.length - MOST_IDS + 1}-more`] : ids;
  const what = [kind, ...named].join('_').replace(/[^A-Za-z0-9._()-]/g, '-');
  const when = `${daysOf(points)}_revision-${revisionsOf(points)}`.replaceAll(' ', '-');
  return `${what.slice(0, LONGEST)}_${when}.${ending}`;
}
