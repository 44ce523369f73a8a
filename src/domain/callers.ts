/**
 * Permissions of a token. Reading needs a token only if reading is closed (`READ=token`). `import` stages lists and
 * discards its own; `review` publishes or discards any staged list; `publish` also undoes published lists.
 */
export const SCOPES = ['read', 'import', 'review', 'publish'] as const;
export type Scope = (typeof SCOPES)[number];

/** A known token: its holder and its permissions. Only the hash is stored. */
export interface TokenGrant {
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** SHA-256 of the token, in hexadecimal. */
  readonly hash: string;
  /** Last valid day, in UTC; null: never expires. */
  readonly expiresOn: string | null;
}

/** Authenticated sender of a request; null without a token. */
export type Caller = Pick<TokenGrant, 'name' | 'scopes'> | null;

export function mayWrite({ scopes }: NonNullable<Caller>): boolean {
  return scopes.some((scope) => scope !== 'read');
}

const OF_STAGED: readonly Scope[] = ['import', 'review', 'publish'];

/** True if the caller may see staged lists, and who imported each list with which recipe. */
export function seesImports(caller: Caller): boolean {
  return caller?.scopes.some((scope) => OF_STAGED.includes(scope)) ?? false;
}

/**
 * True if the caller may read while reading is closed. Every permission, including those to write, includes reading.
 */
export function mayRead(caller: Caller): boolean {
  return caller !== null && caller.scopes.length > 0;
}
