import { compareText } from '../domain/ids.ts';
import { isExpanded, lineageOf } from '../domain/lineage.ts';
import type { ScopeClaim } from '../domain/statements.ts';
import type { Snapshot } from '../loaders/snapshot.ts';
import { countingIn, keptIn } from './inheritance/counting.ts';
import { filtersByReason, keepsEnvironment } from './inheritance/filter.ts';
import { participationGroupsOf } from './inheritance/participation-groups.ts';
import type { InheritanceQuestion } from './inheritance/question.ts';
import { showing } from './matrix-restriction.ts';

/**
 * Returns the certificates that the filter leaves, by id: the named ones, or those with a cell. Without subjects in the
 * filter, also those that apply in a selected environment: their scope may be unknown.
 */
export async function certificatesLeft(snapshot: Snapshot, question: InheritanceQuestion): Promise<readonly string[]> {
  const { filter, subjectIds } = question;
  const all = [...question.certificates.keys()].sort(compareText);
  if (filter.certificates !== null) return all;
  if (filtersByReason(filter)) {
    const { groups } = await participationGroupsOf(snapshot, question);
    const kept = new Set(groups.filter(keptIn(question)).map(({ certificateId }) => certificateId));
    return all.filter((id) => kept.has(id));
  }
  if (subjectIds === null && filter.environments === null) return all;
  const { day, carryFamilies, certificatesKey } = question;
  const { environments, clauses } = filter;
  const key = ['matrix certificates', day, certificatesKey, subjectIds, carryFamilies, environments, clauses];
  return snapshot.remember(key, async () => {
    const claims = await claimsShown(snapshot, question);
    const shown = new Set(claims.flatMap((claim) => certificatesOf(question, claim)));
    return all.filter((id) => shown.has(id) || (subjectIds === null && appliesIn(snapshot, question, id)));
  });
}

async function claimsShown(snapshot: Snapshot, question: InheritanceQuestion): Promise<readonly ScopeClaim[]> {
  const { subjectIds, carryFamilies } = question;
  const scopeIndex = await snapshot.scopeIndex();
  const isShown = showing(question, countingIn(question));
  if (subjectIds === null) return scopeIndex.claims.filter(isShown);
  const claimsOf = scopeIndex.claimsOf(isShown);
  const paths = subjectIds.flatMap((id) => lineageOf(snapshot.catalogue, id));
  const lineages = paths.filter((path) => carryFamilies || !isExpanded(path));
  const namedIds = new Set(lineages.map(({ namedId }) => namedId));
  return [...namedIds].flatMap((id) => [...claimsOf(id).values()].flat());
}

/** Returns the certificate of an entry, and those that it leverages. */
function certificatesOf({ leveraging }: InheritanceQuestion, { certificateId, status }: ScopeClaim): string[] {
  const routes = status === 'IN_SCOPE' ? (leveraging.get(certificateId) ?? []) : [];
  return [certificateId, ...routes.map((route) => route.certificateId)];
}

function appliesIn({ catalogue }: Snapshot, { filter }: InheritanceQuestion, certificateId: string): boolean {
  return catalogue.linkedFrom(certificateId, 'APPLIES_IN').some((id) => keepsEnvironment(filter, id));
}
