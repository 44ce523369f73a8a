import type { CompareCountsQuery, ScopeDiffKind } from '../../generated/graphql.ts';

interface Sign {
  readonly kind: ScopeDiffKind;
  readonly sign: string;
  readonly word: string;
  readonly field: keyof CompareCountsQuery['scopeDiff']['counts'];
}

export const SIGNS: readonly Sign[] = [
  { kind: 'ADDED', sign: '+', word: 'added', field: 'added' },
  { kind: 'REMOVED', sign: '−', word: 'removed', field: 'removed' },
  { kind: 'CHANGED', sign: '~', word: 'changed', field: 'changed' },
  { kind: 'RENAMED', sign: '↷', word: 'renamed', field: 'renamed' },
  { kind: 'MOVED', sign: '→', word: 'moved', field: 'moved' },
];
