import { type ASTNode, GraphQLError, Kind, parse, visit } from 'graphql';

const VALUE_KINDS = new Set<string>([
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
  Kind.NULL,
]);

/**
 * Whether the library refused the value of an argument while it executed: validation lets variables pass that may be null.
 * What it says of a value that a resolver gave is about a field.
 */
export function isOfArgument(error: unknown): boolean {
  if (!(error instanceof GraphQLError) || error.originalError !== undefined) return false;
  const kind = error.nodes?.[0]?.kind;
  return kind !== undefined && (kind === Kind.VARIABLE || VALUE_KINDS.has(kind));
}

/**
 * The argument whose value validation refused, such as `filter.bases` or `first`; null where the
 * error is about something else. For a value of a variable the same fault is bad input already.
 */
export function argumentAtFault({ nodes }: GraphQLError): string | null {
  const node = nodes?.[0];
  if (node?.loc === undefined || !VALUE_KINDS.has(node.kind)) return null;
  const { start, end, source } = node.loc;
  const holds = (outer: ASTNode) => outer.loc !== undefined && outer.loc.start <= start && end <= outer.loc.end;
  const path: string[] = [];
  const enter = (outer: ASTNode & { readonly name: { readonly value: string } }) => {
    if (holds(outer)) path.push(outer.name.value);
  };
  visit(parse(source.body), { Argument: enter, ObjectField: enter });
  return path.length === 0 ? null : path.join('.');
}
