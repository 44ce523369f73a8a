import { standardIdOfClause } from '../../domain/ids.ts';
import { OPEN_REVISION } from '../../domain/revisions.ts';
import type { MembershipKind, Statement, StatementContent } from '../../domain/statements.ts';
import { map, text } from '../../engine/decode.ts';
import type { Engine } from '../../engine/engine.ts';
import { defineRead } from '../../engine/query.ts';
import { decodeStatement } from '../../store/statement-row.ts';
import type { Fact } from '../facts/facts.ts';

/** A statement that a list's source alone made before. It bears no days, so that it can only be said no longer. */
export interface EarlierStatement {
  readonly statement: Statement;
  readonly version: string;
  /** A list that speaks of one of these says the statement, or says it no longer. */
  readonly topics: readonly string[];
}

/** Found in each list that describes certificates. */
export const CERTIFICATES = 'certificates';

const MEMBERSHIPS_KEPT: readonly MembershipKind[] = [
  'CERTIFIES',
  'HELD_BY',
  'ISSUED_BY',
  'ASSESSED_BY',
  'AUTHORIZED_BY',
  'ISSUED_OR_ASSESSED_BY',
  'APPLIES_IN',
  'IN_FAMILY',
  'COMPONENT_OF',
  'REPLACED_BY',
];

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
    sample: { sourceId: 'source/aud', kinds: MEMBERSHIPS_KEPT, open: OPEN_REVISION },
    decode: (row) => {
      const statement = decodeStatement(map(row, 'statement'), OPEN_REVISION);
      return { statement, version: text(row, 'version'), topics: topicsOf(statement) };
    },
  }),
);

/** No index looks into the sources of statements, so all of a kind are looked at, once a list. */
export async function readEarlierStatements(engine: Engine, sourceId: string): Promise<EarlierStatement[]> {
  const said: EarlierStatement[] = [];
  for (const query of ofSource)
    for (const one of await engine.read(query, { sourceId, kinds: MEMBERSHIPS_KEPT, open: OPEN_REVISION }))
      said.push(one);
  return said;
}

/** Notes what a fact of the list speaks of, as far as the source said something of it before. */
export function noteTopics(spokenOf: Set<string>, fact: Fact, known: ReadonlySet<string>): void {
  const topics = topicsOfFact(fact);
  for (const topic of topics) if (known.has(topic)) spokenOf.add(topic);
  if (fact.type === 'entity' && fact.kind === 'Certificate') spokenOf.add(CERTIFICATES);
}

function topicsOfFact(fact: Fact): readonly string[] {
  if (fact.type === 'entity') return fact.kind === 'Certificate' ? [certificateTopic(fact.id)] : [];
  const { content } = fact;
  if (content.kind === 'ScopeEntry' || content.kind === 'Alias') return [nameTopic(content.subjectId)];
  return topicsOf(content).slice(0, 1);
}

function topicsOf(content: StatementContent): readonly string[] {
  switch (content.kind) {
    case 'Responsibility': {
      const { clauseId, environmentId, certificateId } = content;
      return [[content.kind, standardIdOfClause(clauseId), environmentId, certificateId].join(' ')];
    }
    case 'ClauseMapping':
      return [[content.kind, standardIdOfClause(content.fromId), standardIdOfClause(content.toId)].join(' ')];
    case 'Exception':
      return [
        `${content.kind} ${content.certificateId} ${content.subjectId ?? ''}`,
        certificateTopic(content.certificateId),
      ];
    case 'Leverage':
      return [`${content.kind} ${content.fromId}`, certificateTopic(content.fromId)];
    case 'Membership':
      return [`${content.membership} ${content.fromId}`, ...furtherTopics(content)];
    default:
      return [];
  }
}

function furtherTopics({ membership, fromId, toId }: Extract<StatementContent, { kind: 'Membership' }>) {
  switch (membership) {
    // The certificate as the source describes it. Where it applies, only a list tells that names some place.
    case 'CERTIFIES':
    case 'HELD_BY':
    case 'ISSUED_BY':
    case 'ASSESSED_BY':
    case 'AUTHORIZED_BY':
    case 'ISSUED_OR_ASSESSED_BY':
      return [certificateTopic(fromId)];
    // A name may tell parts of a service, and what took its place.
    case 'COMPONENT_OF':
      return [nameTopic(toId)];
    case 'REPLACED_BY':
      return [nameTopic(fromId)];
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
