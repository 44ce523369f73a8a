import type { GraphQLResolveInfo } from 'graphql';
import { customerWordsOf } from '../../answers/evidence/customer-words.ts';
import { responsibilitiesCounting } from '../../answers/evidence/responsibilities-of-clause.ts';
import { sourceIdsOf, stepsOf } from '../../answers/evidence/row-evidence.ts';
import { shownReasons } from '../../answers/explanation/why-not.ts';
import type { InheritanceFilter } from '../../answers/inheritance/filter.ts';
import { readNamedRow } from '../../answers/inheritance/named-row.ts';
import { keyOfRow, type RowKey, readRows } from '../../answers/inheritance/page.ts';
import { participationGroupsOf } from '../../answers/inheritance/participation-groups.ts';
import { resolveQuestion } from '../../answers/inheritance/question.ts';
import {
  countByBasis,
  countByCertainty,
  countByCertificate,
  countByPlace,
  countByReason,
  countByResponsibility,
  countBySubject,
  countRows,
  talliesAsked,
} from '../../answers/inheritance/summary.ts';
import { within } from '../../answers/inheritance/within.ts';
import { summarizeInheritance } from '../../answers/summary/inheritance-summary.ts';
import { explainNothing, type NothingExplained } from '../../answers/summary/without-rows.ts';
import { shouldYield, yieldIfDue } from '../../concurrency/yielding.ts';
import { confirmedOn } from '../../domain/inheritance/before-source.ts';
import { applicable, weakestFirst, weakestOf } from '../../domain/inheritance/responsibility.ts';
import { type DaysOf, rowBounds, statedBounds } from '../../domain/inheritance/row-bounds.ts';
import { once } from '../../domain/remembering.ts';
import { checkHops, checkIds, checkRange } from '../arguments.ts';
import { connect, connectionFields, openPage, type PageArguments } from '../connection.ts';
import type { Context } from '../context.ts';
import { cursorsBelow } from '../cursors-below.ts';
import type { InheritanceFilter as PublicFilter, Resolvers } from '../generated/resolvers.ts';
import type { AtRevision, InheritanceConnectionModel, InheritedRequirementModel } from '../models.ts';
import { readRowId, rowIdOf } from '../row-ids.ts';
import { shownSummary } from './shared/answer-summary.ts';
import { shownNotes } from './shared/inheritance-note.ts';
import { mustFind, mustFindAll, mustLoad, mustLoadSubject, sourcesOf } from './shared/must-load.ts';

const MOST_STEPS = 100;

interface InheritanceArguments extends PageArguments {
  readonly filter?: Partial<PublicFilter> | null;
  readonly asOf?: string | null;
  readonly askedRevision?: number | null | undefined;
  readonly below: readonly string[];
  readonly of?: AtRevision & { readonly id: string };
}

export function inheritanceOfNode(
  of: NonNullable<InheritanceArguments['of']>,
  args: Omit<InheritanceArguments, 'of' | 'below'>,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<InheritanceConnectionModel> {
  return inheritanceOf(context, { ...args, of, below: cursorsBelow(info) });
}

async function inheritanceOf(context: Context, args: InheritanceArguments): Promise<InheritanceConnectionModel> {
  const { asOf, of, askedRevision, below, ...paging } = args;
  const asked = checkFilter(args.filter ?? {});
  const parts = of === undefined ? ['inheritance', asked] : ['inheritance', asked, of.id];
  const list = { parts, asOf, revision: of?.revision, askedRevision, below, keyParts: 5 };
  const page = await openPage(context, paging, list);
  const { snapshot, day, first, after } = page;
  const filter = of === undefined ? asked : within(snapshot.catalogue, asked, of.id);
  const question = await resolveQuestion(snapshot, filter, day);
  const participationGroups = async () => {
    const tallied = await participationGroupsOf(snapshot, question);
    // Concurrent callers resume together, each with work on all groups, so this yields first.
    if (shouldYield()) await yieldIfDue(snapshot.mayGoOn);
    return tallied;
  };
  const rows = await readRows(snapshot, question, { after: after as RowKey | null, limit: first + 1 });
  const nodes = rows.map((row) => ({ ...row, revision: snapshot.point.revision }));
  const total = async () => countRows(question, talliesAsked(question, await participationGroups()));
  const answered = { snapshot, day, asked: { asOf, revision: askedRevision } };
  const explained = once(() => explainNothing(snapshot, question));
  return { ...connect(page, nodes, keyOfRow, total), ...answered, question, participationGroups, explained };
}

/** Throws `BadInput` for ids of the wrong kind; an absent list does not restrict. */
export function checkFilter(filter: Partial<PublicFilter>): InheritanceFilter {
  return {
    services: checkIds('filter.services', filter.services, ['Service']),
    families: checkIds('filter.families', filter.families, ['ServiceFamily']),
    environments: environmentsAsked(filter),
    certificates: checkIds('filter.certificates', filter.certificates, ['Certificate']),
    standards: checkIds('filter.standards', filter.standards, ['Standard']),
    clauses: checkIds('filter.clauses', filter.clauses, ['Clause']),
    expandFamilies: filter.expandFamilies ?? false,
    bases: filter.bases ?? null,
    certainties: filter.certainties ?? null,
    possibleBecause: filter.possibleBecause ?? null,
    leverageHops: checkHops('filter.leverageHops', filter.leverageHops),
    responsibilities: filter.responsibilities ?? null,
  };
}

/** Absent: all environments, including entries without one. */
function environmentsAsked({
  environments,
  environmentNotStated,
}: Partial<PublicFilter>): InheritanceFilter['environments'] {
  const ids = checkIds('filter.environments', environments, ['Environment']);
  return environmentNotStated === true ? [...(ids ?? []), null] : ids;
}

const snapshotOf = ({ revision }: InheritedRequirementModel, context: Context) => context.snapshotOf(revision);

const boundsOf = <Days>(row: InheritedRequirementModel, context: Context, daysOf: DaysOf<Days>) =>
  daysOf(snapshotOf(row, context).catalogue, row.participation, row.clause.standardId);

async function statedOf(row: InheritedRequirementModel, context: Context) {
  return applicable(await responsibilitiesCounting(snapshotOf(row, context), row.clause.id), row.participation);
}

async function groups({ question, participationGroups }: InheritanceConnectionModel) {
  return talliesAsked(question, await participationGroups());
}

/** Explains an answer without rows; empty for other answers, and for questions about several subjects or standards. */
async function nothingExplained(model: InheritanceConnectionModel): Promise<NothingExplained> {
  const none = { reasons: [], nearest: [] };
  if (countRows(model.question, await groups(model)) > 0) return none;
  return (await model.explained()) ?? none;
}

export const inheritanceResolvers: Resolvers = {
  InheritedRequirement: {
    id: rowIdOf,
    subject: (row, _args, context) => mustLoadSubject(snapshotOf(row, context), row.participation.subjectId),
    environment: (row, _args, context) => {
      const { environmentId } = row.participation;
      return environmentId === null ? null : mustFind(snapshotOf(row, context), 'Environment', environmentId);
    },
    certificate: (row, _args, context) =>
      mustFind(snapshotOf(row, context), 'Certificate', row.participation.certificateId),
    standard: (row, _args, context) => mustFind(snapshotOf(row, context), 'Standard', row.clause.standardId),
    basis: ({ participation }) => participation.basis,
    certainty: ({ participation }) => participation.certainty,
    possibleBecause: ({ participation }) => participation.possibleBecause,
    contradicted: ({ participation }) => participation.contradicted,
    validFrom: (row, _args, context) => boundsOf(row, context, rowBounds).from,
    validFromStated: (row, _args, context) => boundsOf(row, context, statedBounds).from,
    validUntil: (row, _args, context) => boundsOf(row, context, rowBounds).until,
    validUntilStated: (row, _args, context) => boundsOf(row, context, statedBounds).until,
    confirmedOn: (row, _args, context) => confirmedOn(snapshotOf(row, context).catalogue, row.participation),
    responsibility: async (row, _args, context) => weakestOf(await statedOf(row, context)),
    responsibilities: async (row, _args, context) => weakestFirst(await statedOf(row, context)),
    customerKeeps: (row, _args, context) =>
      customerWordsOf(snapshotOf(row, context), row).map((word) => ({ ...word, revision: row.revision })),
    evidence: async (row, { kinds, first }, context) => {
      checkRange('first', first, MOST_STEPS);
      const steps = await stepsOf(snapshotOf(row, context), row);
      const kept = kinds == null ? steps : steps.filter(({ kind }) => kinds.includes(kind));
      return kept.slice(0, first).map((step) => ({ ...step, revision: row.revision }));
    },
    evidenceCount: async (row, _args, context) => (await stepsOf(snapshotOf(row, context), row)).length,
    sources: async (row, args, context) => {
      const sourceIds = await sourceIdsOf(snapshotOf(row, context), row);
      return sourcesOf({ sourceIds, revision: row.revision }, args, context);
    },
  },
  EvidenceStep: {
    node: ({ nodeId, revision }, _args, context) =>
      nodeId === null ? null : mustLoad(context.snapshotOf(revision), nodeId),
    sources: sourcesOf,
  },
  CustomerWord: { sources: sourcesOf },
  InheritanceConnection: {
    ...connectionFields,
    summary: async (model) => shownSummary(model.snapshot, await summarizeInheritance(model)),
    facets: (model) => model,
    reasons: async (model) => {
      const { reasons } = await nothingExplained(model);
      return shownReasons(reasons).map((reason) => ({ ...reason, revision: model.snapshot.point.revision }));
    },
    nearest: async (model) => {
      const { revision } = model.snapshot.point;
      const { nearest } = await nothingExplained(model);
      return nearest.map((near) => ({ ...near, row: { ...near.row, revision }, revision }));
    },
    notes: async ({ snapshot, question, participationGroups }) =>
      shownNotes(snapshot, question, { participationGroups: await participationGroups() }),
  },
  InheritanceFacets: {
    bases: async (model) =>
      countByBasis(model.question, await groups(model)).map(({ value, rows }) => ({ basis: value, count: rows })),
    certainties: async (model) =>
      countByCertainty(model.question, await groups(model)).map(({ value, rows }) => ({
        certainty: value,
        count: rows,
      })),
    possibleBecause: async (model) =>
      countByReason(model.question, await groups(model)).map(({ value, rows }) => ({ reason: value, count: rows })),
    responsibilities: async (model) => {
      const counts = await countByResponsibility(model.snapshot, model.question, await groups(model));
      return counts.map(({ value, rows }) => ({ responsibility: value, count: rows }));
    },
    certificates: async (model) =>
      countByCertificate(model.question, await groups(model)).map(({ value, rows }) => ({
        certificate: mustFind(model.snapshot, 'Certificate', value),
        count: rows,
      })),
    places: async (model) =>
      countByPlace(model.question, await model.participationGroups(), await groups(model)).map(
        ({ certificateId, environmentId, ...place }) => ({
          certificate: mustFind(model.snapshot, 'Certificate', certificateId),
          environment: environmentId === null ? null : mustFind(model.snapshot, 'Environment', environmentId),
          subjects: place.subjects,
          requirements: place.requirements,
          standards: mustFindAll(model.snapshot, 'Standard', place.standardIds),
          certainties: place.certainties.map(({ value, rows }) => ({ certainty: value, count: rows })),
          count: place.rows,
        }),
      ),
    subjects: async (model) => {
      const counts = countBySubject(model.question, await model.participationGroups());
      return Promise.all(
        counts.map(async ({ value, rows }) => ({ subject: await mustLoadSubject(model.snapshot, value), count: rows })),
      );
    },
  },
  Query: {
    inheritance: (_root, { revision, ...args }, context, info) =>
      inheritanceOf(context, { ...args, askedRevision: revision, below: cursorsBelow(info) }),
    inheritedRequirement: async (_root, { id, asOf, revision }, context) => {
      const place = readRowId('id', id);
      const snapshot = await context.at(revision ?? null);
      const row = await readNamedRow(snapshot, place, asOf ?? context.today);
      return row === null ? null : { ...row, revision: snapshot.point.revision };
    },
  },
};
