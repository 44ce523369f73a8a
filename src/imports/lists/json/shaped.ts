import type { z } from 'zod';
import type { Location } from '../../facts/facts.ts';
import type { Notes } from '../../map/notes.ts';
import { misfit } from './shapes.ts';

interface Wanted {
  /** As messages call it. */
  readonly wanted: string;
  readonly at: Location;
  readonly notes: Notes;
}

/** Null where the value is not of the shape, which is reported. */
export function shaped<Shape extends z.ZodType>(
  shape: Shape,
  value: unknown,
  { wanted, at, notes }: Wanted,
): z.output<Shape> | null {
  const parsed = shape.safeParse(value);
  if (!parsed.success) notes.problem('document.shape', at, { wanted, fault: misfit(parsed.error) });
  return parsed.data ?? null;
}
