import { mapYielding, shouldYield, yieldIfDue } from '../../concurrency/yielding.ts';
import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import { daysAfter } from '../../domain/days.ts';
import { withEditions } from '../../domain/editions/editions.ts';
import { type Entity, nameOf } from '../../domain/entities/entity.ts';
import type { Service } from '../../domain/entities/service.ts';
import { shortTitleOf } from '../../domain/entities/source.ts';
import { groupBy } from '../../domain/grouping.ts';
import { byId, ENTITY_KINDS, type EntityKind, kindOfId, sortedIds, standardIdOfClause } from '../../domain/ids.ts';
import { normalizedName } from '../../domain/names.ts';
import { lastDayOf } from '../../domain/partial-date.ts';
import { ONE_ONLY } from '../../domain/statements/statements.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import { readDanglingStatements, readUnknownSourcesCited } from '../../store/finding.ts';
import { readAllAliases } from '../../store/search/search-documents.ts';
import { readManyServices } from '../../store/service.ts';
import { endIdsOf } from '../../store/statement-ends.ts';
import { listed, namesOf } from '../words/few-names.ts';
import { statementSentence } from '../words/statement-sentence.ts';
import { clauseListSources } from './clause-list.ts';
import { disagreeing } from './disagreeing.ts';
import type { Finding, Search } from './finding.ts';

export const standardsWithoutClauses: Search = async ({ catalogue }) =>
  catalogue
    .all('Standard')
    .filter(({ id }) => catalogue.certificatesOf(id).length > 0)
    .filter(({ id }) => withEditions(catalogue, [id]).every((one) => catalogue.requirementsOf(one).length === 0))
    .map(({ id, designation, sourceIds }) => {
      const certificates = catalogue.certificatesOf(id);
      const certify = `${namesOf(certificates)} ${certificates.length === 1 ? 'certifies' : 'certify'}`;
      return {
        kind: 'STANDARD_WITHOUT_CLAUSES',
        key: id,
        nodeIds: [id, ...certificates.map((certificate) => certificate.id)],
        statementIds: certificates.flatMap((certificate) =>
          catalogue
            .membershipsFrom(certificate.id, 'CERTIFIES')
            .filter(({ toId }) => toId === id)
            .map((membership) => membership.id),
        ),
        sourceIds,
        tell: () => `${certify} ${designation}, whose requirements the graph does not hold.`,
      };
    });

/** Any source may be right, so disputed memberships count as unsure. */
export const disputedMemberships: Search = async ({ catalogue }) =>
  ONE_ONLY.flatMap((kind) => {
    const memberships = catalogue.content.memberships.filter(({ membership }) => membership === kind);
    const disputed = [...groupBy(memberships, ({ fromId }) => fromId)].filter(([fromId, group]) =>
      kind === 'CERTIFIES'
        ? catalogue.unsureCertificates.get(fromId) === 'STANDARD_DISPUTED'
        : new Set(group.map(({ toId }) => toId)).size > 1,
    );
    return disputed.map(([fromId, group]): Finding => {
      const said = group.toSorted(byId);
      return {
        kind: 'MEMBERSHIP_DISPUTED',
        key: `${kind} ${fromId}`,
        nodeIds: sortedIds([fromId, ...said.map(({ toId }) => toId)]),
        statementIds: said.map(({ id }) => id),
        sourceIds: sortedIds(said.flatMap(({ sourceIds }) => sourceIds)),
        tell: async (snapshot) => {
          const sentences = await Promise.all(said.map((membership) => statementSentence(snapshot, membership)));
          return `${disagreeing(said)}: ${sentences.join(' ')}`;
        },
      };
    });
  });

export const danglingReferences: Search = async (snapshot) => {
  const { catalogue, engine, point, mayGoOn } = snapshot;
  const [statements, cited, nodes] = await Promise.all([
    readDanglingStatements(engine, point.revision),
    readUnknownSourcesCited(
      engine,
      catalogue.all('Source').map(({ id }) => id),
      point.revision,
    ),
    nodesOf(snapshot, ENTITY_KINDS),
  ]);
  const hanging = statements.map(
    ({ nodeId, statement }): Finding => ({
      kind: 'DANGLING_REFERENCE',
      key: `${statement.id} ${nodeId}`,
      nodeIds: endIdsOf(statement).filter((id) => id !== nodeId),
      statementIds: [statement.id],
      sourceIds: sortedIds([...statement.sourceIds, ...listSourcesOf(catalogue, nodeId)]),
      tell: async (snapshot) =>
        `A statement names ${nodeId}, which was removed: ${await statementSentence(snapshot, statement)}`,
    }),
  );
  const unread = cited.map(
    ({ sourceId, statementId }): Finding => ({
      kind: 'DANGLING_REFERENCE',
      key: `${statementId} ${sourceId}`,
      nodeIds: [],
      statementIds: [statementId],
      sourceIds: [],
      tell: () => `Statements cite ${sourceId}, which the graph does not have; the first is ${statementId}.`,
    }),
  );
  const lostOf = (node: Entity) =>
    [...node.sourceIds, ...(node.kind === 'Clause' ? [node.standardId] : [])]
      .filter((id) => catalogue.entity(id) === null)
      .map(
        (id): Finding => ({
          kind: 'DANGLING_REFERENCE',
          key: `${node.id} ${id}`,
          nodeIds: [node.id],
          statementIds: [],
          sourceIds: node.sourceIds,
          tell: () => `${nameOf(node)} (${node.id}) refers to ${id}, which the graph does not have.`,
        }),
      );
  const lost = await mapYielding(nodes, lostOf, mayGoOn);
  return [...hanging, ...unread, ...lost.flat()];
};

/** Returns the sources that list the standard's clauses, for a clause that is not among them. */
function listSourcesOf(catalogue: Catalogue, nodeId: string): readonly string[] {
  return kindOfId(nodeId) === 'Clause' ? clauseListSources(catalogue, standardIdOfClause(nodeId)) : [];
}

/** Returns all nodes of some kinds, and all services. */
async function nodesOf(snapshot: Snapshot, kinds: readonly EntityKind[]): Promise<Entity[]> {
  const { catalogue, engine, point, once } = snapshot;
  const others = kinds.flatMap((kind): readonly Entity[] => (kind === 'Service' ? [] : catalogue.all(kind)));
  const services = await once('services for findings', async () => {
    const all: Service[] = [];
    for await (const service of readManyServices(engine, catalogue.serviceIds, point)) all.push(service);
    return all;
  });
  return [...others, ...services];
}

/** Kinds, in addition to services, whose names should be unique. Certificates often share a name. */
const NAMED_ONCE = ['Standard', 'ServiceFamily', 'Environment', 'Organization'] as const;

export const ambiguousNames: Search = async (snapshot) => {
  const { engine, point, mayGoOn } = snapshot;
  const nodes = await nodesOf(snapshot, NAMED_ONCE);
  const nodesById = new Map(nodes.map((node) => [node.id, node]));
  const aliases = await readAllAliases(engine, point.revision);
  const names = [
    ...nodes.map((node) => ({ id: null, subjectId: node.id, name: nameOf(node) })),
    ...aliases.filter(({ subjectId }) => nodesById.has(subjectId)),
  ];
  const keyed = await mapYielding(
    names,
    (named) => ({ ...named, key: `${nodesById.get(named.subjectId)?.kind} ${normalizedName(named.name)}` }),
    mayGoOn,
  );
  const groups = groupBy(keyed, ({ key }) => key);
  if (shouldYield()) await yieldIfDue(mayGoOn);
  return [...groups].flatMap(([key, group]): Finding[] => {
    const nodeIds = [...new Set(group.map(({ subjectId }) => subjectId))].sort();
    if (nodeIds.length < 2) return [];
    const named = nodeIds.flatMap((id) => nodesById.get(id) ?? []);
    const sourceIds = named.flatMap((node) => node.sourceIds);
    const [{ name }] = group;
    return [
      {
        kind: 'AMBIGUOUS_NAME',
        key,
        nodeIds,
        statementIds: group.flatMap(({ id }) => id ?? []),
        sourceIds: [...new Set(sourceIds)],
        tell: () => `${nodeIds.length} nodes have the name “${name}”: ${toldApart(named)}.`,
      },
    ];
  });
};

/** Lists nodes by name, with their ids if names are not unique. */
function toldApart(nodes: readonly Entity[]): string {
  const names = nodes.map(nameOf);
  const isUnique = new Set(names).size === names.length;
  const words = isUnique ? names : nodes.map((node) => `${nameOf(node)} (${node.id})`);
  return listed(words, words.length);
}

/**
 * A source is as old as its own date; without a date, as old as the day on which it was read. Omits sources without an
 * address, which cannot be read again.
 */
export const staleSources: Search = async ({ catalogue }, { day, staleAfterDays }) => {
  const oldest = daysAfter(day, -staleAfterDays);
  return catalogue.all('Source').flatMap((source): Finding[] => {
    const { id, url, date, readOn } = source;
    const known = date ?? readOn;
    if (url === null || (known !== null && lastDayOf(known) >= oldest)) return [];
    const title = shortTitleOf(source);
    const dated = date === null ? `was read on ${readOn}` : `is dated ${date}`;
    const sentence =
      known === null
        ? `“${title}” bears no date, and no reading date is recorded for it.`
        : `“${title}” ${dated}, more than ${staleAfterDays} days before ${day}.`;
    return [{ kind: 'STALE_SOURCE', key: id, nodeIds: [id], statementIds: [], sourceIds: [id], tell: () => sentence }];
  });
};
