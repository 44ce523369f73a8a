import type { EntityKind } from '../../../domain/ids.ts';
import type { MembershipKind, StatementContent } from '../../../domain/statements.ts';
import type { EntityFact, Fact, Location, PropertyValue, StatementFact } from '../../facts/facts.ts';
import type { Column } from './columns.ts';
import { type Columns, type Row, type SeedTable, type Table, tableOf } from './table.ts';

type NodeColumns = Columns & { readonly id: Column<string>; readonly source?: Column<readonly string[]> };

interface NodeTable<Cells extends Columns> extends Omit<Table<Cells>, 'key'> {
  readonly kind: EntityKind;
  /** Columns that name other nodes; all others are properties of their names. */
  readonly links?: { readonly [Name in keyof Cells]?: MembershipKind };
}

interface NodeValues {
  readonly id: string;
  readonly source?: readonly string[];
}

/** A table each row of which is a node. A source is its own witness: its title and licence are read from it. */
export function nodesOf<Cells extends NodeColumns>({ kind, links = {}, ...table }: NodeTable<Cells>): SeedTable {
  return tableOf<Cells>({ ...table, key: ['id'] }, ({ values, at }) => {
    const { id, source = [id], ...others } = values as NodeValues & Readonly<Record<string, PropertyValue | null>>;
    const properties: Record<string, PropertyValue | null> = {};
    const linked: Fact[] = [];
    for (const [name, value] of Object.entries(others)) {
      const membership = links[name];
      if (membership === undefined) properties[camelCase(name)] = value;
      else linked.push(...memberships(membership, id, { to: value as string, sourceIds: source, at: at(name) }));
    }
    return [entity(kind, id, { properties, sourceIds: source, at: at() }), ...linked];
  });
}

interface Said {
  readonly sourceIds: readonly string[];
  readonly at: Location;
}

/** Makes the fact of a row about one node; empty cells are left out. */
export function entity(
  kind: EntityKind,
  id: string,
  { properties, ...said }: Said & { readonly properties: Readonly<Record<string, PropertyValue | null>> },
): EntityFact {
  const isStated = (value: PropertyValue | null) => value !== null && !(Array.isArray(value) && value.length === 0);
  const stated = Object.entries(properties).filter(([, value]) => isStated(value));
  return { type: 'entity', kind, id, properties: Object.fromEntries(stated) as EntityFact['properties'], ...said };
}

/** A table each row of which is a statement of its sources. */
export function statementsOf<Cells extends Columns & { readonly source: Column<readonly string[]> }>(
  table: Table<Cells>,
  contentOf: (values: Row<Cells>['values']) => StatementContent,
): SeedTable {
  return tableOf<Cells>(table, ({ values, at }) => {
    const { source: sourceIds } = values as { readonly source: readonly string[] };
    return [{ type: 'statement', content: contentOf(values), sourceIds, at: at() }];
  });
}

/** Links from one node to each that a cell names. */
export function memberships(
  membership: MembershipKind,
  fromId: string,
  { to, inferred = false, ...said }: Said & { to: string | readonly string[] | null; inferred?: boolean },
): StatementFact[] {
  return [to ?? []].flat().map((toId) => ({
    type: 'statement',
    content: { kind: 'Membership', membership, fromId, toId, inferred },
    ...said,
  }));
}

function camelCase(name: string): string {
  return name.replace(/_([a-z])/g, (_all, letter: string) => letter.toUpperCase());
}
