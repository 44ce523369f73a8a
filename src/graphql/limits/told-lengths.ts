import { type FieldNode, type GraphQLField, valueFromASTUntyped } from 'graphql';

export type Given = Readonly<Record<string, unknown>>;

/** Arguments with a number of items. */
const SIZES = ['first', 'limit'];
/** Arguments with one result per item. */
const ASKED = ['ids', 'names', 'citations'];
/** Part of the filter that selects the columns of a matrix. */
const NAMES_COLUMNS: Given = { ENVIRONMENTS: 'environments', CERTIFICATES: 'certificates', STANDARDS: 'standards' };
/** Assumed number of columns without a filter: the real one is known only after execution. */
const UNTOLD_COLUMNS = 15;

/** Assumed length of lists without `first`: short ones, such as sources. */
const UNTOLD_LENGTH = 3;
/** Shorter assumed lengths. */
const SHORTER: Readonly<Record<string, number>> = {
  // Few cells have entries: one in four with the bundled facts.
  'MatrixCell.entries': 0.5,
  'MatrixCell.elsewhere': 0.5,
  // Entries of different sources are mostly separate entries.
  'ScopeEntry.sources': 1,
};

/** Root fields that determine the length of lists below them. */
const REPEATED: Readonly<Record<string, (given: Given) => number | null>> = {
  'Query.assessment': ({ services }) => itemsOf(services),
  'Query.scopeMatrix': ({ filter, columns }) => columnsOf(filter, columns) ?? UNTOLD_COLUMNS,
};
/** Lists with one item per requested value. */
const REPEATING = [
  'Assessment.services',
  'Assessment.byService',
  'AssessedCertificate.services',
  'AssessedRequirement.services',
  'MatrixRow.cells',
  'ScopeMatrix.columns',
];

export function givenTo(node: FieldNode, field: GraphQLField<unknown, unknown>, variables: Given): Given {
  const given = new Map(node.arguments?.map(({ name, value }) => [name.value, value]));
  return Object.fromEntries(
    field.args.map(({ name, defaultValue }) => {
      const value = given.get(name);
      return [name, (value === undefined ? undefined : valueFromASTUntyped(value, variables)) ?? defaultValue];
    }),
  );
}

/** Returns the requested number of items; null if not given. */
export function toldLength(given: Given): number | null {
  for (const [name, value] of Object.entries(given)) {
    // Negative numbers are refused by the resolver.
    if (SIZES.includes(name) && typeof value === 'number') return Math.max(value, 0);
    if (ASKED.includes(name)) return itemsOf(value);
  }
  return null;
}

/** Returns the length that a field determines for lists below it, or null. */
export function toldBelow(coordinate: string, given: Given): number | null {
  return REPEATED[coordinate]?.(given) ?? null;
}

/** Returns the assumed length of a list without a requested one. */
export function usualLength(coordinate: string): number {
  return SHORTER[coordinate] ?? UNTOLD_LENGTH;
}

export function isRepeating(coordinate: string): boolean {
  return REPEATING.includes(coordinate);
}

function columnsOf(filter: unknown, columns: unknown): number | null {
  const name = NAMES_COLUMNS[String(columns)];
  if (typeof filter !== 'object' || filter === null) return null;
  const { [String(name)]: ids, environmentNotStated } = filter as Given;
  const named = itemsOf(ids);
  return name === 'environments' && environmentNotStated === true ? (named ?? 0) + 1 : named;
}

/** A single value is coerced to a list. */
function itemsOf(value: unknown): number | null {
  if (value === undefined || value === null) return null;
  return Array.isArray(value) ? value.length : 1;
}
