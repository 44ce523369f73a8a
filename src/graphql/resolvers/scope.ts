import { isWithin } from '../../domain/days.ts';
import { inForceOn } from '../../domain/leverage/leverage-routes.ts';
import { SCOPE_STATUSES, type ScopeEntry, type ScopeStatus, scopeSortKey } from '../../domain/statements/statements.ts';
import type { ScopeAnchor } from '../../store/scope-entry.ts';
import { checkIds } from '../arguments.ts';
import { type Connection, connect, connectAll, openPage, type Page, type PageArguments } from '../connection.ts';
import type { Context } from '../context.ts';
import type { AtRevision } from '../models.ts';
import { needFound } from './shared/must-load.ts';

type Anchor = AtRevision & { readonly id: string };

interface ScopeArguments extends PageArguments {
  readonly environments?: readonly string[] | null;
  readonly certificates?: readonly string[] | null;
  readonly statuses?: readonly ScopeStatus[] | null;
  readonly inForceOnly: boolean;
  readonly asOf?: string | null;
}

async function openScope(context: Context, { id, revision }: Anchor, args: ScopeArguments) {
  const { statuses = null, inForceOnly, asOf, first, after = null } = args;
  const ends = {
    environments: checkIds('environments', args.environments, ['Environment']),
    certificates: checkIds('certificates', args.certificates, ['Certificate']),
  };
  const parts = ['scope', id, ends, statuses, inForceOnly];
  const page = await openPage(context, { first, after }, { parts, asOf, revision });
  await needFound(page.snapshot, ends);
  return { ...ends, statuses, page };
}

/** Returns the entries on a service or family: few enough to filter here. */
export async function scopeOfSubject(anchor: Anchor, args: ScopeArguments, context: Context) {
  const { environments, certificates, statuses, page } = await openScope(context, anchor, args);
  const entries = await page.snapshot.entriesOfSubject.load(anchor.id);
  const inForce = inForceOn(page.snapshot.catalogue, page.day);
  const kept = entries.filter(
    ({ status, environmentId, certificateId, validFrom, validUntil }) =>
      (statuses?.includes(status) ?? true) &&
      (environments === null || (environmentId !== null && environments.includes(environmentId))) &&
      (certificates?.includes(certificateId) ?? true) &&
      isWithin(page.day, validFrom, validUntil) &&
      (!args.inForceOnly || inForce(certificateId)),
  );
  return connectAll(page, kept, (entry) => scopeSortKey(entry, entry.id));
}

export async function scopeOfCertificate(anchor: Anchor, args: ScopeArguments, context: Context) {
  const { environments: others, statuses, page } = await openScope(context, anchor, args);
  const isLeftOut = args.inForceOnly && !inForceOn(page.snapshot.catalogue, page.day)(anchor.id);
  // Matches nothing, including entries without an environment.
  return scopeOfAnchor(page, { kind: 'Certificate', id: anchor.id }, { statuses, others: isLeftOut ? [] : others });
}

export async function scopeOfEnvironment(anchor: Anchor, args: ScopeArguments, context: Context) {
  const { certificates, statuses, page } = await openScope(context, anchor, args);
  const { catalogue } = page.snapshot;
  const others = args.inForceOnly
    ? (certificates ?? catalogue.all('Certificate').map(({ id }) => id)).filter(inForceOn(catalogue, page.day))
    : certificates;
  return scopeOfAnchor(page, { kind: 'Environment', id: anchor.id }, { statuses, others });
}

interface AnchoredQuestion {
  readonly statuses: readonly ScopeStatus[] | null;
  /** Environments for a certificate, certificates for an environment; null: any. */
  readonly others: readonly string[] | null;
}

/** Filters in the engine, since there may be very many entries. */
async function scopeOfAnchor(
  page: Page,
  { kind, id }: { readonly kind: ScopeAnchor; readonly id: string },
  { statuses, others }: AnchoredQuestion,
): Promise<Connection<ScopeEntry>> {
  const { pages, counts } = page.snapshot.scope[kind];
  const question = { statuses: statuses ?? SCOPE_STATUSES, others, day: page.day };
  const rows = await pages.load({
    id,
    arguments: { ...question, after: page.after?.[0] ?? '', limit: page.first + 1 },
  });
  return connect(
    page,
    rows,
    (entry) => [scopeSortKey(entry, entry.id)],
    () => counts.load({ id, arguments: question }),
  );
}
