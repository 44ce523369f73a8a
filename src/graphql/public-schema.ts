import { buildSchema, type GraphQLSchema } from 'graphql';
import { readTypeDefinitions } from './schema.ts';

let built: GraphQLSchema | null = null;

/** Returns the schema without resolvers; built lazily, for error messages only. */
export function publicSchema(): GraphQLSchema {
  built ??= buildSchema(readTypeDefinitions());
  return built;
}
