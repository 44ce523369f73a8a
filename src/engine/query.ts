/**
 * A query is a value: a name, a static text, sample parameters that the tests explain it with,
 * and a decoder for its rows. The text runs on both engines, but for hints of indexes, which only Neo4j is sent.
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

/** Each query that the program can send, for the test that explains all of them. */
export function registeredQueries(): readonly Query<QueryParameters, unknown>[] {
  return [...registry.values()];
}

function register<Params extends QueryParameters, Row>(query: Query<Params, Row>): Query<Params, Row> {
  if (registry.has(query.name)) throw new Error(`Two queries are called ${query.name}.`);
  registry.set(query.name, query as unknown as Query<QueryParameters, unknown>);
  return query;
}
