import { mappingAuthorNotes } from '../../answers/gap/mapping-authors.ts';
import { compareStandards, gapTotals } from '../../answers/gap/standard-gap.ts';
import { certificatesInForce, editionSteps, pendingTransitionsOf } from '../../answers/losses/edition-transition.ts';
import { subjectWord } from '../../answers/words/subject-words.ts';
import { placeKeyOf } from '../../domain/inheritance/inheritance.ts';
import { openAnswer } from '../answer-point.ts';
import { checkId } from '../arguments.ts';
import { connectAll, connectionFields } from '../connection.ts';
import { cursorsBelow } from '../cursors-below.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { openHangingPage } from '../hanging-page.ts';
import type { EditionStepModel } from '../models.ts';
import {
  alternativesOf,
  environmentOf,
  mustFind,
  mustFindAll,
  mustLoadSubject,
  needFound,
  perhapsThroughOf,
} from './shared/must-load.ts';

export const editionTransitionResolvers: Resolvers = {
  EditionStep: {
    former: ({ snapshot, formerId }) => mustFind(snapshot, 'Standard', formerId),
    standard: ({ snapshot, standardId }) => mustFind(snapshot, 'Standard', standardId),
    certificates: ({ snapshot, formerId, day }) => certificatesInForce(snapshot, formerId, day),
    onlyInFormer: async (step, args, context) => {
      const page = await openHangingPage(context, args, {
        ...step,
        parts: ['pendingTransitions', step.formerId, step.standardId],
      });
      return connectAll(page, await pendingTransitionsOf(page.snapshot, step, page.day), placeKeyOf);
    },
    correspondence: async (step) => {
      if (withoutRequirements(step).length > 0) return null;
      return gapTotals((await compareStandards(step.snapshot, step.formerId, step.standardId)).from);
    },
    notes: async (step) => [...(await correspondenceNotes(step)), ...(await pendingTransitionNotes(step))],
  },
  PendingTransition: {
    subject: ({ subjectId, revision }, _args, context) => mustLoadSubject(context.snapshotOf(revision), subjectId),
    environment: environmentOf,
    certificates: ({ certificateIds, revision }, _args, context) =>
      mustFindAll(context.snapshotOf(revision), 'Certificate', certificateIds),
    remainingCertainty: ({ remaining }) => remaining,
    alternatives: alternativesOf,
    perhapsThrough: perhapsThroughOf,
  },
  PendingTransitionConnection: connectionFields,
  Query: {
    editionTransition: async (_root, { standard, other, asOf, revision }, context, info) => {
      checkId('standard', standard, ['Standard']);
      if (other != null) checkId('other', other, ['Standard']);
      const asked = { asOf, revision };
      const { snapshot, day } = await openAnswer(context, { ...asked, below: cursorsBelow(info) });
      await needFound(snapshot, { standard: [standard], other: [other] });
      const isAsked = (id: string) => other == null || id === other || id === standard;
      const steps = async (direction: 'replaces' | 'replacedBy') =>
        (await editionSteps(snapshot, standard, direction))
          .filter(({ formerId, standardId }) => isAsked(formerId) && isAsked(standardId))
          .map((step) => ({ ...step, snapshot, day, asked }));
      return {
        standard: mustFind(snapshot, 'Standard', standard),
        asOf: day,
        revision: snapshot.point.revision,
        replaces: await steps('replaces'),
        replacedBy: await steps('replacedBy'),
      };
    },
  },
};

function withoutRequirements({ snapshot, formerId, standardId }: EditionStepModel): string[] {
  return [formerId, standardId].filter((id) => snapshot.catalogue.requirementsOf(id).length === 0);
}

async function correspondenceNotes(step: EditionStepModel): Promise<string[]> {
  const { snapshot, formerId, standardId } = step;
  const missing = withoutRequirements(step).map(
    (id) => `The graph holds no list of requirements of ${mustFind(snapshot, 'Standard', id).designation}.`,
  );
  if (missing.length > 0) return missing;
  const { isMapped } = await compareStandards(snapshot, formerId, standardId);
  return isMapped
    ? mappingAuthorNotes(snapshot, formerId, standardId)
    : ['No source maps clauses of the one edition to clauses of the other.'];
}

async function pendingTransitionNotes(step: EditionStepModel): Promise<string[]> {
  const pendingTransitions = await pendingTransitionsOf(step.snapshot, step, step.day);
  const placeless = pendingTransitions.filter(({ environmentId }) => environmentId === null);
  if (placeless.length === 0) return [];
  const word = subjectWord(placeless.map(({ subjectId }) => subjectId));
  const whom = `${placeless.length === 1 ? 'one' : placeless.length} ${word}`;
  return [
    `For ${whom} of the old edition the source names no environment, so it is unknown whether the new edition covers the same one.`,
  ];
}
