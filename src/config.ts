import { z } from 'zod';
import { SCOPES, type TokenGrant } from './domain/callers.ts';

/** `""` counts as not set, as env files and containers write it. */
function optional<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => (value === '' ? undefined : value), schema);
}

const milliseconds = z.coerce.number().int().min(1).max(600_000);

/** Each token as the name, scopes and hash that `cli token` prints. */
function parseTokens(text: string, context: z.RefinementCtx): TokenGrant[] {
  const parts = text.split(',').map((part) => part.trim());
  return parts.flatMap((part, position) => {
    if (part === '') return [];
    const [, name, scopes, hash] = /^([\w.@-]+):([a-z+]+):([0-9a-f]{64})$/.exec(part) ?? [];
    const known = SCOPES.filter((scope) => scopes?.split('+').includes(scope));
    if (name === undefined || hash === undefined || known.length !== scopes?.split('+').length) {
      // The text itself stays out of the message: it may be a token by mistake.
      context.addIssue({
        code: 'custom',
        message: `token ${position + 1} wants NAME:SCOPE+SCOPE:SHA256 with scopes of ${SCOPES.join(', ')}`,
      });
      return [];
    }
    return [{ name, scopes: known, hash }];
  });
}

/** Every variable that the program reads; `.env.example` lists them with their defaults. */
export const CONFIGURATION = z.object({
  NODE_ENV: optional(z.string().optional()).describe('`production` turns GraphiQL and introspection off.'),
  HOST: optional(z.string().default('127.0.0.1')).describe('Address to listen on.'),
  PORT: optional(z.coerce.number().int().min(0).max(65_535).default(4000)).describe('Port to listen on; 0 picks one.'),
  DATA_DIR: optional(z.string().default('data')).describe(
    'Folder of the embedded graph; `:memory:` keeps it in memory. Not used with NEO4J_URI.',
  ),
  NEO4J_URI: optional(
    z
      .string()
      .regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\/./, 'wants bolt://… or neo4j://…')
      .optional(),
  ).describe('Neo4j instead of the embedded graph, such as `bolt://127.0.0.1:7687` or `neo4j+s://…`.'),
  NEO4J_USERNAME: optional(z.string().optional()).describe('User of the database; not set: no authentication.'),
  NEO4J_PASSWORD: optional(z.string().optional()).describe('Password of that user.'),
  NEO4J_DATABASE: optional(z.string().optional()).describe("Database to use; not set: the server's default."),
  NEO4J_CONNECTIONS: optional(z.coerce.number().int().min(1).max(1_000).default(50)).describe(
    'Most connections to Neo4j at once, and so most queries; others wait for one of them.',
  ),
  SEED: optional(z.enum(['auto', 'off']).default('auto')).describe(
    '`auto` fills an empty graph with the facts of `seed/` at start; `off` leaves it empty.',
  ),
  TOKENS: optional(z.string().default('').transform(parseTokens)).describe(
    'Tokens that may write, as `NAME:SCOPE+SCOPE:SHA256` with commas between them; made by `cli token`. Not set: nobody may.',
  ),
  GRAPHIQL: optional(z.enum(['on', 'off']).optional()).describe(
    'GraphiQL at /graphql for browsers; not set: on outside production.',
  ),
  OPERATIONS_AT_ONCE: optional(z.coerce.number().int().min(1).max(1_000).default(8)).describe(
    'GraphQL operations that run at once; what comes on top waits up to a second or is told to come again.',
  ),
  READ_DEADLINE_MS: optional(milliseconds.default(10_000)).describe('Longest time of one read of the graph.'),
  WRITE_DEADLINE_MS: optional(milliseconds.default(60_000)).describe('Longest time of one transaction.'),
  CACHE_MB: optional(z.coerce.number().int().min(0).max(65_536).default(128)).describe(
    'Most memory in megabytes for rows and answers of the graph that are kept; 0 keeps none.',
  ),
  LOG_LEVEL: optional(z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info')).describe(
    'Least severe line to log.',
  ),
});

export type Config = Readonly<z.infer<typeof CONFIGURATION>> & { readonly graphiql: boolean };

/** All that is wrong with the configuration, in one message. */
export class InvalidConfiguration extends Error {}

/** Reads the variables once; nothing else looks at the environment. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const parsed = CONFIGURATION.safeParse(environment);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new InvalidConfiguration(`The configuration cannot be used:\n  ${problems.join('\n  ')}`);
  }
  const { NODE_ENV, GRAPHIQL } = parsed.data;
  const graphiql = GRAPHIQL === undefined ? NODE_ENV !== 'production' : GRAPHIQL === 'on';
  return Object.freeze({ ...parsed.data, graphiql });
}
