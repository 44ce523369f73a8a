import type { About, CitedSource, Point } from './table.ts';

/** Returns `2026-11-24`, or `2024-01-01 to 2026-11-24` for a comparison. */
export function daysOf(points: readonly Point[]): string {
  return joined(points.map(({ asOf }) => asOf));
}

export function revisionsOf(points: readonly Point[]): string {
  return joined(points.map(({ revision }) => String(revision)));
}

function joined(values: readonly string[]): string {
  return [...new Set(values)].join(' to ');
}

/** Parameters that the points include. */
const POINTED = /(^|\.)(asOf|revision)$/;

export function aboutLines({ points, parameters, rows, notes }: About): (readonly [string, string])[] {
  const given = Object.entries(parameters).filter(([name]) => !POINTED.test(name));
  return [
    ['Day', daysOf(points)],
    ['Revision', revisionsOf(points)],
    ...(rows === null ? [] : [['Rows', String(rows)] as const]),
    ...given.map(([name, value]) => [name, [value].flat().join(', ')] as const),
    ...notes.map((sentence) => ['Note', sentence] as const),
  ];
}

export const SOURCE_HEADS = ['Source', 'Title', 'Publisher', 'Address', 'Date', 'Read on', 'Licence'];

/** Returns the source's row; a missing publisher or licence is “not stated” rather than empty. */
export function sourceTexts({ id, title, publisher, url, date, readOn, licence }: CitedSource): string[] {
  return [id, title, publisher ?? 'not stated', url ?? '', date ?? '', readOn ?? '', licence ?? 'not stated'];
}
