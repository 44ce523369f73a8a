import { kindOfId, standardIdOfClause } from '../../domain/ids.ts';
import { OPEN_REVISION } from '../../domain/revisions.ts';
import type { Statement, StatementContent } from '../../domain/statements.ts';
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
 * Reads the statements without days that a source alone made. No index looks into the sources of statements, so all of a kind
 * are looked at, once a whole list.
 */
export async function readEarlierStatements(engine: Engine, sourceId: string): Promise<Statement[]> {
  const earlier: Statement[] = [];
  for (const query of ofSource)
    for (const each of await engine.read(query, { sourceId, open: OPEN_REVISION })) earlier.push(each);
  return earlier;
}

/** Parts of services, and what took their place: names tell them beside their nodes. */
export const NAMES = 'names';
/** Lists that describe certificates speak of all those of their source; what each of them is goes by its id. */
export const CERTIFICATES = 'certificates';

/**
 * A whole list that says something of a topic says all of it: what else its source said of it ends. Its own topic comes first.
 * `spokenOf`: topics of the list, with the certificates that it describes.
 */
export function topicsOf(content: StatementContent, spokenOf: ReadonlySet<string>): readonly string[] {
  const { kind } = content;
  switch (kind) {
    case 'ScopeEntry':
    case 'Alias':
      // Names of programmes, clouds and others tell nothing of parts of services.
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
      // A list that describes a certificate and names no place says nothing of where it applies.
      const isSilent = membership === 'APPLIES_IN' && spokenOf.has(fromId);
      return kindOfId(fromId) === 'Certificate' && !isSilent ? [own, fromId] : [own];
    }
  }
}
