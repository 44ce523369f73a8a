/**
 * Query as a value: name, static text, sample parameters for tests of its plan, and a decoder. The text runs on both
 * engines; index hints are for Neo4j only.
 */
export interface Query<Params extends QueryParameters, Row> {
  readonly name: string;
  readonly mode: 'read' | 'write';
  readonly text: string;
  readonly sample: Params;
  readonly decode: (row: RawRow) => Row;
}

// biome-ignore lint/suspicious/noExplicitAny: a parameter record is checked where its query is defined.
export type QueryParameters = Record<string, any>;
export type RawRow = Readonly<Record<string, unknown>>;

type Definition<Params extends QueryParameters, Row> = Omit<Query<Params, Row>, 'mode'>;

const registry = new Map<string, Query<QueryParameters, unknown>>();

export function defineRead<Params extends QueryParameters, Row>(
  definition: Definition<Params, Row>,
): Query<Params, Row> {
  return register({ ...definition, mode: 'read' });
}

export function defineWrite<Params extends QueryParameters, Row>(
  definition: Definition<Params, Row>,
): Query<Params, Row> {
  return register({ ...definition, mode: 'write' });
}

/** Returns all queries of the program, for the test of their plans. */
export function registeredQueries(): readonly Query<QueryParameters, unknown>[] {
  return [...registry.values()];
}

function register<Params extends QueryParameters, Row>(query: Query<Params, Row>): Query<Params, Row> {
  if (registry.has(query.name)) throw new Error(`Two queries are called ${query.name}.`);
  registry.set(query.name, query as unknown as Query<QueryParameters, unknown>);
  return query;
}
