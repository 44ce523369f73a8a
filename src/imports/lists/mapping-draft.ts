import { mappingEnds } from '../../domain/clause-sets.ts';
import type { ClauseMapping } from '../../domain/statements.ts';
import type { Draft, NameReference } from '../facts/draft.ts';
import type { Location } from '../facts/facts.ts';
import { statementDraft } from '../facts/made-statements.ts';

/** Clauses that are meant together, by their numbers. */
interface NumberedClauses {
  readonly numbers: readonly string[];
  readonly standard: NameReference;
}

/** Relates clauses of one standard to those of another. */
export function mappingDraft(
  at: Location,
  { from, to }: { readonly from: NumberedClauses; readonly to: NumberedClauses },
  said: Pick<ClauseMapping, 'mapping' | 'strength' | 'rationale'>,
): Draft {
  const count = from.numbers.length;
  const names = [from, to].flatMap(({ numbers, standard: within }) =>
    numbers.map((text): NameReference => ({ text, kind: 'Clause', within })),
  );
  return statementDraft(at, names, (ids) => {
    const ends = mappingEnds(ids.slice(0, count), ids.slice(count));
    return { kind: 'ClauseMapping', ...ends, ...said };
  });
}
