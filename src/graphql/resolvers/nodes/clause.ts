import { responsibilitiesCounting } from '../../../answers/evidence/responsibilities-of-clause.ts';
import { clauseTextOf } from '../../../answers/texts/clause-text.ts';
import { fullNameOf } from '../../../domain/entities/entity.ts';
import { compareText } from '../../../domain/ids.ts';
import { connectAll, connectionFields, openPage } from '../../connection.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { inheritanceOfNode } from '../inheritance.ts';
import { byId } from '../shared/by-id.ts';
import { linkedOne, membershipsOf } from '../shared/linked.ts';
import { mustFind, mustFindAll, sourcesOf } from '../shared/must-load.ts';
import { wordsOf } from '../shared/property-word.ts';

export const clauseResolvers: Resolvers = {
  Clause: {
    name: fullNameOf,
    kind: ({ clauseKind }) => clauseKind,
    text: async ({ id, revision }, _args, context) =>
      (await clauseTextOf(context.snapshotOf(revision), id))?.text ?? null,
    textClause: async ({ id, revision }, _args, context) => {
      const snapshot = context.snapshotOf(revision);
      const worded = await clauseTextOf(snapshot, id);
      return worded === null ? null : mustFind(snapshot, 'Clause', worded.clauseId);
    },
    standard: ({ standardId, revision }, _args, context) =>
      mustFind(context.snapshotOf(revision), 'Standard', standardId),
    parent: linkedOne('Clause', 'UNDER'),
    children: ({ id, revision }, _args, context) => {
      const snapshot = context.snapshotOf(revision);
      const children = mustFindAll(snapshot, 'Clause', snapshot.catalogue.linkedTo(id, 'UNDER'));
      return children.sort((left, right) => compareText(left.sort, right.sort));
    },
    mappings: async ({ id, revision }, args, context) => {
      const page = await openPage(context, args, { parts: ['mappings', id], revision });
      return connectAll(page, await page.snapshot.mappings.load(id), (mapping) => mapping.id);
    },
    responsibilities: ({ id, revision }, _args, context) => responsibilitiesCounting(context.snapshotOf(revision), id),
    inheritance: inheritanceOfNode,
    memberships: membershipsOf,
    words: wordsOf,
    sources: sourcesOf,
  },
  ClauseConnection: connectionFields,
  ClauseMappingConnection: connectionFields,
  Query: {
    clause: byId('Clause'),
  },
};
