import { z } from 'zod';
import { isObject } from '../../read/objects.ts';

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

/** Message of a shape whose value is no object. */
export const OBJECT = { error: 'an object was expected' };

export const anyObject = z.record(z.string(), z.unknown(), OBJECT);

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
