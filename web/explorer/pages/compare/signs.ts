import type { CompareCountsQuery, ScopeDiffKind } from '../../generated/graphql.ts';

interface Sign {
  readonly kind: ScopeDiffKind;
  readonly word: string;
  readonly field: keyof CompareCountsQuery['scopeDiff']['counts'];
}

/** Words that name neither side as the earlier one: two certificates or environments have no order. */
export const SIGNS: readonly Sign[] = [
  { kind: 'REMOVED', word: 'Only in A', field: 'removed' },
  { kind: 'ADDED', word: 'Only in B', field: 'added' },
  { kind: 'CHANGED', word: 'In both, differently', field: 'changed' },
  { kind: 'RENAMED', word: 'In both, by another name', field: 'renamed' },
  { kind: 'MOVED', word: 'In both, in another family', field: 'moved' },
];
