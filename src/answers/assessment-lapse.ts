import { yielding } from '../concurrency/yielding.ts';
import { coverageLeft } from '../domain/alternatives.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { Certificate } from '../domain/certificate.ts';
import { dayAfter } from '../domain/days.ts';
import { groupBy } from '../domain/grouping.ts';
import { sortedIds } from '../domain/ids.ts';
import { beginsOn, lapsesOn } from '../domain/in-force.ts';
import { leveragedBy } from '../domain/leverage-routes.ts';
import { firstDayOf, lastDayOf } from '../domain/partial-date.ts';
import type { ScopeEntry } from '../domain/statements.ts';
import type { Snapshot } from '../loaders/snapshot.ts';
import type { Assessed } from './assessed.ts';
import { everConcerned } from './inheritance/asked-certificates.ts';
import { entriesByNamed, entriesOn } from './inheritance/entries-about.ts';
import { keepsEnvironment } from './inheritance/filter.ts';
import { participationsInTurns } from './inheritance/participations.ts';
import { resolveQuestion } from './inheritance/question.ts';

type Asked = Pick<Assessed, 'request' | 'question' | 'parties'>;

/**
 * Returns the first later day on which a service inherits less, or less surely, than on the assessed day; null if no
 * source ends anything. Entries that begin or continue make up for those that end.
 */
export function firstLapse(snapshot: Snapshot, assessed: Asked): Promise<string | null> {
  return snapshot.remember(['first lapse', assessed.request], () => workOutLapse(snapshot, assessed));
}

async function workOutLapse(snapshot: Snapshot, { question, parties }: Asked): Promise<string | null> {
  const { catalogue } = snapshot;
  const { filter, day: assessedDay } = question;
  const inheriting = parties.flatMap(({ serviceId, participations: [surest] }) =>
    surest ? [{ serviceId, surest }] : [],
  );
  if (inheriting.length === 0) return null;
  const subjectIds = inheriting.map(({ serviceId }) => serviceId);
  const { certificates } = everConcerned(catalogue, question);
  // Read once, though the certificates in question differ from day to day.
  const entries = await entriesByNamed(snapshot, { certificates }, subjectIds);
  const here = [...entries.values()]
    .flat()
    .filter(({ certificateId }) => certificates.has(certificateId))
    .filter(({ environmentId }) => environmentId === null || keepsEnvironment(filter, environmentId));
  const changes = sortedDays([
    ...daysOfChange(here, certificatesBehind(catalogue, here, certificates)),
    ...daysOfEditions(catalogue),
  ]);
  for await (const day of yielding(
    changes.filter((change) => change > assessedDay),
    snapshot.mayGoOn,
  )) {
    const later = await resolveQuestion(snapshot, filter, day);
    const all = await participationsInTurns(snapshot, later, { subjectIds, saidOf: entriesOn(later, entries) });
    const covering = all.filter((participation) => later.standardsCovered(participation).length > 0);
    const participations = groupBy(covering, ({ subjectId }) => subjectId);
    const isLess = inheriting.some(
      ({ serviceId, surest }) => coverageLeft(surest, participations.get(serviceId) ?? []) !== null,
    );
    if (isLess) return day;
  }
  return null;
}

/** Returns the certificates of the entries and those that they leverage: no others affect these services on any day. */
function certificatesBehind(
  catalogue: Catalogue,
  entries: readonly ScopeEntry[],
  certificates: ReadonlySet<string>,
): Certificate[] {
  const own = sortedIds(entries.map(({ certificateId }) => certificateId));
  const beneath = own.flatMap((id) => leveragedBy(catalogue, id, (other) => certificates.has(other)));
  const behind = sortedIds([...own, ...beneath.map(({ certificateId }) => certificateId)]);
  return catalogue.findAll('Certificate', behind);
}

/** Returns the days on which an edition may come into force, or no longer be in force. */
function daysOfEditions(catalogue: Catalogue): (string | null)[] {
  const dates = catalogue.all('Standard').flatMap(({ inForceFrom, inForceUntil }) => [inForceFrom, inForceUntil]);
  return dates.flatMap((date) => (date === null ? [] : [firstDayOf(date), lastDayOf(date), dayAfter(lastDayOf(date))]));
}

function daysOfChange(entries: readonly ScopeEntry[], certificates: readonly Certificate[]): (string | null)[] {
  return [
    ...entries.flatMap(({ validFrom, validUntil }) => [validFrom, validUntil]),
    ...certificates.flatMap((certificate) => [beginsOn(certificate), lapsesOn(certificate)]),
  ];
}

function sortedDays(days: readonly (string | null)[]): string[] {
  return [...new Set(days.filter((day) => day !== null))].sort();
}
