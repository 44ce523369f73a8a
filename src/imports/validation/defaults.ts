import { kindOfId } from '../../domain/ids.ts';
import type { StatementContent } from '../../domain/statements.ts';
import type { Fact } from '../facts.ts';

export type EnvironmentsOfCertificates = (ids: readonly string[]) => Promise<ReadonlyMap<string, readonly string[]>>;

/**
 * Scope entries with what follows from elsewhere: an entry that names no environment takes the one
 * of its certificate, where that applies in exactly one; a family entry that tells no extent is
 * UNSPECIFIED.
 */
export async function withDefaults(facts: readonly Fact[], inGraph: EnvironmentsOfCertificates): Promise<Fact[]> {
  const environments = await environmentsOfPlacelessEntries(facts, inGraph);
  return facts.map((fact) => {
    if (fact.type === 'entity' || fact.content.kind !== 'ScopeEntry') return fact;
    const taken = fact.content.environmentId === null ? onlyOne(environments.get(fact.content.certificateId)) : null;
    const environmentId = fact.content.environmentId ?? taken;
    const extent = fact.content.extent ?? (kindOfId(fact.content.subjectId) === 'ServiceFamily' ? 'UNSPECIFIED' : null);
    if (environmentId === fact.content.environmentId && extent === fact.content.extent) return fact;
    const environmentTaken = taken !== null || fact.environmentTaken === true;
    return { ...fact, content: { ...fact.content, environmentId, extent }, environmentTaken };
  });
}

function onlyOne(ids: ReadonlySet<string> | undefined): string | null {
  const [only, ...others] = ids ?? [];
  return others.length === 0 ? (only ?? null) : null;
}

async function environmentsOfPlacelessEntries(
  facts: readonly Fact[],
  inGraph: EnvironmentsOfCertificates,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const environments = new Map<string, Set<string>>();
  for (const content of contentsOf(facts)) {
    if (content.kind === 'ScopeEntry' && content.environmentId === null) {
      environments.set(content.certificateId, new Set());
    }
  }
  if (environments.size === 0) return environments;
  for (const content of contentsOf(facts)) {
    if (content.kind === 'Membership' && content.membership === 'APPLIES_IN') {
      environments.get(content.fromId)?.add(content.toId);
    }
  }
  for (const [certificateId, ids] of await inGraph([...environments.keys()])) {
    for (const id of ids) environments.get(certificateId)?.add(id);
  }
  return environments;
}

function* contentsOf(facts: readonly Fact[]): Iterable<StatementContent> {
  for (const fact of facts) if (fact.type === 'statement') yield fact.content;
}
