import { groupBy } from '../../domain/grouping.ts';
import { lineageOf } from '../../domain/lineage.ts';
import type { ScopeEntry } from '../../domain/statements.ts';
import { countsOn, type SaidByCertificate } from '../../domain/supports.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import type { InheritanceQuestion } from './question.ts';

/** Of more certificates, all entries of a subject are read: they are few, and others ask for them too. */
const MOST_CERTIFICATES = 50;

const NOTHING: SaidByCertificate<ScopeEntry> = new Map();

type Carrying = Pick<InheritanceQuestion, 'carryFamilies'>;
type Asked = Carrying & { readonly certificates: ReadonlySet<string> };

/** What entries in question say of some subjects, or of what those are part of. */
export async function saidAboutSubjects(
  snapshot: Snapshot,
  question: InheritanceQuestion,
  subjectIds: readonly string[],
): Promise<(namedId: string) => SaidByCertificate<ScopeEntry>> {
  const { carryFamilies, concerned } = question;
  return saidOn(question, await entriesByNamed(snapshot, { carryFamilies, certificates: concerned }, subjectIds));
}

/** What those of some entries say that count for a question on its day. */
export function saidOn(
  question: InheritanceQuestion,
  entries: ReadonlyMap<string, readonly ScopeEntry[]>,
): (namedId: string) => SaidByCertificate<ScopeEntry> {
  const counts = countsOn(question, question.day);
  const said = new Map(
    [...entries].map(([id, all]) => [id, groupBy(all.filter(counts), ({ certificateId }) => certificateId)]),
  );
  return (id) => said.get(id) ?? NOTHING;
}

/** What some certificates say of a subject, or of what it is part of, on whichever day. */
export async function entriesAbout(snapshot: Snapshot, asked: Asked, subjectId: string): Promise<ScopeEntry[]> {
  const entries = await entriesByNamed(snapshot, asked, [subjectId]);
  return [...entries.values()].flat().filter(({ certificateId }) => asked.certificates.has(certificateId));
}

/** Entries of some certificates at least, on whichever day, by what they name: subjects, or what those are part of. */
export async function entriesByNamed(
  snapshot: Snapshot,
  { carryFamilies, certificates }: Asked,
  subjectIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ScopeEntry[]>> {
  const namedIds = [...new Set(subjectIds.flatMap((id) => namedFrom(snapshot, { carryFamilies }, id)))];
  const lists = await Promise.all(namedIds.map((id) => entriesNaming(snapshot, id, certificates)));
  return new Map(namedIds.map((id, position) => [id, lists[position] ?? []]));
}

function namedFrom({ catalogue }: Snapshot, { carryFamilies }: Carrying, subjectId: string): string[] {
  return [...new Set(lineageOf(catalogue, subjectId, carryFamilies).map(({ namedId }) => namedId))];
}

/** Those of the certificates at least. */
function entriesNaming(
  { entriesOfSubject, entriesUnder }: Snapshot,
  id: string,
  certificates: ReadonlySet<string>,
): Promise<readonly ScopeEntry[]> {
  if (certificates.size > MOST_CERTIFICATES) return entriesOfSubject.load(id);
  return entriesUnder.load({ id, certificates: [...certificates] });
}
