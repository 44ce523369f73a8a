import { ENTITY_PREFIXES, type EntityKind, kindOfId } from '../../../domain/ids.ts';
import { type Column, several } from './columns.ts';

/** Where the nodes of a kind stand; clauses are spread over a file for each standard. */
const TABLES_BY_KIND: Partial<Record<EntityKind, string>> = {
  Source: 'sources',
  Organization: 'organizations',
  Standard: 'standards',
  ServiceFamily: 'service-families',
  Service: 'services',
  Environment: 'environments',
  Certificate: 'certificates',
};

const NAME_PATTERN = '[A-Za-z0-9._()-]+';
const NAME = new RegExp(`^${NAME_PATTERN}$`);
const CLAUSE = new RegExp(`^${NAME_PATTERN}/${NAME_PATTERN}$`);

/** The part of an id after the prefix of its kind; its value is the whole id. */
export function identifier(kind: EntityKind, description: string): Column<string> {
  const parse = (cell: string) => {
    const id = `${ENTITY_PREFIXES[kind]}/${cell}`;
    return NAME.test(cell) && kindOfId(id) === kind ? id : undefined;
  };
  const wanted = `an id of letters, digits and ._()- without the "${ENTITY_PREFIXES[kind]}/" before it`;
  const schema = { type: 'string', constraints: { pattern: NAME_PATTERN } } as const;
  return { description, wanted, parse, empty: undefined, schema };
}

/** As `identifier`, of what another row stands for. */
export function reference(kind: EntityKind, description: string): Column<string> {
  const table = TABLES_BY_KIND[kind];
  const column = identifier(kind, description);
  return table === undefined ? column : { ...column, refersTo: { table, column: 'id' } };
}

/** A whole id, for columns that take several kinds. */
export function anyOf(kinds: readonly EntityKind[], description: string): Column<string> {
  const prefixes = kinds.map((kind) => ENTITY_PREFIXES[kind]);
  const parse = (cell: string) => (kinds.some((kind) => kindOfId(cell) === kind) ? cell : undefined);
  const wanted = `an id that starts with ${prefixes.map((prefix) => `${prefix}/`).join(' or ')}`;
  const schema = { type: 'string', constraints: { pattern: `(${prefixes.join('|')})/${NAME_PATTERN}` } } as const;
  return { description, wanted, parse, empty: undefined, schema };
}

/** The number of a clause as printed, which is the last part of its id. */
export function clauseNumber(description: string): Column<string> {
  const parse = (cell: string) => (NAME.test(cell) ? cell : undefined);
  const schema = { type: 'string', constraints: { pattern: NAME_PATTERN } } as const;
  return { description, wanted: 'a clause number of letters, digits and ._()-', parse, empty: undefined, schema };
}

/** A clause by its standard and number; its value is the whole id. */
export function clause(description: string): Column<string> {
  const parse = (cell: string) => (CLAUSE.test(cell) ? `${ENTITY_PREFIXES.Clause}/${cell}` : undefined);
  const schema = { type: 'string', constraints: { pattern: `${NAME_PATTERN}/${NAME_PATTERN}` } } as const;
  const wanted = 'the id of a standard and the number of its clause, such as iso-20000-1-2018/8.6.1';
  return { description, wanted, parse, empty: undefined, schema };
}

/** The last word on a row: who says so. */
export const sourceColumn: Column<readonly string[]> = several(
  reference('Source', 'Who says so: ids of sources.csv. Those named together say it together.'),
);
