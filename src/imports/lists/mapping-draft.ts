import type { ClauseMapping } from '../../domain/statements.ts';
import { type Draft, draftOf, type NameReference } from '../facts/draft.ts';
import type { Location } from '../facts/facts.ts';
import { statementFact } from '../facts/made-statements.ts';

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
  return draftOf(at, (idOf) => {
    const idsOf = ({ numbers, standard: within, at: place }: NumberedClauses) =>
      numbers.map((text) => idOf({ text, kind: 'Clause', at: place, within }));
    const [fromId = '', ...withFromIds] = idsOf(from);
    const [toId = '', ...withToIds] = idsOf(to);
    return [statementFact(at, { kind: 'ClauseMapping', fromId, withFromIds, toId, withToIds, ...said })];
  });
}
