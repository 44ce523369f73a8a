import {
  type ASTNode,
  type DocumentNode,
  GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  isInputObjectType,
  Kind,
  parse,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { faultSentence } from './fault-sentence.ts';

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
 * True if execution rejected an argument's value, which happens since validation accepts nullable variables. Errors on
 * values returned by resolvers concern a field instead.
 */
export function isOfArgument(error: unknown): boolean {
  if (!(error instanceof GraphQLError) || error.originalError !== undefined) return false;
  const kind = error.nodes?.[0]?.kind;
  return kind !== undefined && (kind === Kind.VARIABLE || VALUE_KINDS.has(kind));
}

/** Schema for hints on accepted values; null: no hints. */
export type KnownTypes = (() => GraphQLSchema) | null;

/** Describes an invalid argument or variable by name and path; null for other errors. */
export function inputSentence(error: GraphQLError, types: KnownTypes): string | null {
  return argumentSentence(error, types) ?? variableSentence(error, types);
}

/** Describes a literal, such as `filter.bases` or `first`, that validation rejected. */
function argumentSentence({ nodes, message }: GraphQLError, types: KnownTypes): string | null {
  const node = nodes?.[0];
  if (node?.loc === undefined) return null;
  const isUnknownField = node.kind === Kind.OBJECT_FIELD;
  if (!isUnknownField && !VALUE_KINDS.has(node.kind)) return null;
  const { start, end, source } = node.loc;
  const holds = (outer: ASTNode) => outer.loc !== undefined && outer.loc.start <= start && end <= outer.loc.end;
  const document = parse(source.body);
  const path: string[] = [];
  const enter = (outer: ASTNode & { readonly name: { readonly value: string } }) => {
    if (holds(outer)) path.push(outer.name.value);
  };
  visit(document, { Argument: enter, ObjectField: enter });
  // An unknown field is reported on the object that contains it.
  if (isUnknownField) path.pop();
  if (path.length === 0) return null;
  const type = types === null ? null : typeAt(document, node, types());
  return faultSentence(`Argument "${path.join('.')}"`, message, type);
}

function typeAt(document: DocumentNode, { kind, loc }: ASTNode, schema: GraphQLSchema): GraphQLInputType | null {
  const types = new TypeInfo(schema);
  let found: GraphQLInputType | null = null;
  const enter = (node: ASTNode) => {
    if (node.kind !== kind || node.loc?.start !== loc?.start || node.loc?.end !== loc?.end) return;
    found = (kind === Kind.OBJECT_FIELD ? types.getParentInputType() : types.getInputType()) ?? null;
  };
  visit(document, visitWithTypeInfo(types, { enter }));
  return found;
}

/**
 * Path in the message of graphql-js, which provides it nowhere else. It follows the value, whose quotes are escaped.
 */
const PLACE = / at "\w+((?:[.[\]][\w.[\]]*)?)"$/;

function variableSentence({ nodes, message, originalError }: GraphQLError, types: KnownTypes): string | null {
  const node = nodes?.[0];
  if (node?.kind !== Kind.VARIABLE_DEFINITION || originalError === undefined) return null;
  const fault = `; ${originalError.message}`;
  // The message on an absent or null variable has only its name.
  if (!message.endsWith(fault)) return null;
  const [, place = ''] = PLACE.exec(message.slice(0, -fault.length)) ?? [];
  const type = types === null ? null : typeUnder(typeFromAST(types(), node.type), place);
  return faultSentence(`Variable "$${node.variable.name.value}${place}"`, originalError.message, type);
}

function typeUnder(type: GraphQLType | undefined, place: string): GraphQLType | undefined {
  const names = place.match(/(?<=\.)\w+/g) ?? [];
  return names.reduce((outer, name) => {
    const named = getNamedType(outer);
    return isInputObjectType(named) ? named.getFields()[name]?.type : undefined;
  }, type);
}
