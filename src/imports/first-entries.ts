import { text } from '../engine/decode.ts';
import type { Engine } from '../engine/engine.ts';
import { defineRead } from '../engine/query.ts';
import type { WordedStatement } from './plan.ts';

const certificatesWithEntries = defineRead<{ ids: readonly string[] }, string>({
  name: 'certificatesWithEntries',
  text: `
    UNWIND $ids AS id
    MATCH (certificate:Entity {id: id})
    WHERE EXISTS { MATCH (certificate)<-[:GIVEN_BY]-(:ScopeEntry) }
    RETURN certificate.id AS id
  `,
  sample: { ids: ['certificate/az-fedramp-high'] },
  decode: (row) => text(row, 'id'),
});

/** Of each certificate that a list has named so far, whether the graph had entries of it before. */
export type EntriesBefore = Map<string, boolean>;

/**
 * The statements that the graph may have already. An entry hangs on its certificate, so of one that has none the graph
 * cannot have any: to ask so of a few certificates costs less than to look for each of their entries.
 */
export async function perhapsThere(
  engine: Engine,
  statements: readonly WordedStatement[],
  before: EntriesBefore,
): Promise<readonly WordedStatement[]> {
  const unknown = new Set<string>();
  for (const { content } of statements) {
    if (content.kind === 'ScopeEntry' && !before.has(content.certificateId)) unknown.add(content.certificateId);
  }
  const ids = [...unknown];
  // Once for each, and before the list's own entries are there.
  const found = new Set(ids.length === 0 ? [] : await engine.read(certificatesWithEntries, { ids }));
  for (const id of ids) before.set(id, found.has(id));
  return statements.filter(({ content }) => content.kind !== 'ScopeEntry' || before.get(content.certificateId));
}
