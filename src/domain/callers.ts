/** What a token allows. Reading is open to all. */
export const SCOPES = ['read', 'import', 'publish'] as const;
export type Scope = (typeof SCOPES)[number];

/** A known token: who it is for, and what it allows. The token itself is kept nowhere. */
export interface TokenGrant {
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** SHA-256 of the token, in hexadecimal. */
  readonly hash: string;
}

/** Who sent a request; null where no token came. */
export type Caller = Pick<TokenGrant, 'name' | 'scopes'> | null;
