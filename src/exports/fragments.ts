export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface ClauseName {
  readonly id: string;
  readonly number: string;
  readonly title: string | null;
}

/** Only ids: the sources themselves are few, and read once. */
export interface Cites {
  readonly sources: readonly { readonly id: string }[];
}

/** A step of evidence as far as a row's condition needs it. */
export interface Shown {
  readonly kind: string;
  readonly statement: { readonly condition?: string | null } | null;
}

/** The footnote of the strongest entry. */
export function conditionOf(evidence: readonly Shown[]): string | null {
  return evidence.find(({ kind }) => kind === 'SCOPE')?.statement?.condition ?? null;
}

/** Ids and names of what a scope entry can name. */
export const SUBJECT =
  'fragment subject on ScopeSubject { ... on Service { id name } ... on ServiceFamily { id name } }';
