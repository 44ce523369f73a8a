import { countScopeEntries, readScopeEntries } from '../../answers/scope/scope-entries.ts';
import { scopeSortKey } from '../../domain/statements/statements.ts';
import { checkIds, inFilter } from '../arguments.ts';
import { connect, connectionFields, openPage } from '../connection.ts';
import type { Resolvers, ScopeEntryFilter } from '../generated/resolvers.ts';
import { needFound } from './shared/must-load.ts';

export const scopeEntryResolvers: Resolvers = {
  ScopeEntryConnection: connectionFields,
  Query: {
    scopeEntries: async (_root, { filter, asOf, revision, ...args }, context) => {
      const named = namedIn(filter ?? {});
      const { statuses = null, inForceOnly = false } = filter ?? {};
      const parts = ['scopeEntries', named, statuses, inForceOnly];
      const page = await openPage(context, args, { parts, asOf, askedRevision: revision });
      const { snapshot, day, first, after } = page;
      await needFound(snapshot, inFilter(named));
      const { services, families, ...places } = named;
      const subjects = services === null && families === null ? null : [...(services ?? []), ...(families ?? [])];
      const asked = { ...places, subjects, statuses, inForceOnly };
      const entries = await readScopeEntries(
        snapshot,
        { filter: asked, day },
        { after: after?.[0] ?? '', limit: first + 1 },
      );
      return connect(
        page,
        entries,
        (entry) => [scopeSortKey(entry, entry.id)],
        () => countScopeEntries(snapshot, asked, day),
      );
    },
  },
};

function namedIn({ services, families, environments, certificates, standards }: Partial<ScopeEntryFilter>) {
  return {
    services: checkIds('filter.services', services, ['Service']),
    families: checkIds('filter.families', families, ['ServiceFamily']),
    environments: checkIds('filter.environments', environments, ['Environment']),
    certificates: checkIds('filter.certificates', certificates, ['Certificate']),
    standards: checkIds('filter.standards', standards, ['Standard']),
  };
}
