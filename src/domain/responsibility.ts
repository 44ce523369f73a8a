import { compareText } from './ids.ts';
import { RESPONSIBILITIES, type Responsibility, type ResponsibilityKind } from './statements.ts';

/** The statements on a clause that apply to a row; none where the row names no environment. */
export function applicable(
  statements: readonly Responsibility[],
  { environmentId, certificateId }: { environmentId: string | null; certificateId: string },
): readonly Responsibility[] {
  return statements.filter(
    (statement) =>
      statement.environmentId === environmentId &&
      (statement.certificateId === null || statement.certificateId === certificateId),
  );
}

/** The weakest that is stated; UNKNOWN where nothing is. */
export function weakestOf(statements: readonly Responsibility[]): ResponsibilityKind {
  return weakest(statements.map(({ responsibility }) => responsibility));
}

/** The statements by what they state, then by id. */
export function weakestFirst(statements: readonly Responsibility[]): readonly Responsibility[] {
  const rankOf = ({ responsibility }: Responsibility) => RESPONSIBILITIES.indexOf(responsibility);
  return statements.toSorted((left, right) => rankOf(left) - rankOf(right) || compareText(left.id, right.id));
}

/** The kinds that are stated, weakest first: what the weakest of all would hide. */
export function kindsStated(statements: readonly Responsibility[]): readonly ResponsibilityKind[] {
  return RESPONSIBILITIES.filter((kind) => statements.some(({ responsibility }) => responsibility === kind));
}

/** A requirement is only as inherited as its weakest part; UNKNOWN where it has none. */
export function weakest(kinds: readonly ResponsibilityKind[]): ResponsibilityKind {
  return RESPONSIBILITIES.find((kind) => kinds.includes(kind)) ?? 'UNKNOWN';
}
