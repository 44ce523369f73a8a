import type { Location } from '../facts/facts.ts';
import type { Open } from '../map/decision.ts';
import type { Notes } from '../map/notes.ts';
import type { Problem, ProblemId } from '../map/problems.ts';
import type { TableRecipe } from '../map/recipe.ts';
import { cut } from './bounds.ts';

type Call =
  | readonly ['problem', Problem]
  /** A decision goes once; rows after the first name it by its id. */
  | readonly ['decide', Open | string, Location]
  | readonly ['ignore', Location]
  | readonly ['understood', TableRecipe];

/** Notes on a list, on their way to another process. */
export type Noted = readonly Call[];

/** Takes notes while a list is read, to be handed on from time to time. */
export class NoteBook implements Notes {
  readonly #told = new Set<string>();
  #calls: Call[] = [];

  readonly problem = (id: ProblemId, at: Location, values: Problem['values'] = {}) => {
    const shortened = Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? cut(value) : value,
    ]);
    this.#calls.push(['problem', { id, at, values: Object.fromEntries(shortened) }]);
  };
  readonly decide = (open: Open, at: Location) => {
    this.#calls.push(['decide', this.#told.has(open.id) ? open.id : open, at]);
    this.#told.add(open.id);
  };
  readonly ignore = (at: Location) => void this.#calls.push(['ignore', at]);
  readonly understood = (table: TableRecipe) => void this.#calls.push(['understood', table]);

  /** Notes that are to be handed on. */
  get size(): number {
    return this.#calls.length;
  }

  /** Takes the notes of some work apart from those that are to be handed on. */
  apart(work: () => void): Noted {
    const before = this.#calls;
    this.#calls = [];
    work();
    const noted = this.take();
    this.#calls = before;
    return noted;
  }

  take(): Noted {
    const calls = this.#calls;
    this.#calls = [];
    return calls;
  }
}

/** Takes such notes down where the report is, in their order. */
export function noteAgain(notes: Notes): (noted: Noted) => void {
  const decisions = new Map<string, Open>();
  const decide = (open: Open | string, at: Location) => {
    if (typeof open === 'string') return notes.decide(decisions.get(open) as Open, at);
    decisions.set(open.id, open);
    notes.decide(open, at);
  };
  const note = (call: Call) => {
    switch (call[0]) {
      case 'problem':
        return notes.problem(call[1].id, call[1].at, call[1].values);
      case 'decide':
        return decide(call[1], call[2]);
      case 'ignore':
        return notes.ignore(call[1]);
      default:
        return notes.understood(call[1]);
    }
  };
  return (calls) => {
    for (const call of calls) note(call);
  };
}
