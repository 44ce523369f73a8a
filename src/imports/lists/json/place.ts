import type { Location } from '../../facts/facts.ts';
import type { Problem, ProblemId } from '../../facts/problems.ts';
import type { Notes } from '../../map/notes.ts';
import { isObject } from '../../read/objects.ts';

/**
 * A value of a document and its place there: its path, since JSON has no rows. Whatever is of another shape than is asked for
 * is as if it were missing, but for what a list needs of its objects: that is reported with the place.
 */
export class Place {
  readonly value: unknown;
  readonly at: Location;
  readonly notes: Notes;

  constructor(value: unknown, file: string, notes: Notes, path: string | null = null) {
    this.value = value;
    this.at = { file, row: null, column: path };
    this.notes = notes;
  }

  get(key: string): unknown {
    return isObject(this.value) ? this.value[key] : undefined;
  }

  text(key: string): string | null {
    return textIn(this.get(key));
  }

  /** The value under a key, whether there is one or not. */
  under(key: string): Place {
    const { file, column } = this.at;
    return new Place(this.get(key), file, this.notes, column === null ? key : `${column}.${key}`);
  }

  /** The same, of an object around all of the content: places in it go by what stands inside. */
  inside(key: string): Place {
    return new Place(this.get(key), this.at.file, this.notes);
  }

  /** Values of the list under a key. One alone stands for a list of one, since writers of JSON differ in that. */
  items(key: string): readonly Place[] {
    const list = this.under(key);
    return [list.value ?? []].flat().map((value, index) => list.item(index, value));
  }

  /** An item of the list that stands here, by its name or position. */
  item(name: string | number, value?: unknown): Place {
    return new Place(value, this.at.file, this.notes, `${this.at.column ?? ''}[${name}]`);
  }

  texts(key: string): readonly string[] {
    return this.items(key).flatMap(({ value }) => textIn(value) ?? []);
  }

  /** Objects of a list, called by one of their texts. Others, and those without the text that they need, are reported. */
  objects(key: string, { name = '', needs = '' } = {}): readonly Place[] {
    return this.items(key).flatMap((item, index) => {
      const object = this.under(key).item(item.text(name) ?? index, item.value);
      if (isObject(item.value) && (needs === '' || item.text(needs) !== null)) return object;
      object.problem('document.shape', { needed: needs === '' ? '' : ` with "${needs}"` });
      return [];
    });
  }

  problem(id: ProblemId, values?: Problem['values']): void {
    this.notes.problem(id, this.at, values);
  }

  ignore(): void {
    this.notes.ignore(this.at);
  }
}

/** Text, or a number written without quotes, on one line. Blank and missing are null. */
export function textIn(value: unknown): string | null {
  const isText = typeof value === 'string' || typeof value === 'number';
  return (isText && singleLine(String(value))) || null;
}

/** Without the line ends, tabs and doubled blanks that exports leave in names. */
export function singleLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
