import { z } from 'zod';
import type { Location } from '../../facts/facts.ts';
import type { Problem, ProblemId } from '../../facts/problems.ts';
import type { Notes } from '../../map/notes.ts';
import { isObject } from '../../read/objects.ts';

/** A list in a document, by its items. */
interface Items<Shape extends z.ZodType> {
  readonly shape: Shape;
  /** As messages call one. */
  readonly wanted: string;
  /** Tells it from others of its list; without one it goes by its position. */
  readonly nameOf?: (item: z.output<Shape>) => string | null;
}

/** A place in a document: its path, since JSON has no rows. What is wrong there is reported with it. */
export class Place {
  readonly at: Location;
  readonly notes: Notes;

  constructor(file: string, notes: Notes, path: string | null = null) {
    this.at = { file, row: null, column: path };
    this.notes = notes;
  }

  /** The place of a key within it. */
  under(key: string): Place {
    const { file, column } = this.at;
    return new Place(file, this.notes, column === null ? key : `${column}.${key}`);
  }

  /** The place of an item of the list that stands here, by its name or position. */
  item(name: string | number): Place {
    return new Place(this.at.file, this.notes, `${this.at.column ?? ''}[${name}]`);
  }

  /** Takes each item of the list that stands here; those of another shape are reported. */
  items<Shape extends z.ZodType, Taken>(
    values: readonly unknown[],
    { shape, wanted, nameOf }: Items<Shape>,
    take: (item: z.output<Shape>, place: Place) => Taken | readonly Taken[],
  ): Taken[] {
    return values.flatMap((value, index) => {
      const parsed = shape.safeParse(value);
      const name = parsed.success ? (nameOf?.(parsed.data) ?? index) : index;
      const place = this.item(name);
      if (parsed.success) return take(parsed.data, place);
      place.problem('document.shape', { wanted, fault: misfit(parsed.error) });
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

export type JsonObject = Readonly<Record<string, unknown>>;

/** The object under a key of an object; null: there is none. */
export function objectUnder(value: unknown, key: string): JsonObject | null {
  const found = isObject(value) ? value[key] : null;
  return isObject(found) ? found : null;
}

/** Text, or a number written without quotes. Blank and missing are null. */
export const optionalText = z
  .union([z.string(), z.number()], { error: 'text was expected' })
  .nullish()
  .transform((value) => {
    const text = singleLine(String(value ?? ''));
    return text === '' ? null : text;
  });

const OBJECT = { error: 'an object was expected' };

export const anyObject = z.record(z.string(), z.unknown(), OBJECT);

/** An object, and a message that says so of what is none. */
export function shaped<const Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.object(shape, OBJECT);
}

/** A list; one thing alone stands for a list of one, since writers of JSON differ in that. */
export const anyNumber = z
  .unknown()
  .optional()
  .transform((value): readonly unknown[] => [value ?? []].flat());

/** An object that nothing depends on: null where it is missing or of another shape. */
export function optionalObject<Shape extends z.core.$ZodShape>(shape: Shape) {
  return z.object(shape).nullish().catch(null);
}

/** Returns values of the shape, and passes over others. For lists that no row depends on. */
export function fitting<Shape extends z.ZodType>(shape: Shape, values: readonly unknown[]): z.output<Shape>[] {
  return values.flatMap((value) => {
    const parsed = shape.safeParse(value);
    return parsed.success ? [parsed.data] : [];
  });
}

/** Why something is not of its shape, within a sentence. */
export function misfit({ issues }: z.ZodError): string {
  return issues.map(({ path, message }) => (path.length === 0 ? message : `${path.join('.')}: ${message}`)).join('; ');
}

/** Without the line ends, tabs and doubled blanks that exports leave in names. */
export function singleLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
