import { isWithin } from '../../domain/days.ts';
import { SCOPE_STATUSES, type ScopeEntry, type ScopeStatus, scopeSortKey } from '../../domain/statements.ts';
import type { ScopeAnchor } from '../../store/scope-entry.ts';
import { type Connection, connect, connectAll, openPage, type PageArguments } from '../connection.ts';
import type { Context } from '../context.ts';
import type { AtRevision } from '../models.ts';
import { needFound } from './must-load.ts';

type Anchor = AtRevision & { readonly id: string };

interface ScopeArguments extends PageArguments {
  readonly statuses?: readonly ScopeStatus[] | null;
  readonly asOf?: string | null;
}

/** The entries of a service or family: few enough to be sorted out here. */
export async function scopeOfSubject({ id, revision }: Anchor, args: ScopeArguments, context: Context) {
  const { statuses = null, asOf, ...paging } = args;
  const page = await openPage(context, paging, { parts: ['scope', id, statuses], asOf, revision });
  const entries = await page.snapshot.entriesOfSubject.load(id);
  const kept = entries.filter(
    ({ status, validFrom, validUntil }) =>
      (statuses?.includes(status) ?? true) && isWithin(page.day, validFrom, validUntil),
  );
  return connectAll(page, kept, (entry) => scopeSortKey(entry, entry.id));
}

/** The argument that names the other ends of entries. */
const OTHERS = { Certificate: 'environments', Environment: 'certificates' } as const satisfies Record<
  ScopeAnchor,
  string
>;

/** The entries of a certificate or environment: possibly very many, so the engine sorts them out. */
export async function scopeOfAnchor(
  context: Context,
  anchor: ScopeAnchor,
  { id, revision }: Anchor,
  { statuses = null, asOf, others, ...paging }: ScopeArguments & { readonly others: readonly string[] | null },
): Promise<Connection<ScopeEntry>> {
  const page = await openPage(context, paging, { parts: ['scope', id, statuses, others], asOf, revision });
  await needFound(page.snapshot, { [OTHERS[anchor]]: others });
  const { pages, counts } = page.snapshot.scope[anchor];
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
