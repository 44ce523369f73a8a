import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Source } from '../entities/source.ts';
import { sortedIds } from '../ids.ts';
import { firstDayOf, lastDayOf, latestDate } from '../partial-date.ts';
import type { ScopeClaim } from '../statements/statements.ts';
import type { Participation } from './inheritance.ts';

/**
 * Returns the first day on which a source certainly makes its statements: the last day that its date may mean, but no
 * later than the day on which it was read. Null for a source without a date.
 */
export function statesFrom({ date, readOn }: Pick<Source, 'date' | 'readOn'>): string | null {
  if (date === null) return null;
  const last = lastDayOf(date);
  return readOn !== null && firstDayOf(date) <= readOn && readOn < last ? readOn : last;
}

/**
 * Returns a test of whether the day precedes the date of a source of an entry, while neither the entry nor its
 * certificate states a first day: no source then states that the entry was already valid.
 */
export function beforeSources(catalogue: Catalogue, day: string): (entry: ScopeClaim) => boolean {
  const later = new Set(
    catalogue.all('Source').flatMap((source) => ((statesFrom(source) ?? day) > day ? source.id : [])),
  );
  if (later.size === 0) return () => false;
  return ({ certificateId, validFrom, sourceIds }) =>
    validFrom === null &&
    sourceIds.some((id) => later.has(id)) &&
    (catalogue.find('Certificate', certificateId)?.issuedOn ?? null) === null;
}

/**
 * Returns the latest date of the sources of the entries that give a row its certainty; null if none of these sources
 * has a date.
 */
export function confirmedOn(catalogue: Catalogue, { certainty, supports }: Participation): string | null {
  const counting = supports.filter((support) => support.certainty === certainty);
  const sources = catalogue.findAll('Source', sortedIds(counting.flatMap(({ entry }) => entry.sourceIds)));
  return latestDate(sources.map(({ date }) => date));
}
