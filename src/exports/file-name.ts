import { daysOf, revisionsOf } from './about.ts';
import type { Question } from './kind.ts';
import type { Given } from './parameters.ts';

const LONGEST = 150;
/** If there are more ids of a kind, the name has only their number. */
const MOST_IDS = 2;

/** Parameters used in the file name, in order, with the noun used to count many ids. */
const NAMED: readonly (readonly [parameters: readonly string[], several: string])[] = [
  [['standard', 'standards', 'from', 'to'], 'standards'],
  [['environment', 'environments'], 'clouds'],
  [['from.certificate', 'from.environment', 'to.certificate', 'to.environment'], 'certificates'],
  [['certificates'], 'certificates'],
  [['clauses', 'clause'], 'clauses'],
  [['families'], 'families'],
  [['services', 'subject', 'about'], 'services'],
];

/**
 * Names the file by kind, standard, cloud, other parameters, day and revision:
 * `assessment_fedramp-r5-high_azure_6-services_2026-11-24_revision-1.xlsx`.
 */
export function fileNameOf(kind: string, given: Given, { points }: Question, ending: string): string {
  const named = NAMED.flatMap(([parameters, several]) => {
    const ids = parameters.flatMap((name) => [given[name] ?? []].flat().map(String)).filter((id) => id.includes('/'));
    const most = parameters.length > 2 ? parameters.length : MOST_IDS;
    return ids.length > most ? [`${ids.length}-${several}`] : ids.map((id) => id.replace(/^[a-z]+\//, ''));
  });
  const what = [kind, ...named].join('_').replace(/[^A-Za-z0-9._()-]/g, '-');
  const when = `${daysOf(points)}_revision-${revisionsOf(points)}`.replaceAll(' ', '-');
  return `${what.slice(0, LONGEST)}_${when}.${ending}`;
}
