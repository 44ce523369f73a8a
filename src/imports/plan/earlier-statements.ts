import { standardIdOfClause } from '../../domain/ids.ts';
import { OPEN_REVISION } from '../../domain/revisions.ts';
import type { MembershipKind, Statement, StatementContent } from '../../domain/statements.ts';
import { map, text } from '../../engine/decode.ts';
import type { Engine } from '../../engine/engine.ts';
import { defineRead } from '../../engine/query.ts';
import { decodeStatement } from '../../store/statement-row.ts';
import type { Fact } from '../facts/facts.ts';

/** A statement without days that a list's source alone made before: it ends when the source no longer says it. */
export interface EarlierStatement {
  readonly statement: Statement;
  readonly version: string;
  /** A list that speaks of one of these says the statement, or says it no longer. */
  readonly topics: readonly string[];
}

/** Topic of each list that describes certificates. */
export const CERTIFICATES = 'certificates';

/** Memberships by which a source describes a certificate; it says where one applies only where it names some place. */
const OF_CERTIFICATE: readonly MembershipKind[] = [
  'CERTIFIES',
  'HELD_BY',
  'ISSUED_BY',
  'ASSESSED_BY',
  'AUTHORIZED_BY',
  'ISSUED_OR_ASSESSED_BY',
];
const MEMBERSHIPS = [...OF_CERTIFICATE, 'APPLIES_IN', 'IN_FAMILY', 'COMPONENT_OF', 'REPLACED_BY'] as const;

const ofSource = ['Responsibility', 'ClauseMapping', 'Leverage', 'Exception', 'Membership'].map((label) =>
  defineRead<{ sourceId: string; kinds: readonly MembershipKind[]; open: number }, EarlierStatement>({
    name: `saidBefore${label}`,
    text: `
    MATCH (statement:${label})
    WHERE statement.sourceIds = [$sourceId] AND statement.untilRevision = $open
      ${label === 'Membership' ? 'AND statement.membership IN $kinds' : ''}
    RETURN statement.version AS version, statement {.*} AS statement
    ORDER BY version
  `,
    sample: { sourceId: 'source/aud', kinds: MEMBERSHIPS, open: OPEN_REVISION },
    decode: (row) => {
      const statement = decodeStatement(map(row, 'statement'), OPEN_REVISION);
      return { statement, version: text(row, 'version'), topics: topicsOf(statement) };
    },
  }),
);

/** No index looks into the sources of statements, so all of a kind are looked at, once a list. */
export async function readEarlierStatements(engine: Engine, sourceId: string): Promise<EarlierStatement[]> {
  const earlier: EarlierStatement[] = [];
  for (const query of ofSource)
    for (const each of await engine.read(query, { sourceId, kinds: MEMBERSHIPS, open: OPEN_REVISION }))
      earlier.push(each);
  return earlier;
}

/** Notes what a fact of the list speaks of, as far as the source said something of it before. */
export function noteTopics(spokenOf: Set<string>, fact: Fact, known: ReadonlySet<string>): void {
  const isCertificate = fact.type === 'entity' && fact.kind === 'Certificate';
  if (isCertificate) spokenOf.add(CERTIFICATES);
  const ofNode = isCertificate ? [certificateTopic(fact.id)] : [];
  const [topic = ''] = fact.type === 'entity' ? ofNode : topicsOf(fact.content);
  if (known.has(topic)) spokenOf.add(topic);
}

/** Its own topic first, then further ones that say it no longer where they do not say it. */
function topicsOf(content: StatementContent): readonly string[] {
  const { kind } = content;
  switch (kind) {
    case 'ScopeEntry':
    case 'Alias':
      return [nameTopic(content.subjectId)];
    case 'Responsibility':
      return [`${kind} ${standardIdOfClause(content.clauseId)} ${content.environmentId} ${content.certificateId}`];
    case 'ClauseMapping':
      return [`${kind} ${standardIdOfClause(content.fromId)} ${standardIdOfClause(content.toId)}`];
    case 'Exception':
      return [`${kind} ${content.certificateId} ${content.subjectId}`, certificateTopic(content.certificateId)];
    case 'Leverage':
      return [`${kind} ${content.fromId}`, certificateTopic(content.fromId)];
    case 'Membership': {
      const { membership, fromId, toId } = content;
      const own = `${membership} ${fromId}`;
      if (OF_CERTIFICATE.includes(membership)) return [own, certificateTopic(fromId)];
      // A name may tell parts of a service, and what took its place.
      if (membership === 'COMPONENT_OF') return [own, nameTopic(toId)];
      return membership === 'REPLACED_BY' ? [own, nameTopic(fromId)] : [own];
    }
    default:
      return [];
  }
}

export function certificateTopic(id: string): string {
  return `certificate ${id}`;
}

function nameTopic(id: string): string {
  return `name ${id}`;
}
