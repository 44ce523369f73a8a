import type { Stated } from '../../domain/statements.ts';

/** Who disagrees, to begin a sentence: one source with itself, a source and what was concluded only, or several sources. */
export function disagreeing(said: readonly (Pick<Stated, 'sourceIds'> & { readonly inferred?: boolean })[]): string {
  const stated = said.filter(({ inferred }) => inferred !== true);
  if (stated.length < said.length) return 'What is stated and what is concluded only disagree';
  const sources = new Set(stated.flatMap(({ sourceIds }) => sourceIds));
  return sources.size === 1 ? 'One source says both' : 'Sources disagree';
}
