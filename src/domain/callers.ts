/** What a token allows. Reading needs none, unless it is closed. */
export const SCOPES = ['read', 'import', 'publish'] as const;
export type Scope = (typeof SCOPES)[number];

/** A known token: who it is for, and what it allows. The token itself is kept nowhere. */
export interface TokenGrant {
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** SHA-256 of the token, in hexadecimal. */
  readonly hash: string;
  /** The last day that it counts, in UTC; null: it does not end. */
  readonly expiresOn: string | null;
}

/** Who sent a request; null where no token came. */
export type Caller = Pick<TokenGrant, 'name' | 'scopes'> | null;

/** True if a token allows a write of any kind. */
export function mayWrite({ scopes }: NonNullable<Caller>): boolean {
  return scopes.some((scope) => scope !== 'read');
}

/** Whether somebody may read where reading is closed: with a token for it, or for writing what is read. */
export function mayRead(caller: Caller): boolean {
  return caller !== null && caller.scopes.length > 0;
}
