import { type Caller, mayWrite, type Scope } from '../domain/callers.ts';
import type { Engine } from '../engine/engine.ts';
import { Forbidden, Unauthenticated } from '../errors.ts';
import { type AuditedWrite, auditFailure } from '../writing/audit.ts';

/** Throws `Unauthenticated` or `Forbidden` without the permission, before any read or write. */
export function requireScope(caller: Caller, scope: Scope): NonNullable<Caller> {
  if (caller === null) throw new Unauthenticated(`This needs a token with the scope "${scope}".`);
  if (!caller.scopes.includes(scope)) {
    throw new Forbidden(`The token "${caller.name}" does not have the scope "${scope}".`);
  }
  return caller;
}

/**
 * Same for writes; records the attempt in the audit log if the token may write at all. Otherwise readers could fill the
 * log.
 */
export async function requireWriter(
  engine: Engine,
  caller: Caller,
  { scope, ...write }: Omit<AuditedWrite, 'by'> & { readonly scope: Scope },
): Promise<NonNullable<Caller>> {
  if (caller === null || !mayWrite(caller)) return requireScope(caller, scope);
  return auditFailure(engine, { ...write, by: caller.name }, async () => requireScope(caller, scope));
}
