import type { Stated } from '../../domain/statements/statements.ts';

/**
 * Begins a sentence with the parties to a contradiction: one source and itself, a source and an inference, or several
 * sources.
 */
export function disagreeing(said: readonly (Pick<Stated, 'sourceIds'> & { readonly inferred?: boolean })[]): string {
  const stated = said.filter(({ inferred }) => inferred !== true);
  if (stated.length < said.length) return 'A statement and a conclusion disagree';
  const sources = new Set(stated.flatMap(({ sourceIds }) => sourceIds));
  return sources.size === 1 ? 'One source says both' : 'Sources disagree';
}
