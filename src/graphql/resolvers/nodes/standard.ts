import type { Catalogue } from '../../../domain/catalogue/catalogue.ts';
import type { Clause } from '../../../domain/entities/clause.ts';
import { fullNameOf } from '../../../domain/entities/entity.ts';
import type { Standard } from '../../../domain/entities/standard.ts';
import { checkIds } from '../../arguments.ts';
import { connectAll, connectionFields, onPage, openPage } from '../../connection.ts';
import type { ClauseKind, Resolvers, StandardFilter } from '../../generated/resolvers.ts';
import { byId } from '../shared/by-id.ts';
import { aliasesOf, linkedList, linkedOne, membershipsOf } from '../shared/linked.ts';
import { needFound, sourcesOf } from '../shared/must-load.ts';
import { wordsOf } from '../shared/property-word.ts';

export const standardResolvers: Resolvers = {
  Standard: {
    name: fullNameOf,
    aliases: aliasesOf,
    publisher: linkedOne('Organization', 'PUBLISHED_BY'),
    clauses: ({ id, revision }, { kind, ...args }, context) =>
      onPage({ context, args, list: { parts: ['clauses', id, kind ?? null], revision } }, (page) =>
        connectAll(page, clausesOf(page.snapshot.catalogue, id, kind ?? null), (clause) => clause.sort),
      ),
    relations: async ({ id, revision }, { kinds, ...args }, context) => {
      const page = await openPage(context, args, { parts: ['relations', id, kinds ?? null], revision });
      const relations = await page.snapshot.relations.load(id);
      const kept = relations.filter(({ relation }) => kinds?.includes(relation) ?? true);
      return connectAll(page, kept, (relation) => relation.id);
    },
    certificates: linkedList('Certificate', 'CERTIFIES'),
    memberships: membershipsOf,
    words: wordsOf,
    sources: sourcesOf,
  },
  StandardConnection: connectionFields,
  StandardRelationConnection: connectionFields,
  Query: {
    standard: byId('Standard'),
    standards: async (_root, { filter, revision, ...args }, context) => {
      const publishers = checkIds('filter.publishers', filter?.publishers, ['Organization']);
      const page = await openPage(context, args, { parts: ['standards', filter ?? null], askedRevision: revision });
      await needFound(page.snapshot, { 'filter.publishers': publishers });
      const { catalogue } = page.snapshot;
      const publishedBy = ({ id }: Standard) => catalogue.linkedFrom(id, 'PUBLISHED_BY');
      const kept = catalogue
        .all('Standard')
        .filter((standard) => fits(standard, filter ?? {}))
        .filter((standard) => publishers === null || publishedBy(standard).some((id) => publishers.includes(id)));
      return connectAll(page, kept, ({ id }) => id);
    },
  },
};

/** Only the full list includes withdrawn clauses. */
function clausesOf(catalogue: Catalogue, standardId: string, kind: ClauseKind | null): readonly Clause[] {
  if (kind === 'REQUIREMENT') return catalogue.requirementsOf(standardId);
  const clauses = catalogue.clausesOf(standardId);
  return kind === null ? clauses : clauses.filter(({ clauseKind, withdrawn }) => clauseKind === kind && !withdrawn);
}

function fits({ family, status, certifiable }: Standard, filter: StandardFilter): boolean {
  return (
    (filter.families == null || (family !== null && filter.families.includes(family))) &&
    (filter.statuses == null || (status !== null && filter.statuses.includes(status))) &&
    (filter.certifiable == null || filter.certifiable === certifiable)
  );
}
