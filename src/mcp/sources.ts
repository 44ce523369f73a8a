import { holdsSources } from './output-schema.ts';

export interface CitedSource {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly date: string | null;
  readonly url: string | null;
}

export interface WithCitations {
  readonly value: unknown;
  readonly sources: readonly CitedSource[];
}

/** Replaces the sources of each claim by their ids, and returns each source once, by id. */
export function withCitations(data: unknown): WithCitations {
  const sources = new Map<string, CitedSource>();

  function replaced(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(replaced);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, holdsSources(key) ? cited(inner) : replaced(inner)]),
    );
  }

  function cited(list: readonly CitedSource[]): string[] {
    for (const source of list) sources.set(source.id, source);
    return list.map(({ id }) => id);
  }

  const value = replaced(data);
  return { value, sources: [...sources.values()].sort((left, right) => (left.id < right.id ? -1 : 1)) };
}
