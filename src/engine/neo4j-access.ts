import { StoreUnavailable } from '../errors.ts';

const SENTENCES: Readonly<Record<string, string>> = {
  Unauthorized: 'Neo4j is there, and refuses NEO4J_USERNAME and NEO4J_PASSWORD as they are set, or left out',
  CredentialsExpired: 'Neo4j answers, but requires a new password for NEO4J_USERNAME first',
  AuthenticationRateLimit:
    'Neo4j answers, but has received a wrong NEO4J_USERNAME or NEO4J_PASSWORD too often; correct them, and wait',
  DatabaseNotFound: 'Neo4j is there, and has no database of the name in NEO4J_DATABASE',
  Forbidden: 'Neo4j answers, but NEO4J_USERNAME lacks permissions that this program needs',
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
