import { StoreUnavailable } from '../errors.ts';

const SENTENCES: Readonly<Record<string, string>> = {
  Unauthorized: 'Neo4j is there, and refuses NEO4J_USERNAME and NEO4J_PASSWORD as they are set, or left out',
  CredentialsExpired: 'Neo4j is there, and wants a new password for NEO4J_USERNAME before anything else',
  AuthenticationRateLimit:
    'Neo4j is there, and has been sent a wrong NEO4J_USERNAME or NEO4J_PASSWORD too often; wait, and mend them',
  DatabaseNotFound: 'Neo4j is there, and has no database of the name in NEO4J_DATABASE',
  Forbidden: 'Neo4j is there, and does not let the user of NEO4J_USERNAME do what this program needs',
};

/**
 * Classifies a refused login or a missing database. Refusals that a new connection would fix are reported as a brief
 * outage.
 */
export function refusedAccess(error: Error & { readonly code: string }): StoreUnavailable {
  const sentence = SENTENCES[error.code.split('.').at(-1) ?? ''];
  return sentence === undefined
    ? new StoreUnavailable(error)
    : new AccessRefused(error, `${sentence}: ${error.message}`);
}

class AccessRefused extends StoreUnavailable {
  override readonly isRefusal = true;
}
