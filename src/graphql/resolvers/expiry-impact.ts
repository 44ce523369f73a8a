import { participationGroupsOf } from '../../answers/inheritance/participation-groups.ts';
import { resolveQuestion } from '../../answers/inheritance/question.ts';
import { lapseKeyOf, lapsingCertificates, lossesOf } from '../../answers/losses/expiry-impact.ts';
import { type ExpiryLoss, lossKeyOf } from '../../answers/losses/lost-participations.ts';
import { endingKeyOf, endingsOf } from '../../answers/losses/scope-endings.ts';
import { lastDayInForce } from '../../domain/certainty/in-force.ts';
import { BadInput } from '../../errors.ts';
import { completeNodes, connect, connectAll, connectionFields, openPage } from '../connection.ts';
import { cursorsBelow } from '../cursors-below.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { openHangingPage } from '../hanging-page.ts';
import type { AnsweredOnDay } from '../models.ts';
import { checkFilter } from './inheritance.ts';
import { shownNotes } from './shared/inheritance-note.ts';
import { alternativesOf, environmentOf, mustFind, mustLoadSubject, perhapsThroughOf } from './shared/must-load.ts';

export const expiryImpactResolvers: Resolvers = {
  ExpiryImpact: {
    expiresOn: ({ certificate }) => lastDayInForce(certificate),
    losses: async ({ certificate, filter, ...answered }, args, context) => {
      if (lastDayInForce(certificate) === null) return null;
      const page = await openHangingPage(context, args, { ...answered, parts: ['losses', filter, certificate.id] });
      const losses = await lossesOf(page.snapshot, filter, certificate);
      return { ...connectAll(page, losses, lossKeyOf), ...sumsOf(losses) };
    },
  },
  ExpiryLoss: {
    subject: ({ subjectId, revision }, _args, context) => mustLoadSubject(context.snapshotOf(revision), subjectId),
    environment: environmentOf,
    standard: ({ standardId, revision }, _args, context) =>
      mustFind(context.snapshotOf(revision), 'Standard', standardId),
    remainingCertainty: ({ remaining }) => remaining,
    alternatives: alternativesOf,
    perhapsThrough: perhapsThroughOf,
  },
  ExpiryLossConnection: connectionFields,
  ScopeEnding: {
    certificate: ({ loss, revision }, _args, context) =>
      mustFind(context.snapshotOf(revision), 'Certificate', loss.certificateId),
  },
  ScopeEndingConnection: connectionFields,
  ExpiryImpactConnection: {
    ...connectionFields,
    endings: async ({ filter, until, ...answered }, args, context) => {
      const page = await openHangingPage(context, args, { ...answered, parts: ['endings', until, filter] });
      const endings = await endingsOf(page.snapshot, filter, { day: page.day, until });
      return {
        ...completeNodes(connectAll(page, endings, endingKeyOf), (ending) => ({
          ...ending,
          revision: ending.loss.revision,
        })),
        ...sumsOf(endings.map(({ loss }) => loss)),
      };
    },
    notes: async ({ filter, day, snapshot }) => {
      const question = await resolveQuestion(snapshot, filter, day);
      return shownNotes(snapshot, question, { participationGroups: await participationGroupsOf(snapshot, question) });
    },
  },
  Query: {
    expiryImpact: async (_root, { until, filter: publicFilter, asOf, revision, ...args }, context, info) => {
      const filter = checkFilter(publicFilter ?? {});
      const parts = ['expiry', until, filter];
      const list = { parts, asOf, askedRevision: revision, below: cursorsBelow(info), keyParts: 2 };
      const page = await openPage(context, args, list);
      const { snapshot, day, after } = page;
      const answered: AnsweredOnDay = { snapshot, day, asked: { asOf, revision } };
      if (until < day) {
        throw new BadInput(`Argument "until" must be ${day}, the day of the answer, or a later day, not ${until}.`);
      }
      const certificates = await lapsingCertificates(snapshot, filter, { day, until });
      const start =
        after === null ? -1 : certificates.findIndex((one) => lapseKeyOf(one).join(' ') === after.join(' '));
      const rows = certificates.slice(start + 1).map((certificate) => ({ certificate, filter, ...answered }));
      return {
        ...connect(
          page,
          rows,
          ({ certificate }) => lapseKeyOf(certificate),
          () => certificates.length,
        ),
        unknownCount: certificates.filter(({ expiresOn }) => expiresOn === null).length,
        ...answered,
        filter,
        until,
      };
    },
  },
};

interface Sums {
  readonly requirementsLost: number;
  readonly unknownCount: number;
}

/** Cached by list, which pages and requests share: it may have ten thousand losses. */
const sums = new WeakMap<readonly ExpiryLoss[], Sums>();

function sumsOf(losses: readonly ExpiryLoss[]): Sums {
  const known = sums.get(losses);
  if (known !== undefined) return known;
  const gone = losses.filter(({ remaining }) => remaining === null);
  const made = {
    requirementsLost: gone.reduce((sum, { requirements }) => sum + requirements, 0),
    unknownCount: gone.filter(({ requirementsUnknown }) => requirementsUnknown).length,
  };
  sums.set(losses, made);
  return made;
}
