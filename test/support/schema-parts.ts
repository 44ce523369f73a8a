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

/** The public schema, with and without mutations. */
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

/** Returns all fields that queries can select, as `Type.field`, or those of one type. */
export function fieldsOfSchema(typeName?: string): string[] {
  return objectTypes()
    .filter(({ name }) => name === (typeName ?? name))
    .flatMap((type) =>
      isObjectType(type) ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`) : [],
    );
}

/** Returns all arguments as `Type.field(argument)`, and all input fields as `Input.field`. */
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

/** Returns the parts of the schema, in the same notation, that the documents use. */
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
