import type { Certificate } from '../domain/entities.ts';

/** The first three by name, the others by number. */
export function namesOf(certificates: readonly Certificate[]): string {
  const names = certificates.slice(0, 3).map(({ name }) => `“${name}”`);
  const more = certificates.length > names.length ? ` and ${certificates.length - names.length} more` : '';
  return `${names.join(', ')}${more}`;
}
