import { EARLIEST_DAY, LATEST_DAY } from '../../../domain/days.ts';
import { kindOfId } from '../../../domain/ids.ts';
import type { ScopeEntryContent, StatementContent } from '../../../domain/statements.ts';
import type { Fact } from '../../facts/facts.ts';

export type EnvironmentsOfCertificates = (ids: readonly string[]) => Promise<ReadonlyMap<string, readonly string[]>>;

/**
 * Scope entries with what follows from elsewhere: an entry that names no environment takes the one
 * of its certificate, where that applies in exactly one; a family entry that tells no extent is
 * UNSPECIFIED; the first and the last day that can be written are no bounds.
 */
export async function withDefaults(facts: readonly Fact[], inGraph: EnvironmentsOfCertificates): Promise<Fact[]> {
  const environments = await environmentsOfPlacelessEntries(facts, inGraph);
  return facts.map((fact) => {
    if (fact.type === 'entity' || fact.content.kind !== 'ScopeEntry') return fact;
    const { content } = fact;
    const taken = content.environmentId === null ? onlyOne(environments.get(content.certificateId)) : null;
    const extent = content.extent ?? (kindOfId(content.subjectId) === 'ServiceFamily' ? 'UNSPECIFIED' : null);
    const isUnbounded = content.validFrom === EARLIEST_DAY || content.validUntil === LATEST_DAY;
    // Nearly all rows of a long list need nothing.
    if (taken === null && extent === content.extent && !isUnbounded) return fact;
    const completed = { ...content, environmentId: content.environmentId ?? taken, extent, ...boundsOf(content) };
    return { ...fact, content: completed, ...(taken !== null && { environmentTaken: true }) };
  });
}

function boundsOf({ validFrom, validUntil }: ScopeEntryContent) {
  return {
    validFrom: validFrom === EARLIEST_DAY ? null : validFrom,
    validUntil: validUntil === LATEST_DAY ? null : validUntil,
  };
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
