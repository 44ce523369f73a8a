import type { z } from 'zod';
import type { Location } from '../../facts/facts.ts';
import type { Problem, ProblemId } from '../../facts/problems.ts';
import type { Notes } from '../../map/notes.ts';
import { misfit } from './shapes.ts';

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
    take: (item: z.output<Shape>, place: Place) => readonly Taken[],
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
