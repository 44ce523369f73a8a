import { lineageOf } from '../../domain/catalogue/lineage.ts';
import { countsOn } from '../../domain/certainty/in-force.ts';
import { groupBy } from '../../domain/grouping.ts';
import type { ScopeEntry } from '../../domain/statements/statements.ts';
import type { EntriesByCertificate } from '../../domain/supports/participation-question.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import type { InheritanceQuestion } from './question.ts';

/** With more certificates, all entries of a subject are read: they are few, and shared with other questions. */
const MOST_CERTIFICATES = 50;

const NOTHING: EntriesByCertificate<ScopeEntry> = new Map();

interface Asked {
  readonly certificates: ReadonlySet<string>;
}

/** Returns a lookup of valid entries about some subjects, by the node that they name. */
export async function entriesAboutSubjects(
  snapshot: Snapshot,
  question: InheritanceQuestion,
  subjectIds: readonly string[],
): Promise<(namedId: string) => EntriesByCertificate<ScopeEntry>> {
  return entriesOn(question, await entriesByNamed(snapshot, { certificates: question.concerned }, subjectIds));
}

/** Returns a lookup of the valid entries among some. */
export function entriesOn(
  question: InheritanceQuestion,
  entries: ReadonlyMap<string, readonly ScopeEntry[]>,
): (namedId: string) => EntriesByCertificate<ScopeEntry> {
  const counts = countsOn(question, question.day);
  const said = new Map(
    [...entries].map(([id, all]) => [id, groupBy(all.filter(counts), ({ certificateId }) => certificateId)]),
  );
  return (id) => said.get(id) ?? NOTHING;
}

/** Returns the entries of some certificates on a subject or the nodes that it belongs to, on any day. */
export async function entriesAbout(snapshot: Snapshot, asked: Asked, subjectId: string): Promise<ScopeEntry[]> {
  const entries = await entriesByNamed(snapshot, asked, [subjectId]);
  return [...entries.values()].flat().filter(({ certificateId }) => asked.certificates.has(certificateId));
}

/**
 * Returns entries on any day by the node that they name, for subjects and the nodes that they belong to. May include
 * other certificates.
 */
export async function entriesByNamed(
  snapshot: Snapshot,
  { certificates }: Asked,
  subjectIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ScopeEntry[]>> {
  const namedIds = [...new Set(subjectIds.flatMap((id) => namedFrom(snapshot, id)))];
  const lists = await Promise.all(namedIds.map((id) => entriesNaming(snapshot, id, certificates)));
  return new Map(namedIds.map((id, position) => [id, lists[position] ?? []]));
}

function namedFrom({ catalogue }: Snapshot, subjectId: string): string[] {
  return [...new Set(lineageOf(catalogue, subjectId).map(({ namedId }) => namedId))];
}

/** May include other certificates. */
function entriesNaming(
  { entriesOfSubject, entriesUnder }: Snapshot,
  id: string,
  certificates: ReadonlySet<string>,
): Promise<readonly ScopeEntry[]> {
  if (certificates.size > MOST_CERTIFICATES) return entriesOfSubject.load(id);
  return entriesUnder.load({ id, certificates: [...certificates] });
}
