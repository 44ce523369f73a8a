import { DomainError, StoreUnavailable } from '../errors.ts';
import { LONGEST_LOOK, whyNoHandshake } from './bolt-handshake.ts';

/** Where a Neo4j is said to be, without who asks it. */
export function placeOfNeo4j(uri: string): string {
  const { protocol, host } = new URL(uri);
  return `${protocol}//${host}`;
}

/** The same failure; of a server that is away, with where that is and why, for whoever can mend it. */
export async function toldToOperators(error: unknown, uri: string): Promise<unknown> {
  const isAway = error instanceof StoreUnavailable && error.toOperators === null;
  // The driver reports a server that speaks no Bolt as some other failure.
  if (!isAway && error instanceof DomainError) return error;
  const why = await whyNoHandshake(uri, LONGEST_LOOK);
  if (why === null && !isAway) return error;
  const sentence = `Neo4j cannot be reached at ${placeOfNeo4j(uri)}: ${why ?? 'a server is there, and did not answer what it was asked'}.`;
  return new StoreUnavailable(error, `${sentence} See whether NEO4J_URI is right and the database runs.`);
}
