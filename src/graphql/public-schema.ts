import { buildSchema, type GraphQLSchema } from 'graphql';
import { readTypeDefinitions } from './schema.ts';

let built: GraphQLSchema | null = null;

/** The types of the contract, without what answers them; built when first asked for, which is when something is wrong. */
export function publicSchema(): GraphQLSchema {
  built ??= buildSchema(readTypeDefinitions());
  return built;
}
