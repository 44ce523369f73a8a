import type { Around, Draft, ListedRow, NameReference } from '../draft.ts';
import { cut, refuseLongName, refuseLongRow } from './bounds.ts';

/** A row under the number by which what it says is asked for. */
export type NumberedRow = ListedRow & { readonly number: number };

/** Rows on their way to another process. */
export interface RowsAsText {
  /** JSON: its length is known, and it is read faster than what Node would copy. */
  readonly rows: string;
  /** What stands around these rows and around none before, with the number of what is around it. */
  readonly around: readonly WrittenAround[];
  /** What stood around rows before is named no more. */
  readonly isAnew: boolean;
}

type WrittenAround = Omit<Around, 'outer'> & { readonly number: number; readonly outer: number | null };

/** Beyond these, what stands around rows is numbered anew, so that nobody need keep all. */
const MOST_AROUND = 20_000;

/** Writes rows of a list. What stands around many rows goes once. */
export class RowWriter {
  #numbers = new WeakMap<Around, number>();
  #next = 0;
  #isAnew = false;
  #around: WrittenAround[] = [];
  #rows: string[] = [];
  #length = 0;

  get count(): number {
    return this.#rows.length;
  }

  get length(): number {
    return this.#length;
  }

  /** Throws BadList where a row is longer than may be handed on. */
  add({ at, names, asksForClauses, aside }: Draft, number: number): void {
    const coded = names.map((reference) => {
      refuseLongName(reference.text, at);
      return changed(reference, {
        around: this.#numberOf,
        within: (inner, code) => (names.includes(inner) ? names.indexOf(inner) : code(inner)),
      });
    });
    const text = JSON.stringify({ number, at, names: coded, asksForClauses, aside });
    refuseLongRow(text, at);
    this.#rows.push(text);
    this.#length += text.length;
  }

  take(): RowsAsText {
    const written = { rows: `[${this.#rows.join(',')}]`, around: this.#around, isAnew: this.#isAnew };
    this.#rows = [];
    this.#length = 0;
    this.#around = [];
    this.#isAnew = this.#next > MOST_AROUND;
    if (this.#isAnew) {
      this.#numbers = new WeakMap();
      this.#next = 0;
    }
    return written;
  }

  readonly #numberOf = (around: Around): number => {
    const fresh: Around[] = [];
    let known: number | null = null;
    for (let each: Around | null = around; each !== null && known === null; each = each.outer) {
      known = this.#numbers.get(each) ?? null;
      if (known === null) fresh.push(each);
    }
    // From the outermost inwards, as the reader needs them.
    for (const { outer: _outer, text, ...each } of fresh.reverse()) {
      const number = this.#next;
      this.#next += 1;
      this.#around.push({ ...each, text: cut(text), number, outer: known });
      known = number;
    }
    for (const [position, each] of fresh.entries()) this.#numbers.set(each, this.#next - fresh.length + position);
    return known as number;
  };
}

/** Reads what a `RowWriter` has written, in its order. */
export class RowReader {
  readonly #around = new Map<number, Around>();

  read({ rows, around, isAnew }: RowsAsText): NumberedRow[] {
    if (isAnew) this.#around.clear();
    for (const { number, outer, ...each } of around) {
      this.#around.set(number, { ...each, outer: outer === null ? null : this.#of(outer) });
    }
    const read = JSON.parse(rows) as NumberedRow[];
    return read.map((row) => ({ ...row, names: this.#restored(row.names) }));
  }

  /** A name that others are of comes behind them in no order, so each is restored where it is first needed. */
  #restored(names: readonly NameReference[]): readonly NameReference[] {
    const restored: NameReference[] = [];
    const changes: Changes = {
      around: this.#of,
      within: (inner, code) => (typeof inner === 'number' ? restore(inner) : code(inner)),
    };
    function restore(position: number): NameReference {
      restored[position] ??= changed(names[position] as NameReference, changes);
      return restored[position];
    }
    return names.map((_name, position) => restore(position));
  }

  readonly #of = (number: unknown): Around => this.#around.get(number as number) as Around;
}

const REFERENCES = ['programmeIn', 'within', 'offeredBy', 'listedBy', 'mustBe'] as const;

interface Changes {
  readonly around: (around: Around) => unknown;
  /** What comes in place of a reference that another one has, which `code` changes as any. */
  readonly within: (inner: NameReference, code: (inner: NameReference) => unknown) => unknown;
}

/** The same reference with something else for what stands around it and for references in it; itself where it has none. */
function changed(reference: NameReference, changes: Changes): NameReference {
  const others: Record<string, unknown> = {};
  const inner = (each: NameReference) => changes.within(each, (other) => changed(other, changes));
  for (const name of ['placedBy', 'under'] as const) {
    if (reference[name] !== undefined) others[name] = changes.around(reference[name]);
  }
  for (const name of REFERENCES) if (reference[name] != null) others[name] = inner(reference[name]);
  const { around, firstOf } = reference;
  if (around !== undefined) {
    const { words, programmeIn = null } = around;
    const place = programmeIn === null ? {} : { programmeIn: inner(programmeIn) };
    others['around'] = { ...around, words: changes.around(words), ...place };
  }
  if (firstOf !== undefined) others['firstOf'] = firstOf.map((each) => changed(each, changes));
  for (const _some in others) return { ...reference, ...others };
  return reference;
}
