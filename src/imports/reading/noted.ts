import type { Location } from '../facts/facts.ts';
import type { Problem, ProblemId } from '../facts/problems.ts';
import type { Open } from '../map/decision.ts';
import type { Notes } from '../map/notes.ts';
import type { TableRecipe } from '../map/recipe.ts';
import { cut } from './bounds.ts';

type Call = { [Name in keyof Notes]: readonly [Name, Parameters<Notes[Name]>] }[keyof Notes];

/** Notes on a list, on their way to another process. */
export type Noted = readonly Call[];

/** Takes notes while a list is read, to be handed on from time to time. */
export class NoteBook implements Notes {
  readonly #decisions = new Map<string, Open>();
  #calls: Call[] = [];

  problem(id: ProblemId, at: Location, values: Problem['values'] = {}): void {
    const shortened = Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? cut(value) : value,
    ]);
    this.#calls.push(['problem', [id, at, Object.fromEntries(shortened)]]);
  }

  /** One object for all rows of a decision, since a message holds an object once. */
  decide(open: Open, at: Location): void {
    const known = this.#decisions.get(open.id) ?? open;
    this.#decisions.set(open.id, known);
    this.#calls.push(['decide', [known, at]]);
  }

  ignore(at: Location): void {
    this.#calls.push(['ignore', [at]]);
  }

  understood(table: TableRecipe): void {
    this.#calls.push(['understood', [table]]);
  }

  /** Notes that are to be handed on. */
  get size(): number {
    return this.#calls.length;
  }

  take(): Noted {
    return this.#calls.splice(0);
  }
}

/** Takes such notes down where the report is, in their order. */
export function noteAgain(notes: Notes, noted: Noted): void {
  for (const [name, values] of noted) (notes[name] as (...given: readonly unknown[]) => void)(...values);
}
