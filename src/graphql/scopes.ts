import type { Caller, Scope } from '../domain/callers.ts';
import type { Engine } from '../engine/engine.ts';
import { Forbidden, Unauthenticated } from '../errors.ts';
import { type AuditedWrite, auditFailure } from '../writing/audit.ts';

/** Refuses who may not: before anything is read or written. */
export function requireScope(caller: Caller, scope: Scope): NonNullable<Caller> {
  if (caller === null) throw new Unauthenticated(`This needs a token with the scope "${scope}".`);
  if (!caller.scopes.includes(scope)) {
    throw new Forbidden(`The token "${caller.name}" does not have the scope "${scope}".`);
  }
  return caller;
}

/**
 * The same before a write: who is known and may not is written down. Who is not known is not, since anybody could fill
 * the graph so.
 */
export async function requireWriter(
  engine: Engine,
  caller: Caller,
  { scope, ...write }: Omit<AuditedWrite, 'by'> & { readonly scope: Scope },
): Promise<NonNullable<Caller>> {
  if (caller === null) return requireScope(caller, scope);
  return auditFailure(engine, { ...write, by: caller.name }, async () => requireScope(caller, scope));
}
