import { explain } from '../../answers/explanation/explanation.ts';
import { shownReasons } from '../../answers/explanation/why-not.ts';
import { fullNameOf } from '../../domain/entities/entity.ts';
import { BadInput } from '../../errors.ts';
import { checkHops, checkId } from '../arguments.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { toNodeKind } from '../node-kinds.ts';
import { environmentOf, sourcesOf } from './shared/must-load.ts';

export const explanationResolvers: Resolvers = {
  Explanation: {
    revision: ({ snapshot }) => snapshot.point.revision,
    inherited: ({ rows }) => rows.length > 0,
    rows: ({ rows, snapshot }) => rows.map((row) => ({ ...row, revision: snapshot.point.revision })),
    nodes: ({ path }) => path.nodes,
    edges: ({ path }) => path.edges,
    reasons: ({ reasons, snapshot }) =>
      shownReasons(reasons).map((reason) => ({ ...reason, revision: snapshot.point.revision })),
    reasonCount: ({ reasons }) => reasons.length,
    nearest: ({ nearest, snapshot: { point } }) =>
      nearest.map((one) => ({ ...one, revision: point.revision, row: { ...one.row, revision: point.revision } })),
    environments: ({ environments, snapshot: { point } }) =>
      environments.map(({ row, reason, ...place }) => ({
        ...place,
        revision: point.revision,
        row: row === null ? null : { ...row, revision: point.revision },
        reason: reason === null ? null : { ...reason, revision: point.revision },
      })),
  },
  PathNode: {
    node: (entity) => entity,
    kind: ({ kind }) => toNodeKind(kind),
    name: fullNameOf,
  },
  WhyNot: { sources: sourcesOf },
  NearestInheritance: { sources: sourcesOf },
  ExplainedEnvironment: {
    environment: environmentOf,
    inherited: ({ row }) => row !== null,
  },
  Query: {
    explain: async (
      _root,
      { subject, environment, environmentNotStated, clause, certificate, leverageHops, asOf, revision },
      context,
    ) => {
      checkId('subject', subject, ['Service', 'ServiceFamily']);
      checkId('clause', clause, ['Clause']);
      if (environment != null) checkId('environment', environment, ['Environment']);
      if (environment != null && environmentNotStated) {
        throw new BadInput(
          `Argument "environment" must be left out if "environmentNotStated" is true, not "${environment}".`,
        );
      }
      if (certificate != null) checkId('certificate', certificate, ['Certificate']);
      const snapshot = await context.at(revision ?? null);
      const request = {
        subjectId: subject,
        environmentId: environment ?? null,
        environmentNotStated,
        clauseId: clause,
        certificateId: certificate ?? null,
        leverageHops: checkHops('leverageHops', leverageHops),
        day: asOf ?? context.today,
      };
      return { ...(await explain(snapshot, request)), snapshot, asOf: request.day };
    },
  },
};
