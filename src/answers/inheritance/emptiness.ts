import { isInForce } from '../../domain/certainty/in-force.ts';
import { isWithin } from '../../domain/days.ts';
import type { Certificate } from '../../domain/entities/certificate.ts';
import { partition } from '../../domain/grouping.ts';
import { compareText } from '../../domain/ids.ts';
import type { ParticipationGroup } from '../../domain/inheritance/participation-groups.ts';
import type { ScopeClaim } from '../../domain/statements/statements.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import { environmentIdsOf, keepsEnvironment } from './filter.ts';
import { matchesNothing } from './matches-nothing.ts';
import { isAsked } from './participations.ts';
import { type InheritanceQuestion, resolveQuestion } from './question.ts';
import { countRows } from './summary.ts';

/** Reasons for an empty answer to a question without subjects. A question with subjects gets its reasons by subject. */
export interface Emptiness {
  readonly lapsed: readonly Certificate[];
  readonly idle: readonly Certificate[];
  /**
   * Other certificates in force in a selected environment, if no requested certificate applies there; otherwise null.
   */
  readonly others: readonly Certificate[] | null;
  /** Selected environments without selected certificates or participations. */
  readonly bareEnvironmentIds: readonly string[];
  /** True if an entry states something in scope there on the day, and other entries override it. */
  readonly isOverruled: boolean;
}

/**
 * True if no certificate matches the filter, regardless of its subjects. False if a list of the filter matches nothing.
 */
export function isWithoutCertificate(question: InheritanceQuestion, unknownIds: readonly string[]): boolean {
  const { certificates, notInForce, filter } = question;
  return certificates.size === 0 && notInForce.length === 0 && !matchesNothing(filter, unknownIds);
}

/** Returns null if the answer has rows, the filter names subjects, or one of its lists matches nothing. */
export async function emptinessOf(
  snapshot: Snapshot,
  question: InheritanceQuestion,
  { groups, unknownIds }: { readonly groups: readonly ParticipationGroup[]; readonly unknownIds: readonly string[] },
): Promise<Emptiness | null> {
  const { catalogue } = snapshot;
  const { filter, certificates, notInForce } = question;
  if (question.subjectIds !== null || matchesNothing(filter, unknownIds)) return null;
  // A filter by basis, certainty, reason or responsibility may exclude all rows by design.
  const everyReason = { ...filter, bases: null, certainties: null, possibleBecause: null, responsibilities: null };
  const rows = countRows(
    await resolveQuestion(snapshot, everyReason, question.day),
    groups.filter((group) => isAsked(everyReason, group)),
  );
  if (rows > 0) return null;
  const busy = new Set(groups.map(({ certificateId }) => certificateId));
  const selected = [...certificates.keys(), ...notInForce].sort(compareText);
  const applies = await applier(snapshot, question);
  const applying = selected.filter(applies);
  const areNamed = [filter.certificates, filter.standards, filter.clauses].some((list) => list !== null);
  // Certificates elsewhere are noted only if they are selected by id, standard or clause, and none applies here.
  const isElsewhere = areNamed && selected.length > 0 && applying.length === 0;
  const noted = (isElsewhere ? selected : applying).filter((id) => !busy.has(id));
  const [idle, lapsed] = partition(catalogue.findAll('Certificate', noted), ({ id }) => certificates.has(id));
  // If the filter names a standard, clause or certificate but none is selected, other certificates may still have
  // something in scope.
  const isBare = !areNamed && noted.length === 0 && groups.length === 0;
  const others = isElsewhere ? await applyingOn(snapshot, question) : null;
  return {
    lapsed,
    idle,
    // Contains no selected certificate, since none applies here.
    others,
    bareEnvironmentIds: isBare ? environmentIdsOf(filter).filter((id) => !unknownIds.includes(id)) : [],
    isOverruled: await placesAnything(snapshot, question, idle.length > 0 ? idle : [...certificates.values()]),
  };
}

async function placesAnything(
  { scopeIndex }: Snapshot,
  { filter, day }: InheritanceQuestion,
  certificates: readonly Certificate[],
): Promise<boolean> {
  const ids = new Set(certificates.map(({ id }) => id));
  const { claims } = await scopeIndex();
  return claims.some(
    (claim) => ids.has(claim.certificateId) && keepsEnvironment(filter, claim.environmentId) && isInScopeOn(claim, day),
  );
}

function isInScopeOn({ status, validFrom, validUntil }: ScopeClaim, day: string): boolean {
  return status === 'IN_SCOPE' && isWithin(day, validFrom, validUntil);
}

/** Returns the certificates in force that apply, or have something in scope, in a selected environment on the day. */
async function applyingOn(snapshot: Snapshot, question: InheritanceQuestion): Promise<readonly Certificate[]> {
  const { day } = question;
  const applies = await applier(snapshot, question, (claim) => isInScopeOn(claim, day));
  return snapshot.catalogue.all('Certificate').filter((one) => isInForce(one, day) && applies(one.id));
}

/**
 * Returns a test of whether a certificate applies to, or has entries in, a selected environment: on any day, unless
 * `counts` restricts it.
 */
async function applier(
  { catalogue, scopeIndex }: Snapshot,
  { filter }: InheritanceQuestion,
  counts: (claim: ScopeClaim) => boolean = () => true,
): Promise<(certificateId: string) => boolean> {
  // Entries of any certificate may lack an environment.
  if (filter.environments === null || filter.environments.includes(null)) return () => true;
  const { claims } = await scopeIndex();
  const there = claims.filter((claim) => keepsEnvironment(filter, claim.environmentId) && counts(claim));
  const named = new Set(there.map(({ certificateId }) => certificateId));
  return (id) =>
    named.has(id) ||
    catalogue.linkedFrom(id, 'APPLIES_IN').some((environmentId) => keepsEnvironment(filter, environmentId));
}
