import { z } from 'zod';

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

export const anyObject = z.record(z.string(), z.unknown());

/** A list; one thing alone stands for a list of one, since writers of JSON differ in that. */
export const anyNumber = z
  .unknown()
  .optional()
  .transform((value): readonly unknown[] => {
    if (value === undefined || value === null) return [];
    return Array.isArray(value) ? value : [value];
  });

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
