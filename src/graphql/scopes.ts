import type { Caller, Scope } from '../domain/callers.ts';
import { Forbidden, Unauthenticated } from '../errors.ts';

/** Refuses who may not: before anything is read or written. */
export function requireScope(caller: Caller, scope: Scope): NonNullable<Caller> {
  if (caller === null) throw new Unauthenticated(`This needs a token with the scope "${scope}".`);
  if (!caller.scopes.includes(scope)) {
    throw new Forbidden(`The token "${caller.name}" does not have the scope "${scope}".`);
  }
  return caller;
}
