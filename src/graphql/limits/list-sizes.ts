import { type FieldNode, type GraphQLField, valueFromASTUntyped } from 'graphql';

export type Given = Readonly<Record<string, unknown>>;

/** The directive `@listSize` on a field of the schema. */
interface ListSize {
  readonly assumedSize?: number;
  /** Arguments that contain the number of items, or one value per item. */
  readonly slicingArguments?: readonly string[];
  /** Lists below that have this length, by name. */
  readonly sizedFields?: readonly string[];
}

/** Lengths of lists below a field, by name. */
export type SizedFields = Readonly<Record<string, number>>;

/** Relay connections do not need the directive. */
const CONNECTION: ListSize = { slicingArguments: ['first'], sizedFields: ['edges', 'nodes'] };
/** Assumed length of other lists, such as sources. */
const SHORT_LIST = 3;
/**
 * The columns of a matrix come from the filter's list that `columns` selects: two arguments, which `@listSize` cannot
 * express.
 */
const MATRIX = 'scopeMatrix';
/** Assumed number of columns without a filter: the actual number is known only after execution. */
const UNNAMED_COLUMNS = 15;
const MATRIX_COLUMNS: Given = { ENVIRONMENTS: 'environments', CERTIFICATES: 'certificates', STANDARDS: 'standards' };

export function givenTo(node: FieldNode, field: GraphQLField<unknown, unknown>, variables: Given): Given {
  const given = new Map(node.arguments?.map(({ name, value }) => [name.value, value]));
  return Object.fromEntries(
    field.args.map(({ name, defaultValue }) => {
      const value = given.get(name);
      return [name, (value === undefined ? undefined : valueFromASTUntyped(value, variables)) ?? defaultValue];
    }),
  );
}

/** Returns the length of a list: by its own arguments, otherwise from a field above, otherwise the assumed length. */
export function listLength(field: GraphQLField<unknown, unknown>, given: Given, above: SizedFields): number {
  const size = listSizeOf(field);
  return slicedLength(size, given) ?? above[field.name] ?? size.assumedSize ?? SHORT_LIST;
}

/** Returns the lengths of lists below a field. Those of a page apply only to its own `edges` and `nodes`. */
export function sizedBelow(field: GraphQLField<unknown, unknown>, given: Given, above: SizedFields): SizedFields {
  const size = listSizeOf(field);
  const { edges, nodes, ...lasting } = above;
  const matrix = field.name === MATRIX ? { columns: columnsOf(given), cells: columnsOf(given) } : {};
  const length = slicedLength(size, given);
  const own = length === null ? {} : Object.fromEntries((size.sizedFields ?? []).map((name) => [name, length]));
  return { ...lasting, ...own, ...matrix };
}

const known = new WeakMap<GraphQLField<unknown, unknown>, ListSize>();

function listSizeOf(field: GraphQLField<unknown, unknown>): ListSize {
  const before = known.get(field);
  if (before !== undefined) return before;
  const directive = field.astNode?.directives?.find(({ name }) => name.value === 'listSize');
  const stated = directive?.arguments?.map(({ name, value }) => [name.value, valueFromASTUntyped(value)]);
  const size: ListSize = stated === undefined ? CONNECTION : Object.fromEntries(stated);
  known.set(field, size);
  return size;
}

/** Returns null if no argument gives a length. The resolver rejects negative numbers. */
function slicedLength({ slicingArguments = [] }: ListSize, given: Given): number | null {
  for (const name of slicingArguments) {
    const value = given[name];
    if (value !== undefined) return typeof value === 'number' ? Math.max(value, 0) : itemsOf(value);
  }
  return null;
}

function columnsOf(given: Given): number {
  const { firstColumns } = given;
  const most = typeof firstColumns === 'number' ? Math.max(firstColumns, 0) : Number.POSITIVE_INFINITY;
  return Math.min(most, columnsLeft(given));
}

function columnsLeft({ filter, columns }: Given): number {
  const name = String(MATRIX_COLUMNS[String(columns)]);
  const { [name]: ids, environmentNotStated } = (filter ?? {}) as Given;
  const named = itemsOf(ids);
  const isOneMore = name === 'environments' && environmentNotStated === true;
  return isOneMore ? (named ?? 0) + 1 : (named ?? UNNAMED_COLUMNS);
}

/** A single value is coerced to a list. */
function itemsOf(value: unknown): number | null {
  if (value === undefined || value === null) return null;
  return Array.isArray(value) ? value.length : 1;
}
