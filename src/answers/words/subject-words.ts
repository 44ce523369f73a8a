import { kindOfId } from '../../domain/ids.ts';

/** Singular and plural names for subjects. */
export type SubjectWords = readonly [one: string, several: string];

export function subjectWords(ids: readonly string[]): SubjectWords {
  const families = ids.filter(isFamily).length;
  if (families === 0) return ['service', 'services'];
  return families === ids.length ? ['family', 'families'] : ['service or family', 'services and families'];
}

/** Returns the name for these subjects, such as `services`. */
export function subjectWord(ids: readonly string[]): string {
  return subjectWords(ids)[ids.length === 1 ? 0 : 1];
}

export function isFamily(id: string): boolean {
  return kindOfId(id) === 'ServiceFamily';
}
