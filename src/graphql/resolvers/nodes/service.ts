import { notesOnListedServices } from '../../../answers/notes/listed-services-notes.ts';
import { listedInScope } from '../../../answers/scope/offering-counts.ts';
import { certificatesOfProvider } from '../../../domain/catalogue/offering.ts';
import { certificatesTo } from '../../../domain/editions/editions.ts';
import { kindOfId, sortedIds } from '../../../domain/ids.ts';
import { inForceOn } from '../../../domain/leverage/leverage-routes.ts';
import type { MembershipKind, ScopeStatus } from '../../../domain/statements/statements.ts';
import { countListedServices, type ListedServices, readListedServiceIds } from '../../../store/service.ts';
import { checkId, checkIds, inFilter } from '../../arguments.ts';
import type { Page, PageArguments } from '../../connection.ts';
import { connect, connectionFields, idsOnPage, onPage, openPage } from '../../connection.ts';
import type { Context } from '../../context.ts';
import type { Resolvers, ServiceFilter } from '../../generated/resolvers.ts';
import type { AtRevision } from '../../models.ts';
import { inheritanceOfNode } from '../inheritance.ts';
import { scopeOfSubject } from '../scope.ts';
import { shownAt } from '../shared/inheritance-note.ts';
import { aliasesOf, membershipsOf } from '../shared/linked.ts';
import { mustFind, mustLoadServices, needFound, sourcesOf } from '../shared/must-load.ts';

type Linking = AtRevision & { readonly id: string };

function linkedServices(membership: MembershipKind, direction: 'linkedFrom' | 'linkedTo') {
  return ({ id, revision }: Linking, _args: unknown, context: Context) => {
    const snapshot = context.snapshotOf(revision);
    const ids = snapshot.catalogue[direction](id, membership);
    return mustLoadServices(snapshot, ids);
  };
}

export const serviceResolvers: Resolvers = {
  Service: {
    aliases: aliasesOf,
    families: ({ id, revision }, _args, context) =>
      context.snapshotOf(revision).catalogue.membershipsFrom(id, 'IN_FAMILY'),
    componentOf: linkedServices('COMPONENT_OF', 'linkedFrom'),
    components: linkedServices('COMPONENT_OF', 'linkedTo'),
    replacedBy: linkedServices('REPLACED_BY', 'linkedFrom'),
    replaces: linkedServices('REPLACED_BY', 'linkedTo'),
    scope: scopeOfSubject,
    inheritance: inheritanceOfNode,
    memberships: membershipsOf,
    sources: sourcesOf,
  },
  ServiceFamilyMembership: {
    family: ({ toId, revision }, _args, context) => mustFind(context.snapshotOf(revision), 'ServiceFamily', toId),
    statement: (membership) => membership,
  },
  ServiceFamily: {
    aliases: aliasesOf,
    services: async ({ id, revision }, args, context) => {
      const page = await openPage(context, args, { parts: ['servicesOfFamily', id], revision });
      return servicesAmong(page, page.snapshot.catalogue.linkedTo(id, 'IN_FAMILY'));
    },
    scope: scopeOfSubject,
    inheritance: inheritanceOfNode,
    memberships: membershipsOf,
    sources: sourcesOf,
  },
  ServiceConnection: { ...connectionFields, notes: ({ notes }) => notes() },
  Query: {
    service: async (_root, { id, revision }, context) => {
      checkId('id', id, ['Service']);
      return (await context.at(revision ?? null)).services.load(id);
    },
    services: async (_root, { filter, asOf, revision, ...args }, context) => {
      const named = namedIn(filter ?? {});
      const parts = ['services', filter ?? null];
      const page = await openPage(context, args, { parts, asOf, askedRevision: revision });
      await needFound(page.snapshot, inFilter(named));
      const { engine, catalogue } = page.snapshot;
      const { families } = named;
      const members = families === null ? null : families.flatMap((id) => catalogue.linkedTo(id, 'IN_FAMILY'));
      const { statuses = null, inForceOnly = false } = filter ?? {};
      const listed = listedBy(page, { ...named, members, statuses, inForceOnly });
      if (listed !== null) {
        const ids = await readListedServiceIds(engine, listed, { after: page.after?.[0] ?? '', limit: page.first + 1 });
        const connection = await connectIds(page, ids, () => countListedServices(engine, listed));
        return { ...connection, notes: () => listedNotes(page, { listed, families }) };
      }
      return servicesAmong(page, members === null ? catalogue.serviceIds : sortedIds(members));
    },
  },
};

export function servicesOfOrganization(
  { id, revision }: Linking,
  { asOf, ...args }: PageArguments & { readonly asOf?: string | null },
  context: Context,
) {
  return onPage({ context, args, list: { parts: ['servicesOfOrganization', id], asOf, revision } }, async (page) => {
    const certificateIds = certificatesOfProvider(page.snapshot.catalogue, id);
    const listed = await listedInScope(page.snapshot, { certificateIds }, page.day);
    return servicesAmong(
      page,
      listed.filter((subjectId) => kindOfId(subjectId) === 'Service'),
    );
  });
}

function namedIn({ families, providers, standards, certificates, environments }: ServiceFilter) {
  return {
    families: checkIds('filter.families', families, ['ServiceFamily']),
    providers: checkIds('filter.providers', providers, ['Organization']),
    standards: checkIds('filter.standards', standards, ['Standard']),
    certificates: checkIds('filter.certificates', certificates, ['Certificate']),
    environments: checkIds('filter.environments', environments, ['Environment']),
  };
}

type ListedFilter = ReturnType<typeof namedIn> & {
  /** Members of the families; null: no filter on families. */
  readonly members: readonly string[] | null;
  readonly statuses: readonly ScopeStatus[] | null;
  readonly inForceOnly: boolean;
};

/** Returns null without a filter on scope entries. */
function listedBy(
  page: Page,
  { providers, standards, certificates, environments, members, statuses, inForceOnly }: ListedFilter,
): ListedServices | null {
  const { catalogue, point } = page.snapshot;
  const isSaid =
    [providers, standards, certificates, environments, statuses].some((named) => named !== null) || inForceOnly;
  if (!isSaid) return null;
  const ofStandards =
    standards === null ? catalogue.all('Certificate').map(({ id }) => id) : certificatesTo(catalogue, standards);
  const provided =
    providers === null ? null : new Set(providers.flatMap((id) => certificatesOfProvider(catalogue, id)));
  const inForce = inForceOn(catalogue, page.day);
  return {
    certificates: ofStandards.filter(
      (id) => (certificates?.includes(id) ?? true) && (provided?.has(id) ?? true) && (!inForceOnly || inForce(id)),
    ),
    environments,
    statuses: statuses ?? ['IN_SCOPE'],
    members,
    day: page.day,
    revision: point.revision,
  };
}

async function servicesAmong(page: Page, ids: readonly string[]) {
  return connectIds(page, idsOnPage(page, ids), () => ids.length);
}

async function listedNotes({ snapshot }: Page, asked: Parameters<typeof notesOnListedServices>[1]) {
  return shownAt(snapshot, await notesOnListedServices(snapshot, asked));
}

async function connectIds(page: Page, ids: readonly string[], total: () => number | Promise<number>) {
  const rows = await mustLoadServices(page.snapshot, ids);
  return { ...connect(page, rows, ({ id }) => [id], total), notes: async () => [] };
}
