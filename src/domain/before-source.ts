import type { Catalogue } from './catalogue.ts';
import { sortedIds } from './ids.ts';
import type { Participation } from './inheritance.ts';
import { firstDayOf, lastDayOf, latestDate } from './partial-date.ts';
import type { Source } from './source.ts';
import type { ScopeClaim } from './statements.ts';

/**
 * Returns the first day on which a source surely states what it states, null if it bears no date: the last day that its
 * date may mean, but none after it was read.
 */
export function statesFrom({ date, readOn }: Pick<Source, 'date' | 'readOn'>): string | null {
  if (date === null) return null;
  const last = lastDayOf(date);
  return readOn !== null && firstDayOf(date) <= readOn && readOn < last ? readOn : last;
}

/**
 * Returns a test if an entry is asked about on a day before the date of its latest source, for which neither it nor its
 * certificate states a first day: then no source says that it held already.
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

/** Returns the latest date that a source bears of the entries that give a row as surely as it is; null if none bears one. */
export function confirmedOn(catalogue: Catalogue, { certainty, supports }: Participation): string | null {
  const counting = supports.filter((support) => support.certainty === certainty);
  const sources = catalogue.findAll('Source', sortedIds(counting.flatMap(({ entry }) => entry.sourceIds)));
  return latestDate(sources.map(({ date }) => date));
}
