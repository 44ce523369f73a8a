import type { Draft, DraftFact, NameReference } from '../facts/draft.ts';

/** Drafts as text for another process: places, names and facts that rows share are written once. */
export interface Packed {
  /** JSON of the parts. */
  readonly parts: string;
  /** JSON of the rows, each a `PackedRow`. */
  readonly rows: string;
}

type PackedRow = readonly [
  row: number | null,
  place: number,
  names: readonly number[],
  facts: number,
  more?: Pick<Draft, 'beside' | 'aside'>,
];
type Place = Omit<Draft['at'], 'row'>;

/** Collects drafts: the length of their text is known, and it is read faster than what Node would copy. */
export class Packer {
  readonly #parts = new Map<string, number>();
  readonly #rows: string[] = [];
  /** Characters so far. */
  length = 0;

  get rows(): number {
    return this.#rows.length;
  }

  /** Returns the characters of the row with all of its parts, and the names among them that are new here. */
  add({ at: { row, ...place }, names, facts, ...more }: Draft): { length: number; newNames: readonly NameReference[] } {
    let length = 0;
    const partOf = (part: Place | NameReference | readonly DraftFact[]): number => {
      const text = JSON.stringify(part);
      length += text.length;
      const known = this.#parts.get(text);
      if (known !== undefined) return known;
      this.#parts.set(text, this.#parts.size);
      this.length += text.length;
      return this.#parts.size - 1;
    };
    const newNames: NameReference[] = [];
    const positions = names.map((name) => {
      const before = this.#parts.size;
      const position = partOf(name);
      if (position === before) newNames.push(name);
      return position;
    });
    const rest = more.beside === undefined && more.aside === undefined ? '' : `,${JSON.stringify(more)}`;
    const text = `[${row},${partOf(place)},[${positions}],${partOf(facts)}${rest}]`;
    this.#rows.push(text);
    this.length += text.length;
    return { length: length + text.length, newNames };
  }

  take(): Packed {
    return { parts: `[${[...this.#parts.keys()].join(',')}]`, rows: `[${this.#rows.join(',')}]` };
  }
}

export function unpack({ parts: texts, rows }: Packed): Draft[] {
  const parts = JSON.parse(texts) as readonly unknown[];
  return (JSON.parse(rows) as readonly PackedRow[]).map(([row, place, names, facts, more]) => ({
    at: { row, ...(parts[place] as Place) },
    names: names.map((name) => parts[name] as NameReference),
    facts: parts[facts] as readonly DraftFact[],
    ...more,
  }));
}
