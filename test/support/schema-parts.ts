import {
  buildSchema,
  GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  Kind,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { readTypeDefinitions } from '../../src/graphql/schema.ts';

/** The public schema, whole or as far as queries reach. */
export const publicSchema = buildSchema(readTypeDefinitions());
const querySchema = withoutMutations(publicSchema);

function withoutMutations(schema: GraphQLSchema): GraphQLSchema {
  const interfaces = Object.values(schema.getTypeMap()).filter(isInterfaceType);
  const types = interfaces.flatMap((type) => schema.getPossibleTypes(type));
  return new GraphQLSchema({ ...schema.toConfig(), types, mutation: null });
}

function objectTypes() {
  return Object.values(querySchema.getTypeMap()).filter((type) => isObjectType(type) && !isIntrospectionType(type));
}

/** `Type.field` of all that queries can select, or of one type. */
export function fieldsOfSchema(typeName?: string): string[] {
  return objectTypes()
    .filter(({ name }) => name === (typeName ?? name))
    .flatMap((type) =>
      isObjectType(type) ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`) : [],
    );
}

/** `Type.field(argument)` of all that queries can be told, and `Input.field` of what stands in them. */
export function inputsOfSchema(): string[] {
  const types = Object.values(querySchema.getTypeMap());
  const argumentsOf = objectTypes().flatMap((type) =>
    isObjectType(type)
      ? Object.values(type.getFields()).flatMap(({ name, args }) =>
          args.map((arg) => `${type.name}.${name}(${arg.name})`),
        )
      : [],
  );
  const inputFields = types.flatMap((type) =>
    isInputObjectType(type) ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`) : [],
  );
  return [...argumentsOf, ...inputFields];
}

/** The parts of the schema, as above, that the documents ask for. */
export function partsAskedFor(documents: readonly string[]): ReadonlySet<string> {
  const asked = new Set<string>();
  const types = new TypeInfo(querySchema);
  const fieldName = () => `${types.getParentType()?.name}.${types.getFieldDef()?.name}`;
  const visitor = visitWithTypeInfo(types, {
    enter(node) {
      if (node.kind === Kind.FIELD) asked.add(fieldName());
      if (node.kind === Kind.ARGUMENT) asked.add(`${fieldName()}(${node.name.value})`);
      if (node.kind === Kind.OBJECT_FIELD) {
        asked.add(`${getNamedType(types.getParentInputType())?.name}.${node.name.value}`);
      }
    },
  });
  for (const document of documents) visit(parse(document), visitor);
  return asked;
}
