export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface ClauseName {
  readonly id: string;
  readonly number: string;
  readonly title: string | null;
}

/** Only ids: there are few sources, and each is read once. */
export interface Cites {
  readonly sources: readonly { readonly id: string }[];
}

/** Returns the distinct ids of sources. */
export function citedIds(citing: readonly Cites[]): string[] {
  return [...new Set(citing.flatMap(({ sources }) => sources.map(({ id }) => id)))];
}

/** Step of evidence, with the fields of a row's condition. */
export interface Shown {
  readonly kind: string;
  readonly statement: { readonly condition?: string | null } | null;
}

export function conditionOf(evidence: readonly Shown[]): string | null {
  return evidence.find(({ kind }) => kind === 'SCOPE')?.statement?.condition ?? null;
}
