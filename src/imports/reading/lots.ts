import { setImmediate as nextTurn } from 'node:timers/promises';
import { BadList } from '../facts/bad-list.ts';
import type { Draft, DraftFact, Drafts, NameReference } from '../facts/draft.ts';
import type { Location } from '../facts/facts.ts';
import type { Problem } from '../facts/problems.ts';
import type { Open, RecipeLine } from '../map/decision.ts';
import type { Notes } from '../map/notes.ts';
import { LARGEST_SENT_RECIPE, sizeOf } from '../propose/recipe-size.ts';

type Call = { [Name in keyof Notes]: readonly [Name, Parameters<Notes[Name]>] }[keyof Notes];

/** Notes on a list, to be sent to another process. */
export type Noted = readonly Call[];

/** The next rows for another process, as text. Locations, names and facts that rows share are written once. */
export interface Lot {
  /** JSON of the parts. */
  readonly parts: string;
  /** JSON of the rows, each a `PackedRow`. */
  readonly rows: string;
  readonly noted: Noted;
  readonly bytesRead: number;
  readonly isLast: boolean;
}

type PackedRow = readonly [row: number | null, place: number, names: readonly number[], facts: number, more: number];

const MEGABYTE = 1024 * 1024;
/** Most that is sent at once, small enough that no request waits for it. */
const LOT = { rows: 500, notes: 2_000, characters: MEGABYTE / 4 } as const;
/** Most characters of a sentence or a place in a report. */
const LONGEST_TOLD = 2_000;
/** Most characters of the lines that one answer to a question sets: the next look asks about the rest. */
const LONGEST_ANSWER = 32_000;
/** Limits of one list. */
const MOST = {
  /** Characters of a name. */
  'list.name': 10_000,
  /** Characters of a row with its names and facts. */
  'list.row': MEGABYTE / 2,
  /** Rows of a list that does not stream, since all are planned together. */
  'list.rows': 50_000,
  /** Distinct names: the server keeps the meaning of each until the list ends. */
  'list.names': 100_000,
};

interface DraftSource {
  readonly drafts: Drafts;
  readonly notes: NoteBook;
  /** True if the number of rows is limited. */
  readonly isBounded: boolean;
  readonly bytesRead: () => number;
}

/** Yields lots for another process, within the limits of a server. */
export async function* boundedLots({ drafts, notes, isBounded, bytesRead }: DraftSource): AsyncGenerator<Lot, void> {
  const packer = createPacker(isBounded);
  const take = (isLast: boolean) => ({ ...packer.take(), noted: notes.take(), bytesRead: bytesRead(), isLast });
  for await (const come of drafts) {
    for (const draft of asOnes(come)) {
      if (!packer.add(draft)) continue;
      yield take(false);
      // Send a requested lot before reading the next one ahead.
      await nextTurn();
    }
    if (notes.isFull()) yield take(false);
  }
  yield take(true);
}

/** Returns a batch of drafts, or a single draft as a batch. */
export function asOnes(come: Draft | Iterable<Draft>): Iterable<Draft> {
  return 'names' in come ? [come] : come;
}

/** Collects drafts as text, which has a known length and is read faster than objects that Node copies. */
function createPacker(isBounded: boolean) {
  const parts = new Map<string, number>();
  const rows: string[] = [];
  const namesSeen = new Set<string>();
  let length = 0;
  let count = 0;
  return {
    /** Adds a draft; returns true if the lot is full. Throws BadList if the list exceeds a limit. */
    add({ at, names, facts, ...more }: Draft): boolean {
      const { row, ...place } = at;
      let ofRow = 0;
      const partOf = (part: unknown): number => {
        const text = JSON.stringify(part);
        ofRow += text.length;
        const known = parts.get(text);
        if (known !== undefined) return known;
        length += text.length;
        parts.set(text, parts.size);
        return parts.size - 1;
      };
      const positions = names.map((name) => {
        const before = parts.size;
        const position = partOf(name);
        // Names already in the lot are within the limits.
        if (position < before) return position;
        refuseMore('list.name', name.text.length, at);
        namesSeen.add(`${name.kind} ${name.text}`);
        return position;
      });
      const text = `[${row},${partOf(place)},[${positions}],${partOf(facts)},${partOf(more)}]`;
      rows.push(text);
      length += text.length;
      count += 1;
      refuseMore('list.row', ofRow + text.length, at);
      if (isBounded) refuseMore('list.rows', count, at);
      refuseMore('list.names', namesSeen.size, at);
      return rows.length >= LOT.rows || length >= LOT.characters;
    },
    take(): Pick<Lot, 'parts' | 'rows'> {
      const taken = { parts: `[${[...parts.keys()].join(',')}]`, rows: `[${rows.splice(0).join(',')}]` };
      parts.clear();
      length = 0;
      return taken;
    },
  };
}

function refuseMore(what: keyof typeof MOST, given: number, { file, row }: Location): void {
  const most = MOST[what];
  if (given > most) throw new BadList(what, { input: { name: file }, row, values: { given, most } });
}

export function unpack({ parts: texts, rows }: Pick<Lot, 'parts' | 'rows'>): Draft[] {
  const parts = JSON.parse(texts) as readonly unknown[];
  return (JSON.parse(rows) as readonly PackedRow[]).map(([row, place, names, facts, more]) => ({
    at: { row, ...(parts[place] as Omit<Location, 'row'>) },
    names: names.map((name) => parts[name] as NameReference),
    facts: parts[facts] as readonly DraftFact[],
    ...(parts[more] as Pick<Draft, 'beside' | 'aside'>),
  }));
}

type NoteBook = ReturnType<typeof createNoteBook>;

/** Collects notes while a list is read, to be sent from time to time. */
export function createNoteBook() {
  const decisions = new Map<string, Open>();
  const calls: Call[] = [];
  let characters = 0;
  /** Descriptions of tables go into a recipe, whose size is limited. */
  let roomForTables = LARGEST_SENT_RECIPE;
  const add = (call: Call, length: number) => {
    calls.push(call);
    characters += length;
  };
  const notes: Notes = {
    problem(id, at, values = {}) {
      const told = shortened(values);
      add(['problem', [id, at, told]], sizeOf(told));
    },
    decide(open, at) {
      // Use one object for all rows of a decision, since a message contains each object only once.
      const known = decisions.get(open.id);
      const told = known ?? withShortAnswers(open);
      decisions.set(open.id, told);
      add(['decide', [told, at]], known === undefined ? sizeOf(told) : 0);
    },
    ignore: (at) => add(['ignore', [at]], 0),
    understood(table) {
      const size = sizeOf(table);
      if (size > roomForTables) return;
      roomForTables -= size;
      add(['understood', [table]], size);
    },
  };
  return {
    notes,
    isFull: () => calls.length >= LOT.notes || characters >= LOT.characters,
    take(): Noted {
      characters = 0;
      return calls.splice(0);
    },
  };
}

function withShortAnswers(open: Open): Open {
  if (sizeOf(open) <= LONGEST_ANSWER) return open;
  const proposals = open.proposals.map(({ label, set }) => {
    let left = LONGEST_ANSWER;
    const fits = (line: RecipeLine) => {
      left -= sizeOf(line);
      return left > 0;
    };
    return { label: label.slice(0, LONGEST_TOLD), set: set.filter((line, position) => position === 0 || fits(line)) };
  });
  return { ...open, question: open.question.slice(0, LONGEST_TOLD), proposals };
}

function shortened(values: Problem['values']): Problem['values'] {
  const isLong = (value: string | number) => typeof value === 'string' && value.length > LONGEST_TOLD;
  const cut = (value: string | number) => (isLong(value) ? `${String(value).slice(0, LONGEST_TOLD)}…` : value);
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, cut(value)]));
}

/** Yields the same items, producing up to `most` of them before they are requested. */
export async function* ahead<Item>(items: AsyncGenerator<Item, void>, most: number): AsyncGenerator<Item, void> {
  const coming: Promise<IteratorResult<Item, void>>[] = [];
  for (;;) {
    while (coming.length < most) {
      const next = items.next();
      // A failure is reported when it is this item's turn.
      next.catch(() => undefined);
      coming.push(next);
    }
    const { done, value } = (await coming.shift()) as IteratorResult<Item, void>;
    if (done) return;
    yield value;
  }
}
