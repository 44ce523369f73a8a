import { type Caller, mayWrite, type Scope } from '../domain/callers.ts';
import { eitherOf } from '../domain/choices.ts';
import type { Engine } from '../engine/engine.ts';
import { Forbidden, Unauthenticated } from '../errors.ts';
import { type AuditedWrite, auditFailure } from '../writing/audit.ts';

/** Throws `Unauthenticated` or `Forbidden` without one of the permissions, before any read or write. */
export function requireScope(caller: Caller, ...scopes: readonly [Scope, ...Scope[]]): NonNullable<Caller> {
  const wanted = eitherOf(scopes.map((scope) => `"${scope}"`));
  if (caller === null) throw new Unauthenticated(`This needs a token with the scope ${wanted}.`);
  if (!scopes.some((scope) => caller.scopes.includes(scope))) {
    throw new Forbidden(`The token "${caller.name}" does not have the scope ${wanted}.`);
  }
  return caller;
}

/**
 * Same for writes. Records the attempt in the audit log only if the token may write at all: otherwise readers could
 * fill the log.
 */
export async function requireWriter(
  engine: Engine,
  caller: Caller,
  { scopes, ...write }: Omit<AuditedWrite, 'by'> & { readonly scopes: readonly [Scope, ...Scope[]] },
): Promise<NonNullable<Caller>> {
  if (caller === null || !mayWrite(caller)) return requireScope(caller, ...scopes);
  return auditFailure(engine, { ...write, by: caller.name }, async () => requireScope(caller, ...scopes));
}
