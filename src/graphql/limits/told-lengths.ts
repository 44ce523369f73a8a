import { type FieldNode, type GraphQLField, valueFromASTUntyped } from 'graphql';

/** What a field is asked for: what is given, else what counts where nothing is. */
export type Given = Readonly<Record<string, unknown>>;

/** Arguments that say how many there may be. */
const SIZES = ['first', 'limit'];
/** Arguments each item of which is answered. */
const ASKED = ['ids', 'citations'];
/** Which part of its filter names the columns of a matrix. */
const NAMES_COLUMNS: Given = { ENVIRONMENTS: 'environments', CERTIFICATES: 'certificates', STANDARDS: 'standards' };
/** What a matrix counts of columns where its filter names none: how many there are is known only once it is answered. */
const UNTOLD_COLUMNS = 15;

/** What a list counts of which nobody says how many it may have: long ones are told by `first`, sources and the like are few. */
const UNTOLD_LENGTH = 3;
/** Lists that are known to be shorter by and large. */
const SHORTER: Readonly<Record<string, number>> = {
  // Few cells of a matrix have any: of the project's own facts, one in four.
  'MatrixCell.entries': 0.5,
  'MatrixCell.elsewhere': 0.5,
  // An entry is told from others by its source: another one's word is mostly an entry of its own.
  'ScopeEntry.sources': 1,
};

/** What is asked for by the root fields that repeat it further down. */
const REPEATED: Readonly<Record<string, (given: Given) => number | null>> = {
  'Query.assessment': ({ services }) => itemsOf(services),
  'Query.scopeMatrix': ({ filter, columns }) => columnsOf(filter, columns) ?? UNTOLD_COLUMNS,
};
/** Lists with an item for each of what such a field was asked for. */
const REPEATING = [
  'Assessment.services',
  'Assessment.byService',
  'AssessedCertificate.services',
  'AssessedRequirement.services',
  'MatrixRow.cells',
  'ScopeMatrix.columns',
];

export function givenTo(node: FieldNode, field: GraphQLField<unknown, unknown>, variables: Given): Given {
  const told = new Map(node.arguments?.map(({ name, value }) => [name.value, value]));
  return Object.fromEntries(
    field.args.map(({ name, defaultValue }) => {
      const value = told.get(name);
      return [name, (value === undefined ? undefined : valueFromASTUntyped(value, variables)) ?? defaultValue];
    }),
  );
}

/** How many items an argument asks for; null where none says. */
export function toldLength(given: Given): number | null {
  for (const [name, value] of Object.entries(given)) {
    // One below none is refused when it is read.
    if (SIZES.includes(name) && typeof value === 'number') return Math.max(value, 0);
    if (ASKED.includes(name)) return itemsOf(value);
  }
  return null;
}

/** How many a field repeats in the lists below it; null where it repeats nothing. */
export function toldBelow(coordinate: string, given: Given): number | null {
  return REPEATED[coordinate]?.(given) ?? null;
}

/** What a list counts where nothing that is asked for says how many it may have. */
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
  // The column of what names no environment.
  return name === 'environments' && environmentNotStated === true ? (named ?? 0) + 1 : named;
}

/** One value stands for a list of it. */
function itemsOf(value: unknown): number | null {
  if (value === undefined || value === null) return null;
  return Array.isArray(value) ? value.length : 1;
}
