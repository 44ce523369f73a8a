import { text } from '../../engine/decode.ts';
import type { Engine } from '../../engine/engine.ts';
import { defineRead } from '../../engine/query.ts';
import type { WordedStatement } from './plan.ts';

export const certificatesWithEntries = defineRead<Record<string, never>, string>({
  name: 'certificatesWithEntries',
  text: `
    MATCH (certificate:Certificate)
    WHERE EXISTS { MATCH (certificate)<-[:GIVEN_BY]-(:ScopeEntry) }
    RETURN certificate.id AS id
  `,
  sample: {},
  decode: (row) => text(row, 'id'),
});

/** Tells which statements of a list the graph may have had before the list. */
export type PerhapsThere = (statements: readonly WordedStatement[]) => Promise<readonly WordedStatement[]>;

/**
 * An entry hangs on its certificate, so of one that had none the graph can have no entry: to look at all certificates once
 * costs less than to look for each entry of a list. The first call must come before the list's own entries are there.
 */
export function perhapsThere(engine: Engine): PerhapsThere {
  let before: ReadonlySet<string> | null = null;
  return async (statements) => {
    if (!statements.some(({ content }) => content.kind === 'ScopeEntry')) return statements;
    before ??= new Set(await engine.read(certificatesWithEntries, {}));
    const had = before;
    return statements.filter(({ content }) => content.kind !== 'ScopeEntry' || had.has(content.certificateId));
  };
}
