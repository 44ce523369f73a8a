import { checkCitations } from '../../answers/findings/citations.ts';
import { citingClauseLists } from '../../answers/findings/clause-list.ts';
import { findingsOf, orderKeyOf, sortKeyOf } from '../../answers/findings/search.ts';
import { eitherOf } from '../../domain/choices.ts';
import { type FindingKind, GRAPH_FINDING_KINDS, type GraphFindingKind } from '../../domain/finding-kinds.ts';
import { groupBy } from '../../domain/grouping.ts';
import { ENTITY_KINDS } from '../../domain/ids.ts';
import type { Statement } from '../../domain/statements/statements.ts';
import { BadInput } from '../../errors.ts';
import { loadEntity } from '../../loaders/snapshot.ts';
import { checkId, checkIds, checkRange, eachOnce } from '../arguments.ts';
import { connectAll, connectionFields, openPage } from '../connection.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import type { FindingModel } from '../models.ts';
import { mustFind, needFound } from './shared/must-load.ts';

const MOST_SHOWN = 20;
const MOST_DAYS = 36_500;
const MOST_CITATIONS = 250;
const LONGEST_CITATION = 300;

function isOfGraph(kind: FindingKind): kind is GraphFindingKind {
  return GRAPH_FINDING_KINDS.some((other) => other === kind);
}

async function statementsOf({ statementIds, snapshot }: FindingModel): Promise<Statement[]> {
  const shown = statementIds.slice(0, MOST_SHOWN);
  const statements = await Promise.all(shown.map((id) => snapshot.statements.load(id)));
  return statements.filter((statement) => statement !== null);
}

export const findingResolvers: Resolvers = {
  Finding: {
    id: (finding) => Buffer.from(sortKeyOf(finding)).toString('base64url'),
    sentence: ({ tell, snapshot }) => tell(snapshot),
    entries: ({ entries }) => entries ?? null,
    citationIndex: ({ citationIndex }) => citationIndex ?? null,
    nodes: async ({ nodeIds, snapshot }) => {
      const nodes = await Promise.all(nodeIds.slice(0, MOST_SHOWN).map((id) => loadEntity(snapshot, id)));
      return nodes.filter((node) => node !== null);
    },
    statements: statementsOf,
    sources: async (finding) => {
      const { sourceIds, snapshot } = finding;
      const cited = (await statementsOf(finding)).flatMap((statement) => statement.sourceIds);
      // A finding may be about a missing source.
      return snapshot.catalogue.findAll('Source', [...new Set([...sourceIds, ...cited])]);
    },
  },
  FindingConnection: {
    ...connectionFields,
    counts: ({ all }) => {
      const groups = groupBy(all, ({ kind }) => kind);
      return [...groups].map(([kind, { length }]) => ({ kind, count: length }));
    },
  },
  Query: {
    findings: async (_root, { kinds: named, about: nodes, staleAfterDays, asOf, revision, ...args }, context) => {
      checkRange('staleAfterDays', staleAfterDays, MOST_DAYS);
      const kinds = eachOnce(named);
      const wanted = kinds?.filter(isOfGraph) ?? GRAPH_FINDING_KINDS;
      const others = kinds?.filter((kind) => !isOfGraph(kind)) ?? [];
      if (others.length > 0) {
        throw new BadInput(
          `Argument "kinds" must not have ${eitherOf(others)}, which only checkCitations(standard:, citations:) finds.`,
        );
      }
      const about = eachOnce(checkIds('about', nodes, ENTITY_KINDS));
      const parts = ['findings', wanted, staleAfterDays, about];
      const page = await openPage(context, args, { parts, asOf, askedRevision: revision });
      const { snapshot, day } = page;
      await needFound(snapshot, { about });
      const all: FindingModel[] = (await findingsOf(snapshot, wanted, { day, staleAfterDays }))
        .filter(({ nodeIds }) => about === null || nodeIds.some((id) => about.includes(id)))
        .map((finding) => ({ ...finding, snapshot }));
      return { ...connectAll(page, all, orderKeyOf), all };
    },
    checkCitations: async (_root, { standard, citations, revision }, context) => {
      checkId('standard', standard, ['Standard']);
      checkRange('citations', citations.length, MOST_CITATIONS);
      const long = citations.findIndex(({ number }) => number.length > LONGEST_CITATION);
      if (long !== -1) {
        throw new BadInput(`Argument "citations[${long}].number" may have ${LONGEST_CITATION} characters at most.`);
      }
      const snapshot = await context.at(revision ?? null);
      await needFound(snapshot, { standard: [standard] });
      const cited = citations.map(({ number, title }) => ({ number, title: title?.trim() || null }));
      const found = await checkCitations(snapshot, mustFind(snapshot, 'Standard', standard), cited);
      return citingClauseLists(snapshot.catalogue, found).map((finding) => ({ ...finding, snapshot }));
    },
  },
};
