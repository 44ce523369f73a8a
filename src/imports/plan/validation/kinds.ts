import { type EntityKind, exampleIdOf, type IdKind } from '../../../domain/ids.ts';

/** Kinds as a sentence says them. */
const WORDS: Record<EntityKind, string> = {
  Standard: 'standard',
  Clause: 'clause',
  Service: 'service',
  ServiceFamily: 'service family',
  Environment: 'environment',
  Organization: 'organization',
  Certificate: 'certificate',
  Source: 'source',
};

/** Such as "a service (service/NAME) or a service family (family/NAME)". */
export function describeKinds(kinds: readonly EntityKind[]): string {
  return kinds.map((kind) => `${withArticle(WORDS[kind])} (${exampleIdOf(kind)})`).join(' or ');
}

/** What came instead of a kind that was wanted. */
export function describeKind(kind: IdKind | null): string {
  if (kind === null) return 'no id';
  return kind in WORDS ? withArticle(WORDS[kind as EntityKind]) : 'no node';
}

function withArticle(word: string): string {
  return `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`;
}
