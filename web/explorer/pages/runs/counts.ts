import type { RunLineFragment } from '../../generated/graphql.ts';

export interface Count {
  readonly sign: '+' | '~' | '−' | '';
  readonly count: number;
  readonly word: string;
}

/** Counts nodes by what an import did to them. An undo removes what the undone one added; both are counted as changed. */
export function nodesOf({ counts, undoes }: RunLineFragment): readonly Count[] {
  const removed = undoes?.counts.nodesAdded ?? 0;
  return counted([
    { sign: '+', count: counts.nodesAdded, word: 'added' },
    { sign: '~', count: counts.nodesChanged - removed, word: 'changed' },
    { sign: '−', count: removed, word: 'removed' },
    { sign: '', count: counts.nodesUnchanged, word: 'as before' },
  ]);
}

/** The same of statements. */
export function statementsOf({ counts, undoes }: RunLineFragment): readonly Count[] {
  const ended = undoes?.counts.statementsAdded ?? 0;
  return counted([
    { sign: '+', count: counts.statementsAdded, word: 'added' },
    // A list that is whole ends what it no longer has.
    { sign: '~', count: counts.statementsChanged - ended, word: undoes === null ? 'changed or ended' : 'changed' },
    { sign: '−', count: ended, word: 'ended' },
    { sign: '', count: counts.statementsUnchanged, word: 'as before' },
  ]);
}

function counted(counts: readonly Count[]): readonly Count[] {
  return counts.filter(({ count }) => count > 0);
}
