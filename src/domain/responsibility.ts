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
  const stated = new Set<ResponsibilityKind>(statements.map(({ responsibility }) => responsibility));
  return RESPONSIBILITIES.find((kind) => stated.has(kind)) ?? 'UNKNOWN';
}
