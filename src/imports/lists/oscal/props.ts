import { z } from 'zod';
import { fitting, singleLine } from '../json/shapes.ts';

const PROP = z.object({
  name: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]).transform(String),
  class: z.string().nullish(),
  ns: z.string().nullish(),
});
type Prop = z.output<typeof PROP>;

/** Labels made for sorting or for another publication; taken only where there is no better. */
const SECONDARY_LABELS = new Set(['zero-padded', 'sp800-53a']);

export function propsOf(values: readonly unknown[]): Prop[] {
  return fitting(PROP, values);
}

export function propValue(props: readonly Prop[], name: string): string | null {
  return props.find((prop) => prop.name === name)?.value.trim() ?? null;
}

/** The labels without a class first, the zero-padded ones last. */
export function labelsOf(props: readonly Prop[]): readonly string[] {
  return props
    .filter(({ name, value }) => name === 'label' && value.trim() !== '')
    .sort((left, right) => rank(left) - rank(right))
    .map(({ value }) => singleLine(value));
}

function rank({ class: kind, ns }: Prop): number {
  if (SECONDARY_LABELS.has(kind?.toLowerCase() ?? '')) return 2;
  return (kind ?? ns) == null ? 0 : 1;
}

export function isWithdrawn(props: readonly Prop[]): boolean {
  return props.some(({ name, value }) => name.toLowerCase() === 'status' && value.trim().toLowerCase() === 'withdrawn');
}
