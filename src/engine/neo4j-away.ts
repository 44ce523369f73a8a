import { DomainError, StoreUnavailable } from '../errors.ts';
import { LONGEST_LOOK, whyNoHandshake } from './bolt-handshake.ts';

/** Returns the address without credentials. */
export function placeOfNeo4j(uri: string): string {
  const { protocol, host } = new URL(uri);
  return `${protocol}//${host}`;
}

/**
 * Adds the address and the cause, for the operator, if the server is unreachable; returns other failures as they are.
 */
export async function connectionFailure(error: unknown, uri: string): Promise<unknown> {
  const isAway = error instanceof StoreUnavailable && error.toOperators === null;
  // The driver reports a server that speaks no Bolt as some other failure.
  if (!isAway && error instanceof DomainError) return error;
  const why = await whyNoHandshake(uri, LONGEST_LOOK);
  if (why === null && !isAway) return error;
  const sentence = `Neo4j cannot be reached at ${placeOfNeo4j(uri)}: ${why ?? 'a server is there, and did not answer what it was asked'}.`;
  return new StoreUnavailable(error, `${sentence} See whether NEO4J_URI is right and the database runs.`);
}
