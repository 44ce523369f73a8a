import { countsOn, type SaidByCertificate } from '../domain/grounds.ts';
import { groupBy } from '../domain/grouping.ts';
import { lineageOf } from '../domain/lineage.ts';
import type { ScopeEntry } from '../domain/statements.ts';
import type { InheritanceQuestion } from './inheritance-question.ts';
import type { Snapshot } from './snapshot.ts';

/** Of more certificates, all entries of a subject are read: they are few, and others ask for them too. */
const MOST_CERTIFICATES = 50;

const NOTHING: SaidByCertificate<ScopeEntry> = new Map();

type Carrying = Pick<InheritanceQuestion, 'carryFamilies'>;

/** What entries in question say of some subjects, or of what those are part of. */
export async function saidAboutSubjects(
  snapshot: Snapshot,
  question: InheritanceQuestion,
  subjectIds: readonly string[],
): Promise<(namedId: string) => SaidByCertificate<ScopeEntry>> {
  const counts = countsOn(question, question.day);
  const namedIds = [...new Set(subjectIds.flatMap((id) => namedFrom(snapshot, question, id)))];
  const lists = await Promise.all(namedIds.map((id) => entriesNaming(snapshot, id, question.concerned)));
  const said = new Map(
    namedIds.map((id, position) => {
      const entries = (lists[position] ?? []).filter(counts);
      return [id, groupBy(entries, ({ certificateId }) => certificateId)];
    }),
  );
  return (id) => said.get(id) ?? NOTHING;
}

/** What some certificates say of a subject, or of what it is part of, on whichever day. */
export async function entriesAbout(
  snapshot: Snapshot,
  { carryFamilies, certificates }: Carrying & { readonly certificates: ReadonlySet<string> },
  subjectId: string,
): Promise<ScopeEntry[]> {
  const namedIds = namedFrom(snapshot, { carryFamilies }, subjectId);
  const lists = await Promise.all(namedIds.map((id) => entriesNaming(snapshot, id, certificates)));
  return lists.flat().filter(({ certificateId }) => certificates.has(certificateId));
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
