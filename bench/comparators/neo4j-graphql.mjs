import { readFileSync } from 'node:fs';
import { Neo4jGraphQL } from '@neo4j/graphql';
import neo4j from 'neo4j-driver';
import { serveSchema } from './apollo.mjs';

/** `@neo4j/graphql` over its copy of the graph: Bolt address. */
const [uri] = process.argv.slice(2);
const driver = neo4j.driver(uri);
const typeDefs = readFileSync(new URL('neo4j-graphql.graphql', import.meta.url), 'utf8');
const library = new Neo4jGraphQL({ typeDefs, driver, features: { filters: { String: { GT: true } } } });
// Named, it need not ask the server which database is meant.
await serveSchema(await library.getSchema(), { sessionConfig: { database: 'neo4j' } });
