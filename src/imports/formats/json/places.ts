import type { NameReference } from '../../draft.ts';
import type { Location } from '../../facts.ts';

/** A place in a JSON file: its path, since JSON has no rows. */
export function placeIn(file: string, path: string | null): Location {
  return { file, row: null, column: path };
}

/** What the operator gave on the command line, as the place of what it names. */
export function placeOfOption(file: string, option: string): Location {
  return placeIn(file, `--${option}`);
}

/** What the operator named by the option that is called like the kind. */
export function optionReference(
  kind: 'Standard' | 'Environment' | 'Certificate',
  text: string,
  file: string,
): NameReference {
  return { text, kind, at: placeOfOption(file, kind.toLowerCase()) };
}
