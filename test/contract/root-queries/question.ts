/** A question to a root field, and what its answer must show; lists are meant whole and in order. */
export interface RootQuestion {
  readonly name: string;
  readonly document: string;
  readonly variables?: Record<string, unknown>;
  readonly shows: object;
}

/** A list of nodes by id, as answers hold it. */
export function idsOf(prefix: string, ...names: readonly string[]): { id: string }[] {
  return names.map((name) => ({ id: `${prefix}/${name}` }));
}
