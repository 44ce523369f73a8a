import type { Location } from '../../facts/facts.ts';

/** A place in a JSON file: its path, since JSON has no rows. */
export function placeIn(file: string, path: string | null): Location {
  return { file, row: null, column: path };
}

/** Path of a key within a path, which is empty at the top. */
export function placeUnder(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
