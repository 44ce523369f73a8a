import type { Found } from '../map/descriptor.ts';
import { kindOfKey } from './list-keys.ts';
import { SCOPE_COLUMNS, type ScopeCells } from './scope-columns.ts';
import { ScopeRows } from './scope-rows.ts';
import type { TableKind } from './table-kind.ts';

export const scope: TableKind<ScopeCells> = {
  name: 'scope',
  description:
    'Services in scope, with a certificate a row or programmes across (CSV, XLSX, JSON, YAML, Markdown, HTML): a scope entry for each row or tick.',
  streams: true,
  columns: SCOPE_COLUMNS,
  needed: [['service', 'family']],
  ticks: { status: 'status', programme: 'certificate' },
  fits(found) {
    // Controls are in families, too.
    if (found.isSure('service') || (found.isSure('family') && !found.numbersClauses)) return 'yes';
    const named = kindOfKey(found.key);
    if (named !== null && named !== 'scope') return 'no';
    if (found.roles.has('service')) return saysScope(found) && !found.numbersClauses ? 'yes' : 'no';
    return found.hints('service') && saysScope(found) ? 'perhaps' : 'no';
  },
  begin: (list) => new ScopeRows(list),
};

/** Lists of all kinds have names: others say a status, a certificate or a cloud. */
function saysScope({ roles, ticks, key }: Found): boolean {
  return (
    kindOfKey(key) === 'scope' ||
    ticks > 0 ||
    (['status', 'certificate', 'environment'] as const).some((role) => roles.has(role))
  );
}
