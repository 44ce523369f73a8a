import { compareText } from '../ids.ts';
import { RESPONSIBILITIES, type Responsibility, type ResponsibilityKind } from '../statements/statements.ts';

/** Returns the responsibilities for a clause that apply to a row; none for a row without an environment. */
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

/** Returns the weakest stated responsibility, or UNKNOWN. */
export function weakestOf(statements: readonly Responsibility[]): ResponsibilityKind {
  return weakest(statements.map(({ responsibility }) => responsibility));
}

/** Sorts by responsibility, weakest first, then by id. */
export function weakestFirst(statements: readonly Responsibility[]): readonly Responsibility[] {
  const rankOf = ({ responsibility }: Responsibility) => RESPONSIBILITIES.indexOf(responsibility);
  return statements.toSorted((left, right) => rankOf(left) - rankOf(right) || compareText(left.id, right.id));
}

/** Returns all stated kinds, weakest first: the weakest kind alone would hide the others. */
export function kindsStated(statements: readonly Responsibility[]): readonly ResponsibilityKind[] {
  return RESPONSIBILITIES.filter((kind) => statements.some(({ responsibility }) => responsibility === kind));
}

/**
 * Returns the weakest kind, since a requirement is only as inherited as its weakest part; UNKNOWN for an empty list.
 */
export function weakest(kinds: readonly ResponsibilityKind[]): ResponsibilityKind {
  return RESPONSIBILITIES.find((kind) => kinds.includes(kind)) ?? 'UNKNOWN';
}
