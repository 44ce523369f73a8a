import { mappingEnds } from '../../domain/clause-sets.ts';
import type { ClauseMapping } from '../../domain/statements.ts';
import type { Draft, NameReference } from '../facts/draft.ts';
import type { Location } from '../facts/facts.ts';

/** Clauses that are meant together, by their numbers. */
interface NumberedClauses {
  readonly numbers: readonly string[];
  readonly standard: NameReference;
  readonly at: Location;
}

/** Relates clauses of one standard to those of another. */
export function mappingDraft(
  at: Location,
  { from, to }: { readonly from: NumberedClauses; readonly to: NumberedClauses },
  said: Pick<ClauseMapping, 'mapping' | 'strength' | 'rationale'>,
): Draft {
  const count = from.numbers.length;
  return {
    at,
    names: [from, to].flatMap(({ numbers, standard: within, at: place }) =>
      numbers.map((text): NameReference => ({ text, kind: 'Clause', at: place, within })),
    ),
    build: (ids) => [
      {
        type: 'statement',
        content: { kind: 'ClauseMapping', ...mappingEnds(ids.slice(0, count), ids.slice(count)), ...said },
        at,
      },
    ],
  };
}
