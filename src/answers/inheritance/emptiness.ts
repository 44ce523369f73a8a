import type { Certificate } from '../../domain/entities.ts';
import { partition } from '../../domain/grouping.ts';
import { compareText } from '../../domain/ids.ts';
import type { ParticipationGroup } from '../../domain/participation-groups.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import { environmentIdsOf, keepsEnvironment } from './filter.ts';
import { isAsked } from './participations.ts';
import { type InheritanceQuestion, resolveQuestion } from './question.ts';
import { countRows } from './summary.ts';
import { matchesNothing } from './unknown-ids.ts';

/** What leaves an answer empty that is not asked of some subjects; those are told one by one. */
export interface Emptiness {
  /** Certificates asked about that are not in force on the day. */
  readonly lapsed: readonly Certificate[];
  /** Certificates asked about that are in force, and that nothing takes part in. */
  readonly idle: readonly Certificate[];
  /** Environments asked about, where no certificate asked about applies in one of them and nothing takes part there. */
  readonly bareEnvironmentIds: readonly string[];
}

/** Whether no certificate fits all that is asked about, whoever is asked about; not where a list of the filter matches nothing. */
export function isWithoutCertificate(question: InheritanceQuestion, unknownIds: readonly string[]): boolean {
  const { certificates, notInForce, filter } = question;
  return certificates.size === 0 && notInForce.length === 0 && !matchesNothing(filter, unknownIds);
}

/** Null where the answer is not empty, where it is asked of some subjects, or where a list of the filter matches nothing. */
export async function emptinessOf(
  snapshot: Snapshot,
  question: InheritanceQuestion,
  { groups, unknownIds }: { readonly groups: readonly ParticipationGroup[]; readonly unknownIds: readonly string[] },
): Promise<Emptiness | null> {
  const { catalogue } = snapshot;
  const { filter, certificates, notInForce } = question;
  if (question.subjectIds !== null || matchesNothing(filter, unknownIds)) return null;
  // Whoever asks for some bases, certainties or responsibilities knows that there may be others.
  const everyReason = { ...filter, bases: null, certainties: null, responsibilities: null };
  const rows = countRows(
    await resolveQuestion(snapshot, everyReason, question.day),
    groups.filter((group) => isAsked(everyReason, group)),
  );
  if (rows > 0) return null;
  const busy = new Set(groups.map(({ certificateId }) => certificateId));
  const asked = [...certificates.keys(), ...notInForce].filter((id) => !busy.has(id)).sort(compareText);
  const applies = await applier(snapshot, question);
  const applying = asked.filter(applies);
  const areNamed = [filter.certificates, filter.standards, filter.clauses].some((list) => list !== null);
  // One that applies elsewhere is told of only where it was asked about as such, and none applies there.
  const told = applying.length > 0 || !areNamed ? applying : asked;
  const [idle, lapsed] = partition(catalogue.findAll('Certificate', told), ({ id }) => certificates.has(id));
  const isBare = told.length === 0 && groups.length === 0;
  return {
    lapsed,
    idle,
    bareEnvironmentIds: isBare ? environmentIdsOf(filter).filter((id) => !unknownIds.includes(id)) : [],
  };
}

/** Tells whether a certificate applies where it was asked about, or has entries there, on whichever day. */
async function applier(
  { catalogue, scopeIndex }: Snapshot,
  { filter }: InheritanceQuestion,
): Promise<(certificateId: string) => boolean> {
  // An entry of any certificate may name no environment.
  if (filter.environments === null || filter.environments.includes(null)) return () => true;
  const there = (await scopeIndex()).claims.filter(({ environmentId }) => keepsEnvironment(filter, environmentId));
  const named = new Set(there.map(({ certificateId }) => certificateId));
  return (id) =>
    named.has(id) ||
    catalogue.linkedFrom(id, 'APPLIES_IN').some((environmentId) => keepsEnvironment(filter, environmentId));
}
