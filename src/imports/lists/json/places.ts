import type { NameReference } from '../../facts/draft.ts';
import type { Location } from '../../facts/facts.ts';

/** A place in a JSON file: its path, since JSON has no rows. */
export function placeIn(file: string, path: string | null): Location {
  return { file, row: null, column: path };
}

/** Path of a key within a path, which is empty at the top. */
export function placeUnder(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

/** Reference to what a line of the recipe names. */
export function recipeReference(
  kind: 'Standard' | 'Environment' | 'Certificate',
  text: string,
  file: string,
): NameReference {
  return { text, kind, at: placeIn(file, kind.toLowerCase()) };
}
