import { ENTITY_PREFIXES, standardIdOfClause } from '../../domain/ids.ts';
import { OPEN_REVISION } from '../../domain/revisions.ts';
import type { MembershipKind, Statement } from '../../domain/statements.ts';
import { map, text } from '../../engine/decode.ts';
import type { Engine } from '../../engine/engine.ts';
import { defineRead, type Query, type RawRow } from '../../engine/query.ts';
import { decodeStatement } from '../../store/statement-row.ts';
import type { Fact } from '../facts/facts.ts';

/** Something that a list speaks of beside scope: what its source says of it bears no days, so that it can only be said no longer. */
interface Topic {
  readonly kind:
    | 'Responsibility'
    | 'ClauseMapping'
    | 'Leverage'
    | 'Support'
    | 'Certificate'
    | 'Application'
    | 'Family'
    | 'Part'
    | 'Whole'
    | 'Successor';
  readonly about: Readonly<Record<string, string>>;
}

/** By a name for each. */
export type Topics = Map<string, Topic>;

/** What a certificate is, as whoever describes it says. Where it applies, only a list tells that names some place. */
const DESCRIBING: readonly MembershipKind[] = ['CERTIFIES', 'HELD_BY', 'ISSUED_BY'];

/** What links tell of the node that they lead from. */
const LINKING: Partial<Readonly<Record<MembershipKind, Topic['kind']>>> = {
  APPLIES_IN: 'Application',
  IN_FAMILY: 'Family',
  COMPONENT_OF: 'Part',
  REPLACED_BY: 'Successor',
};

/** `relatedBefore`: services whose names told of others in an earlier list, and may do so no more. */
export function rememberTopics(topics: Topics, fact: Fact, relatedBefore: ReadonlySet<string>): void {
  const all = [
    ...topicsOf(fact),
    ...namedServices(fact)
      .filter((id) => relatedBefore.has(id))
      .flatMap(nameTopics),
  ];
  for (const topic of all) {
    const name = nameOf(topic);
    if (!topics.has(name)) topics.set(name, topic);
  }
}

/** What else ends of a certificate that is gone: where it applied, and what rested on it. */
const ALSO_OF_GONE = ['Application', 'Support'] as const;

/** The same of a certificate of which the list says something by leaving it out: nothing rests on it any more, either. */
export function rememberCertificate(topics: Topics, id: string): void {
  for (const topic of [...certificateTopics(id), ...ALSO_OF_GONE.map((kind) => ({ kind, about: { id } }))])
    topics.set(nameOf(topic), topic);
}

/** Of the certificates, those that the list does not speak of. */
export function certificatesNotIn(topics: Topics, ids: readonly string[]): string[] {
  return ids.filter((id) => !speaksOfCertificate(topics, id));
}

export function speaksOfCertificate(topics: Topics, id: string): boolean {
  return certificateTopics(id).some((topic) => topics.has(nameOf(topic)));
}

export function describesCertificates(topics: Topics): boolean {
  return [...topics.values()].some(({ kind }) => kind === 'Certificate');
}

/** What it is, and what it rests on. */
function certificateTopics(id: string): Topic[] {
  return (['Certificate', 'Leverage'] as const).map((kind) => ({ kind, about: { id } }));
}

function nameOf({ kind, about }: Topic): string {
  return `${kind} ${Object.values(about).join(' ')}`;
}

function topicsOf(fact: Fact): Topic[] {
  if (fact.type === 'entity') return fact.kind === 'Certificate' ? certificateTopics(fact.id) : [];
  const { content } = fact;
  switch (content.kind) {
    case 'Responsibility': {
      const { clauseId, environmentId, certificateId } = content;
      const about = { standardId: standardIdOfClause(clauseId), environmentId, certificateId: certificateId ?? '' };
      return [{ kind: content.kind, about }];
    }
    case 'ClauseMapping':
      return [
        {
          kind: content.kind,
          about: { fromId: standardIdOfClause(content.fromId), toClauses: clausesLike(content.toId) },
        },
      ];
    case 'Leverage':
      return [{ kind: content.kind, about: { id: content.fromId } }];
    case 'Membership': {
      const kind = LINKING[content.membership];
      return kind === undefined ? [] : [{ kind, about: { id: content.fromId } }];
    }
    default:
      return [];
  }
}

/** The services that a fact is of by their own names: those that a list tells of beside them may have other rows. */
function namedServices(fact: Fact): readonly string[] {
  if (fact.type === 'entity') return [];
  const { content } = fact;
  return content.kind === 'ScopeEntry' || content.kind === 'Alias' ? [content.subjectId] : [];
}

/** What the name of a service may tell: its parts, and what took its place. */
function nameTopics(id: string): Topic[] {
  return (['Whole', 'Successor'] as const).map((kind) => ({ kind, about: { id } }));
}

/** How the ids of clauses of the same standard begin. */
function clausesLike(clauseId: string): string {
  return clauseId.slice(0, clauseId.indexOf('/', ENTITY_PREFIXES.Clause.length + 1) + 1);
}

/** A statement that nothing has superseded. */
export interface SaidBefore {
  readonly statement: Statement;
  readonly version: string;
}

type OfSource = { readonly topics: readonly RawRow[]; readonly sourceId: string; readonly open: number };

function defineOfSource(
  name: string,
  {
    match,
    where = [],
    sample,
  }: { readonly match: string; readonly where?: readonly string[]; readonly sample: RawRow },
): Query<OfSource, SaidBefore> {
  const conditions = [...where, 'statement.sourceIds = [$sourceId]', 'statement.untilRevision = $open'];
  return defineRead({
    name,
    text: `
    UNWIND $topics AS topic
    MATCH ${match}
    WHERE ${conditions.join(' AND ')}
    RETURN DISTINCT statement.id AS id, statement.version AS version, statement {.*} AS statement
    ORDER BY id
  `,
    sample: { topics: [sample], sourceId: 'source/aud', open: OPEN_REVISION },
    decode: (row) => ({
      statement: decodeStatement(map(row, 'statement'), OPEN_REVISION),
      version: text(row, 'version'),
    }),
  });
}

const SAID_BEFORE: Record<Topic['kind'], Query<OfSource, SaidBefore>> = {
  Responsibility: defineOfSource('responsibilitiesOfSource', {
    match:
      '(statement:Responsibility {standardId: topic.standardId}) USING INDEX SEEK statement:Responsibility(standardId)',
    where: [
      'statement.environmentId = topic.environmentId',
      "coalesce(statement.certificateId, '') = topic.certificateId",
    ],
    sample: { standardId: 'standard/fedramp-high', environmentId: 'environment/azure-gov', certificateId: '' },
  }),
  ClauseMapping: defineOfSource('mappingsOfSource', {
    match: '(:Entity {id: topic.fromId})<-[:PART_OF]-(:Clause)<-[:SUBJECT]-(statement:ClauseMapping)',
    where: ['statement.toId STARTS WITH topic.toClauses'],
    sample: { fromId: 'standard/iso-20000-1-2018', toClauses: 'clause/fedramp-high/' },
  }),
  Leverage: defineOfSource('leveragesOfSource', {
    match: '(:Entity {id: topic.id})<-[:SUBJECT]-(statement:Leverage)',
    sample: { id: 'certificate/az-fedramp-high' },
  }),
  Support: defineOfSource('supportsOfSource', {
    match: '(:Entity {id: topic.id})<-[:OBJECT]-(statement:Leverage)',
    sample: { id: 'certificate/az-fedramp-high' },
  }),
  Certificate: defineOfSource('descriptionsOfSource', {
    match: '(:Entity {id: topic.id})<-[:SUBJECT]-(statement:Membership)',
    where: [`statement.membership IN [${DESCRIBING.map((kind) => `'${kind}'`).join(', ')}]`],
    sample: { id: 'certificate/az-fedramp-high' },
  }),
  Application: linksOfSource('applicationsOfSource', 'APPLIES_IN', { id: 'certificate/az-fedramp-high' }),
  Family: linksOfSource('familiesOfSource', 'IN_FAMILY', { id: 'service/key-vault' }),
  Part: linksOfSource('wholesOfSource', 'COMPONENT_OF', { id: 'service/key-vault' }),
  Successor: linksOfSource('successorsOfSource', 'REPLACED_BY', { id: 'service/key-vault' }),
  Whole: defineOfSource('partsOfSource', {
    match: '(:Entity {id: topic.id})<-[:OBJECT]-(statement:Membership)',
    where: ["statement.membership = 'COMPONENT_OF'"],
    sample: { id: 'service/key-vault' },
  }),
};

function linksOfSource(name: string, membership: MembershipKind, sample: RawRow): Query<OfSource, SaidBefore> {
  return defineOfSource(name, {
    match: '(:Entity {id: topic.id})<-[:SUBJECT]-(statement:Membership)',
    where: [`statement.membership = '${membership}'`],
    sample,
  });
}

const relatedServices = defineRead<{ sourceId: string; open: number }, string>({
  name: 'relatedServicesOfSource',
  text: `
    MATCH (statement:Membership)
    WHERE statement.membership IN ['COMPONENT_OF', 'REPLACED_BY'] AND statement.sourceIds = [$sourceId]
      AND statement.untilRevision = $open
    WITH CASE statement.membership WHEN 'COMPONENT_OF' THEN statement.toId ELSE statement.fromId END AS id
    RETURN DISTINCT id
    ORDER BY id
  `,
  sample: { sourceId: 'source/aud', open: OPEN_REVISION },
  decode: (row) => text(row, 'id'),
});

/** Services whose names told of others in earlier lists of the source: of their parts, or of what took their place. */
export async function relatedBySource(engine: Engine, sourceId: string): Promise<ReadonlySet<string>> {
  return new Set(await engine.read(relatedServices, { sourceId, open: OPEN_REVISION }));
}

/** What the source alone says of the topics, each statement once. */
export async function saidBefore(engine: Engine, topics: Topics, sourceId: string): Promise<SaidBefore[]> {
  const found = new Map<string, SaidBefore>();
  for (const [kind, query] of Object.entries(SAID_BEFORE)) {
    const about = [...topics.values()].filter((topic) => topic.kind === kind).map((topic) => topic.about);
    if (about.length === 0) continue;
    for (const said of await engine.read(query, { topics: about, sourceId, open: OPEN_REVISION }))
      found.set(said.version, said);
  }
  return [...found.values()];
}
