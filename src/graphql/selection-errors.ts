import {
  type ASTNode,
  type GraphQLCompositeType,
  type GraphQLError,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { eitherOf } from '../domain/choices.ts';
import { nearestFirst } from './fault-sentence.ts';

type Fielded = GraphQLObjectType | GraphQLInterfaceType;

/** Fields of a page that hold its items. */
const ITEMS = ['nodes', 'node'];
const MOST_TYPES = 3;

/** Describes an unknown field or argument by the known ones; null for other errors. */
export function selectionSentence({ nodes, message }: GraphQLError, schema: GraphQLSchema): string | null {
  const node = nodes?.[0];
  if (node?.loc === undefined || (node.kind !== Kind.FIELD && node.kind !== Kind.ARGUMENT)) return null;
  const { parent, field } = placeOf(node, schema);
  if (node.kind === Kind.ARGUMENT) {
    const isKnown = field?.args.some(({ name }) => name === node.name.value) ?? true;
    return field === null || isKnown ? null : argumentSentence(node.name.value, field, message);
  }
  if (field !== null || !(isObjectType(parent) || isInterfaceType(parent))) return null;
  return fieldSentence(node.name.value, { parent, schema, message });
}

function placeOf({ kind, loc }: ASTNode, schema: GraphQLSchema) {
  const types = new TypeInfo(schema);
  const found: { parent: GraphQLCompositeType | null; field: GraphQLField<unknown, unknown> | null } = {
    parent: null,
    field: null,
  };
  const enter = (node: ASTNode) => {
    if (node.kind !== kind || node.loc?.start !== loc?.start || node.loc?.end !== loc?.end) return;
    found.parent = types.getParentType() ?? null;
    found.field = types.getFieldDef() ?? null;
  };
  visit(parse(loc?.source.body ?? ''), visitWithTypeInfo(types, { enter }));
  return found;
}

interface UnknownField {
  readonly parent: Fielded;
  readonly schema: GraphQLSchema;
  readonly message: string;
}

function fieldSentence(name: string, { parent, schema, message }: UnknownField): string {
  const wrong = `“${parent.name}” has no field "${name}"`;
  const items = ITEMS.map((item) => parent.getFields()[item]).find((field) => hasField(field?.type, name));
  if (items !== undefined) return `${wrong}; ask for ${items.name} { ${name} }.`;
  const types = isAbstractType(parent) ? typesWithField(name, parent, schema) : [];
  if (types.length > 0) return `${wrong}; ask for it with ... on ${eitherOf(types)} { ${name} }.`;
  return `${wrong}; it has ${nearestFirst(Object.keys(parent.getFields()), message)}.`;
}

/** Returns the interface that has the field and covers the most types or, without one, some of the types. */
function typesWithField(name: string, parent: GraphQLInterfaceType, schema: GraphQLSchema): readonly string[] {
  const types = schema.getPossibleTypes(parent).filter((type) => hasField(type, name));
  const counts = new Map<string, number>();
  for (const one of types.flatMap((type) => type.getInterfaces())) {
    if (hasField(one, name)) counts.set(one.name, (counts.get(one.name) ?? 0) + 1);
  }
  const [widest] = [...counts].sort(([, left], [, right]) => right - left);
  return widest === undefined ? types.slice(0, MOST_TYPES).map((type) => type.name) : [widest[0]];
}

function hasField(type: Parameters<typeof getNamedType>[0], name: string): boolean {
  const named = getNamedType(type);
  return (isObjectType(named) || isInterfaceType(named)) && name in named.getFields();
}

function argumentSentence(name: string, { name: fieldName, args }: GraphQLField<unknown, unknown>, message: string) {
  const wrong = `“${fieldName}” has no argument "${name}"`;
  for (const argument of args) {
    const input = getNamedType(argument.type);
    const fields = isInputObjectType(input) ? Object.keys(input.getFields()) : [];
    const meant = fields.find((field) => field.startsWith(stemOf(name)));
    if (meant !== undefined) return `${wrong}; put it into "${argument.name}", as "${meant}".`;
  }
  if (args.length === 0) return `${wrong}; it takes none.`;
  const names = args.map((argument) => argument.name);
  return `${wrong}; it takes ${nearestFirst(names, message)}.`;
}

/** Drops the ending that distinguishes singular and plural: `family`, `families`. */
function stemOf(name: string): string {
  return name.length > 3 ? name.slice(0, -1) : name;
}
