import { EARLIEST_DAY, LATEST_DAY } from '../../../domain/days.ts';
import { kindOfId } from '../../../domain/ids.ts';
import type { Fact } from '../../facts/facts.ts';
import type { KnownIds } from '../known.ts';

/**
 * Completes scope entries: one that names no environment takes the one of its certificate, where that applies in exactly
 * one; the extent of a family is UNSPECIFIED unless it is stated; the first and the last day that can be written are no
 * bounds.
 */
export async function withDefaults(facts: readonly Fact[], known: Pick<KnownIds, 'memberships'>): Promise<Fact[]> {
  const environments = await environmentsOfPlacelessEntries(facts, known);
  return facts.map((fact) => {
    if (fact.type === 'entity' || fact.content.kind !== 'ScopeEntry') return fact;
    const { certificateId, environmentId, extent, subjectId, validFrom, validUntil } = fact.content;
    const taken = environmentId === null ? onlyOne(environments.get(certificateId)) : null;
    const completed = {
      ...(taken !== null && { environmentId: taken }),
      ...(extent === null && kindOfId(subjectId) === 'ServiceFamily' && { extent: 'UNSPECIFIED' as const }),
      ...(validFrom === EARLIEST_DAY && { validFrom: null }),
      ...(validUntil === LATEST_DAY && { validUntil: null }),
    };
    // Nearly all rows of a long list need nothing.
    if (Object.keys(completed).length === 0) return fact;
    return { ...fact, content: { ...fact.content, ...completed }, ...(taken !== null && { environmentTaken: true }) };
  });
}

function onlyOne(ids: ReadonlySet<string> | undefined): string | null {
  const [only, ...others] = ids ?? [];
  return others.length === 0 ? (only ?? null) : null;
}

/** The environments of certificates, by the facts and by the graph, that have an entry without one. */
async function environmentsOfPlacelessEntries(
  facts: readonly Fact[],
  known: Pick<KnownIds, 'memberships'>,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const contents = facts.flatMap((fact) => (fact.type === 'statement' ? [fact.content] : []));
  const environments = new Map<string, Set<string>>();
  for (const content of contents)
    if (content.kind === 'ScopeEntry' && content.environmentId === null)
      environments.set(content.certificateId, new Set());
  if (environments.size === 0) return environments;
  const inGraph = await known.memberships([...environments.keys()], 'APPLIES_IN');
  for (const { fromId, toId } of inGraph) environments.get(fromId)?.add(toId);
  for (const content of contents)
    if (content.kind === 'Membership' && content.membership === 'APPLIES_IN')
      environments.get(content.fromId)?.add(content.toId);
  return environments;
}
