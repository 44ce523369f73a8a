import {
  type ASTNode,
  type DocumentNode,
  GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  Kind,
  type Location,
  parse,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql';

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
 * True if execution rejected an argument's value: validation accepts nullable variables. Errors on values returned by
 * resolvers concern a field instead.
 */
export function isOfArgument(error: unknown): boolean {
  if (!(error instanceof GraphQLError) || error.originalError !== undefined) return false;
  const kind = error.nodes?.[0]?.kind;
  return kind !== undefined && (kind === Kind.VARIABLE || VALUE_KINDS.has(kind));
}

/** Schema for hints on valid values; null: no hints. */
export type KnownTypes = (() => GraphQLSchema) | null;

/** Describes an invalid argument or variable by name and path; null for other errors. */
export function inputSentence(error: GraphQLError, types: KnownTypes): string | null {
  return argumentSentence(error, types) ?? variableSentence(error, types);
}

/** Describes a literal, such as `filter.bases` or `first`, that validation rejected. */
function argumentSentence({ nodes, message }: GraphQLError, types: KnownTypes): string | null {
  const node = nodes?.[0];
  if (node?.loc === undefined || !VALUE_KINDS.has(node.kind)) return null;
  const { start, end, source } = node.loc;
  const holds = (outer: ASTNode) => outer.loc !== undefined && outer.loc.start <= start && end <= outer.loc.end;
  const document = parse(source.body);
  const path: string[] = [];
  const enter = (outer: ASTNode & { readonly name: { readonly value: string } }) => {
    if (holds(outer)) path.push(outer.name.value);
  };
  visit(document, { Argument: enter, ObjectField: enter });
  if (path.length === 0) return null;
  return `Argument "${path.join('.')}": ${message}${types === null ? '' : wordsOf(typeAt(document, node.loc, types()))}`;
}

function typeAt(document: DocumentNode, { start, end }: Location, schema: GraphQLSchema): GraphQLInputType | null {
  const types = new TypeInfo(schema);
  let found: GraphQLInputType | null = null;
  const enter = (node: ASTNode) => {
    if (VALUE_KINDS.has(node.kind) && node.loc?.start === start && node.loc.end === end) {
      found = types.getInputType() ?? null;
    }
  };
  visit(document, visitWithTypeInfo(types, { enter }));
  return found;
}

/**
 * Path in the message of graphql-js, which has no other form of it. It follows the value, in which quotes are escaped.
 */
const PLACE = / at "\w+((?:[.[\]][\w.[\]]*)?)"$/;

function variableSentence({ nodes, message, originalError }: GraphQLError, types: KnownTypes): string | null {
  const node = nodes?.[0];
  if (node?.kind !== Kind.VARIABLE_DEFINITION || originalError === undefined) return null;
  const fault = `; ${originalError.message}`;
  // A missing or null variable has a message with its name only.
  if (!message.endsWith(fault)) return null;
  const [, place = ''] = PLACE.exec(message.slice(0, -fault.length)) ?? [];
  const words = types === null ? '' : wordsOf(typeUnder(typeFromAST(types(), node.type), place));
  return `Variable "$${node.variable.name.value}${place}": ${originalError.message}${words}`;
}

function typeUnder(type: GraphQLType | undefined, place: string): GraphQLType | undefined {
  const names = place.match(/(?<=\.)\w+/g) ?? [];
  return names.reduce((outer, name) => {
    const named = getNamedType(outer);
    return isInputObjectType(named) ? named.getFields()[name]?.type : undefined;
  }, type);
}

function wordsOf(type: GraphQLType | null | undefined): string {
  const named = getNamedType(type);
  if (!isEnumType(named)) return '';
  return ` Known are ${named
    .getValues()
    .map(({ name }) => name)
    .join(', ')}.`;
}
