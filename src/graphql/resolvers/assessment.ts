import { assess, byHeading, certificatesUsed } from '../../answers/assessment/assessment.ts';
import { customerWordOf } from '../../answers/evidence/customer-words.ts';
import { participationGroupsOf } from '../../answers/inheritance/participation-groups.ts';
import { assessedEdition } from '../../answers/notes/editions-meant.ts';
import { COUNTS_AS_SERVICE } from '../../answers/notes/notes.ts';
import { verdictOfParty } from '../../answers/summary/assessment-glance.ts';
import { summarizeAssessment } from '../../answers/summary/assessment-summary.ts';
import { lapsesOn } from '../../domain/certainty/in-force.ts';
import { editionInForce } from '../../domain/editions/editions.ts';
import type { Clause } from '../../domain/entities/clause.ts';
import { sortedIds } from '../../domain/ids.ts';
import {
  type AssessedParty,
  type AssessedRequirement,
  countOutcomes,
  countResponsibilities,
  coveringParty,
  listSourcesOf,
} from '../../domain/inheritance/assessment.ts';
import { kindsStated } from '../../domain/inheritance/responsibility.ts';
import { BadInput } from '../../errors.ts';
import { openAnswer } from '../answer-point.ts';
import { checkHops, checkId, checkIds } from '../arguments.ts';
import { connectAll, connectionFields } from '../connection.ts';
import { cursorsBelow } from '../cursors-below.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { openHangingPage } from '../hanging-page.ts';
import type { AssessmentModel, ServiceAssessmentModel } from '../models.ts';
import { shownSummary } from './shared/answer-summary.ts';
import { shownAt, shownNotes } from './shared/inheritance-note.ts';
import { mustFind, mustFindAll, mustLoadService, mustLoadServices, needFound, sourcesOf } from './shared/must-load.ts';

const MOST_SERVICES = 100;

function totalsOf(requirements: readonly AssessedRequirement[]) {
  const counts = countOutcomes(requirements);
  return {
    requirements: requirements.length,
    covered: counts.COVERED,
    possible: counts.POSSIBLE,
    some: counts.SOME,
    unknown: counts.UNKNOWN,
    excluded: counts.EXCLUDED,
  };
}

const partyFields = {
  service: ({ party, assessment }: ServiceAssessmentModel) => mustLoadService(assessment.snapshot, party.serviceId),
  certainty: ({ party }: ServiceAssessmentModel) => surest(party)?.certainty ?? null,
  basis: ({ party }: ServiceAssessmentModel) => surest(party)?.basis ?? null,
  exclusions: ({ party }: ServiceAssessmentModel) => party.exclusions,
  unplaced: ({ party }: ServiceAssessmentModel) => party.unplaced,
};

export const assessmentResolvers: Resolvers = {
  Assessment: {
    summary: async (assessment) =>
      shownSummary(assessment.snapshot, await summarizeAssessment(assessment.snapshot, assessment)),
    standard: ({ snapshot, request }) => mustFind(snapshot, 'Standard', request.standardId),
    environment: ({ snapshot, request }) => mustFind(snapshot, 'Environment', request.environmentId),
    services: ({ snapshot, parties }) =>
      mustLoadServices(
        snapshot,
        parties.map(({ serviceId }) => serviceId),
      ),
    asOf: ({ day }) => day,
    revision: ({ snapshot }) => snapshot.point.revision,
    lapsesOn: async ({ lapses }) => (await lapses()).first,
    byService: (assessment) => assessment.parties.map((party) => ({ party, assessment })),
    totals: ({ requirements }) => totalsOf(requirements),
    responsibilities: ({ requirements }) => countResponsibilities(requirements),
    headings: ({ snapshot, requirements }) =>
      byHeading(snapshot.catalogue, requirements).map((group) => ({
        clause: group.heading,
        totals: totalsOf(group.requirements),
        responsibilities: countResponsibilities(group.requirements),
      })),
    requirements: async (model, { outcomes, responsibilities, weakestResponsibilities, ...args }, context) => {
      const { day: _day, ...system } = model.request;
      const page = await openHangingPage(context, args, {
        ...model,
        parts: ['assessment', system, outcomes ?? null, responsibilities ?? null, weakestResponsibilities ?? null],
      });
      const kept = model.requirements.filter(
        ({ outcome, responsibility, statedResponsibilities }) =>
          (outcomes?.includes(outcome) ?? true) &&
          (weakestResponsibilities?.includes(responsibility) ?? true) &&
          (responsibilities?.some((kind) => kind === responsibility || statedResponsibilities.includes(kind)) ?? true),
      );
      const nodes = kept.map((requirement) => ({ ...requirement, assessment: model }));
      return connectAll(page, nodes, ({ clause }) => clause.sort);
    },
    certificates: async ({ snapshot, parties }) =>
      Promise.all(
        certificatesUsed(parties).map(async ({ certificateId, serviceIds, listSourceIds }) => {
          const certificate = mustFind(snapshot, 'Certificate', certificateId);
          const services = await mustLoadServices(snapshot, serviceIds);
          return { certificate, services, scopeSources: mustFindAll(snapshot, 'Source', listSourceIds) };
        }),
      ),
    notes: async ({ snapshot, question, request }) => {
      const participationGroups = await participationGroupsOf(snapshot, question);
      const notes = await shownNotes(snapshot, question, { participationGroups, ofUnknown: COUNTS_AS_SERVICE });
      const edition = assessedEdition(snapshot.catalogue, request);
      return [...shownAt(snapshot, edition === null ? [] : [edition]), ...notes];
    },
  },
  AssessedRequirement: {
    lapsesOn: async ({ clause, assessment }) => (await assessment.lapses()).byClause.get(clause.id) ?? null,
    services: ({ clause, assessment }) =>
      coveringParties(assessment, clause).map((party) => ({ party, clause, assessment })),
    sources: ({ clause, assessment }) => listSources(assessment, coveringParties(assessment, clause)),
  },
  ServiceAssessment: {
    ...partyFields,
    verdict: ({ party, assessment }) => verdictOfParty(assessment, party),
    responsibilities: ({ party, assessment }) =>
      countResponsibilities(
        assessment.requirements.map(({ clause }) => ({
          responsibility: assessment.responsibilityOf(coveringParty(party, clause), clause.id),
        })),
      ),
    contradicted: ({ party }) => surest(party)?.contradicted ?? false,
    certificates: ({ party, assessment }) =>
      party.participations.map(({ certificateId }) => mustFind(assessment.snapshot, 'Certificate', certificateId)),
    sources: ({ party, assessment }) => listSources(assessment, [party]),
  },
  AssessedService: {
    ...partyFields,
    responsibility: ({ party, clause, assessment }) => assessment.responsibilityOf(party, clause.id),
    statedResponsibilities: ({ party, clause, assessment }) => kindsStated(assessment.statedOf(party, clause.id)),
    rows: ({ party, clause, assessment }) =>
      party.participations.map((participation) => ({
        participation,
        clause,
        revision: assessment.snapshot.point.revision,
      })),
  },
  AssessedCertificate: {
    lapsesOn: ({ certificate }) => lapsesOn(certificate),
    customerKeeps: ({ certificate }) => certificate.customerKeeps,
    customerKeepsSources: ({ certificate }, args, context) => {
      const sourceIds = customerWordOf(certificate)?.sourceIds ?? [];
      return sourcesOf({ sourceIds, revision: certificate.revision }, args, context);
    },
    sources: ({ certificate }, args, context) => sourcesOf(certificate, args, context),
  },
  AssessedRequirementConnection: connectionFields,
  Query: {
    assessment: async (_root, { standard, environment, services, leverageHops, asOf, revision }, context, info) => {
      checkId('standard', standard, ['Standard']);
      checkId('environment', environment, ['Environment']);
      checkIds('services', services, ['Service']);
      const serviceIds = sortedIds(services);
      if (serviceIds.length === 0 || serviceIds.length > MOST_SERVICES) {
        throw new BadInput(`Argument "services" must have 1 to ${MOST_SERVICES} ids, not ${serviceIds.length}.`);
      }
      const asked = { asOf, revision };
      const { snapshot, day } = await openAnswer(context, { ...asked, below: cursorsBelow(info) });
      await needFound(snapshot, { standard: [standard], environment: [environment] });
      const hops = checkHops('leverageHops', leverageHops);
      const standardId = editionInForce(snapshot.catalogue, standard, day);
      const request = {
        ...{ askedStandardId: standard, standardId, environmentId: environment },
        ...{ serviceIds, leverageHops: hops, day },
      };
      return { ...(await assess(snapshot, request)), snapshot, day, asked };
    },
  },
};

function coveringParties({ parties }: AssessmentModel, clause: Clause): readonly AssessedParty[] {
  return parties.map((party) => coveringParty(party, clause));
}

function listSources({ snapshot }: AssessmentModel, parties: readonly AssessedParty[]) {
  return mustFindAll(snapshot, 'Source', sortedIds(parties.flatMap(listSourcesOf)));
}

function surest({ participations }: AssessedParty) {
  return participations[0] ?? null;
}
