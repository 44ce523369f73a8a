import type { ReadingNotes } from '../draft.ts';
import { type Location, NOWHERE } from '../facts.ts';
import { MOST_LINES } from '../report.ts';
import { cut } from './bounds.ts';
import type { NotesTaken } from './notes-taken.ts';

const KINDS = ['reject', 'leaveOut', 'leaveOpen', 'remarkOpen', 'remark', 'ignore'] as const;
type Kind = (typeof KINDS)[number];

/** Notes on their way to another process: those that a report shows, and how many more there were. */
export interface Noted {
  readonly shown: readonly (readonly [Kind, Location, string])[];
  readonly counted: readonly (readonly [Kind, number])[];
}

/** Takes notes, to be handed on from time to time; no more of a kind in full than a report shows. */
export class NoteBook implements ReadingNotes, NotesTaken<Noted> {
  /** How often each was taken, since the first row. */
  readonly #taken = new Map<Kind, number>();
  #counted = new Map<Kind, number>();
  #shown: [Kind, Location, string][] = [];
  #size = 0;

  readonly reject = (at: Location, sentence: string) => this.#note('reject', at, sentence);
  readonly leaveOut = (at: Location, sentence: string) => this.#note('leaveOut', at, sentence);
  readonly leaveOpen = (at: Location, sentence: string) => this.#note('leaveOpen', at, sentence);
  readonly remarkOpen = (at: Location, sentence: string) => this.#note('remarkOpen', at, sentence);
  readonly remark = (at: Location, sentence: string) => this.#note('remark', at, sentence);
  readonly ignore = (at: Location) => this.#note('ignore', at, null);

  get size(): number {
    return this.#size;
  }

  apart(work: () => void): Noted {
    const before = [this.#shown, this.#counted, this.#size] as const;
    this.#shown = [];
    this.#counted = new Map();
    work();
    const noted = this.take();
    [this.#shown, this.#counted, this.#size] = before;
    return noted;
  }

  take(): Noted {
    const noted = { shown: this.#shown, counted: [...this.#counted] };
    this.#shown = [];
    this.#counted.clear();
    this.#size = 0;
    return noted;
  }

  #note(kind: Kind, { file, row, column }: Location, sentence: string | null): void {
    this.#size += 1;
    const taken = (this.#taken.get(kind) ?? 0) + 1;
    this.#taken.set(kind, taken);
    if (sentence === null || taken > MOST_LINES) {
      this.#counted.set(kind, (this.#counted.get(kind) ?? 0) + 1);
      return;
    }
    const at = { file: cut(file), row, column: column === null ? null : cut(column) };
    this.#shown.push([kind, at, cut(sentence)]);
  }
}

/** Takes them down where the report is. */
export function noteAgain({ shown, counted }: Noted, notes: ReadingNotes): void {
  for (const [kind, at, sentence] of shown) notes[kind](at, sentence);
  for (const [kind, count] of counted) {
    for (let more = 0; more < count; more += 1) notes[kind](NOWHERE, '');
  }
}
