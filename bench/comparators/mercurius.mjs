import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fastify from 'fastify';
import mercurius from 'mercurius';
import { listen } from './listen.mjs';

/** mercurius with graphql-jit over a map in memory: services.csv. No database, no revisions, no other entities. */
const [services] = process.argv.slice(2);
const rows = parse(readFileSync(services), { columns: true });
const serviceById = new Map(rows.map(({ id, name }) => [`service/${id}`, { id: `service/${id}`, name }]));

const app = fastify();
await app.register(mercurius, {
  schema: 'type Service { id: ID! name: String! } type Query { service(id: ID!): Service }',
  resolvers: { Query: { service: (_root, { id }) => serviceById.get(id) ?? null } },
  // Compiled at the first request of a document.
  jit: 1,
});
await listen(app);
