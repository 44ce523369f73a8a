import { kindOfId, standardIdOfClause } from '../../domain/ids.ts';
import { OPEN_REVISION } from '../../domain/revisions.ts';
import type { Statement, StatementContent } from '../../domain/statements/statements.ts';
import { map } from '../../engine/decode.ts';
import type { Engine } from '../../engine/engine.ts';
import { defineRead } from '../../engine/query.ts';
import { decodeStatement } from '../../store/statement-row.ts';

const ofSource = ['Responsibility', 'ClauseMapping', 'Leverage', 'Exception', 'Membership'].map((label) =>
  defineRead<{ sourceId: string; open: number }, Statement>({
    name: `saidBefore${label}`,
    text: `
    MATCH (statement:${label})
    WHERE statement.sourceIds = [$sourceId] AND statement.untilRevision = $open
      AND coalesce(statement.membership, '') <> 'UNDER'
    RETURN statement.version AS version, statement {.*} AS statement
    ORDER BY version
  `,
    sample: { sourceId: 'source/aud', open: OPEN_REVISION },
    decode: (row) => decodeStatement(map(row, 'statement'), OPEN_REVISION),
  }),
);

/**
 * Reads the statements without dates that only this source made. Sources of statements have no index, so each kind is
 * scanned as a whole, once for each complete list.
 */
export async function readEarlierStatements(engine: Engine, sourceId: string): Promise<Statement[]> {
  const earlier: Statement[] = [];
  for (const query of ofSource)
    for (const each of await engine.read(query, { sourceId, open: OPEN_REVISION })) earlier.push(each);
  return earlier;
}

/** Topic of parts and successors of services, which names state in addition to their nodes. */
export const NAMES = 'names';
/** Topic of lists that describe certificates, which cover all certificates of their source; each certificate is also a topic by its id. */
export const CERTIFICATES = 'certificates';

/**
 * Returns the topics of a statement, its own first. A whole list covers each of its topics completely: other statements of its
 * source on that topic end. `spokenOf`: topics of the list, with the certificates that it describes.
 */
export function topicsOf(content: StatementContent, spokenOf: ReadonlySet<string>): readonly string[] {
  const { kind } = content;
  switch (kind) {
    case 'ScopeEntry':
    case 'Alias':
      // Names of programmes, clouds and other nodes do not mention parts of services.
      return ['Service', 'ServiceFamily'].includes(kindOfId(content.subjectId) ?? '') ? [NAMES] : [];
    case 'Responsibility':
      return [`${kind} ${standardIdOfClause(content.clauseId)} ${content.environmentId} ${content.certificateId}`];
    case 'ClauseMapping':
      return [`${kind} ${standardIdOfClause(content.fromId)} ${standardIdOfClause(content.toId)}`];
    case 'Exception':
      return [`${kind} ${content.certificateId}`, content.certificateId];
    case 'Leverage':
      return [`${kind} ${content.fromId}`, content.fromId];
    case 'StandardRelation':
      return [];
    case 'Membership': {
      const { membership, fromId } = content;
      if (membership === 'COMPONENT_OF' || membership === 'REPLACED_BY') return [NAMES];
      const own = `${membership} ${fromId}`;
      // A list that describes a certificate without a place does not state where it applies.
      const isSilent = membership === 'APPLIES_IN' && spokenOf.has(fromId);
      return kindOfId(fromId) === 'Certificate' && !isSilent ? [own, fromId] : [own];
    }
  }
}
