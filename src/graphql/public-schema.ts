import {
  buildSchema,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  type GraphQLTypeResolver,
  isAbstractType,
  isObjectType,
  isScalarType,
} from 'graphql';
import type { Context } from './context.ts';
import { readTypeDefinitions, resolvers } from './schema.ts';

type FieldResolvers = Readonly<Record<string, GraphQLFieldResolver<unknown, Context>>>;
type TypeResolver = { readonly __resolveType: GraphQLTypeResolver<unknown, Context> };

let built: GraphQLSchema | null = null;

/** The types of the contract with what answers them: built when first asked for, and the same one for all in this process. */
export function publicSchema(): GraphQLSchema {
  built ??= withResolvers(buildSchema(readTypeDefinitions()));
  return built;
}

function withResolvers(schema: GraphQLSchema): GraphQLSchema {
  for (const [typeName, ofType] of resolvers.flatMap((map) => Object.entries(map))) {
    const type = schema.getType(typeName);
    if (isScalarType(type)) Object.assign(type, ofType);
    else if (isAbstractType(type)) type.resolveType = (ofType as TypeResolver).__resolveType;
    else if (isObjectType(type)) {
      const fields = type.getFields();
      for (const [name, resolve] of Object.entries(ofType as FieldResolvers)) {
        const field = fields[name];
        if (field === undefined) throw new TypeError(`The contract has no field ${typeName}.${name} to resolve.`);
        field.resolve = resolve;
      }
    } else throw new TypeError(`The contract has no type ${typeName} whose fields are resolved.`);
  }
  return schema;
}
