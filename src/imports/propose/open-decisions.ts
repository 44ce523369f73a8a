import { partition } from '../../domain/grouping.ts';
import type { Location } from '../facts/facts.ts';
import { type Decision, type DecisionKind, isItNew, type Open, type RecipeLine } from '../map/decision.ts';

const MOST_PLACES = 3;
const MOST_SHOWN = 5;
/** More names than a person can review at once; the next run asks about the rest. */
const MOST_LINES = 5_000;
const MOST_DECISIONS = 1_000;
/** Characters of all questions with their proposals; the next run asks about the rest. */
const MOST_CHARACTERS = 1_000_000;
/** Decisions whose proposals have a line for each name. */
const OF_MANY_NAMES: ReadonlySet<DecisionKind> = new Set(['names.new', 'names.near', 'name.level', 'list.provider']);
const NEW_SERVICES = 'names.new:service';
/** Known programmes of a list by which its other headings are taken for programmes. */
const ENOUGH_PROGRAMMES = 3;

interface Folded extends Open {
  rows: number;
  readonly first: Location[];
  /** Location that was counted last. */
  last: Location | null;
  /** For decisions about many names: further lines of each proposal, by path. */
  readonly lines: Map<string, RecipeLine>[];
}

/** Collects the open decisions of a list, each once with the number of its rows and its first locations. */
export class OpenDecisions {
  readonly #byId = new Map<string, Folded>();
  #characters = 0;
  readonly #programmes = new Set<string>();

  /** Records the name of a known programme above ticks: with enough of them, other headings probably name programmes, too. */
  sawProgramme(name: string): void {
    if (this.#programmes.size < ENOUGH_PROGRAMMES) this.#programmes.add(name);
  }

  add(open: Open, at: Location): void {
    if (open.kind === 'programme.meaning') this.sawProgramme(open.about.split(' @ ', 1)[0] ?? '');
    let known = this.#byId.get(open.id);
    if (known === undefined) {
      // Questions beyond the bound are dropped: the report already says that decisions are open.
      if (this.isFull) return;
      this.#characters += JSON.stringify(open).length;
      known = { ...open, rows: 0, first: [], last: null, lines: open.proposals.map(() => new Map()) };
      this.#byId.set(open.id, known);
    }
    const isPlace = at.row !== null || at.column !== null;
    if (isPlace && (known.last === null || !isSameRow(known.last, at))) known.rows += 1;
    known.last = at;
    if (known.first.length < MOST_PLACES && !known.first.some((other) => isSameRow(other, at))) known.first.push(at);
    if (OF_MANY_NAMES.has(known.kind)) this.#keepLines(known, open);
  }

  /** True if no further decisions are collected. */
  get isFull(): boolean {
    return this.#byId.size >= MOST_DECISIONS || this.#characters >= MOST_CHARACTERS;
  }

  get size(): number {
    return this.#byId.size;
  }

  #keepLines({ lines }: Folded, { proposals }: Open): void {
    if (this.#characters >= MOST_CHARACTERS) return;
    for (const [position, { set }] of proposals.entries()) {
      const known = lines[position];
      for (const line of set) {
        const key = line.path.join('\n');
        if (known === undefined || known.has(key) || known.size >= MOST_LINES) continue;
        known.set(key, line);
        this.#characters += key.length;
      }
    }
  }

  list(): Decision[] {
    const all = [...this.#byId.values()].map(({ lines, last: _last, ...open }): Decision => {
      if (!OF_MANY_NAMES.has(open.kind)) return open;
      const linesOf = (position: number) => [...(lines[position]?.values() ?? [])];
      const proposals = open.proposals.map(({ label }, position) => ({ label, set: linesOf(position) }));
      return { ...open, proposals };
    });
    return levelsFirst(all).map((open) => {
      if (open.kind === 'names.near') return manyNear(open);
      if (open.kind === 'names.new') return manyNew(open.about === 'programme' ? this.#ordered(open) : open);
      // If the list also has names that this provider does not have, it is probably another provider's.
      const isOthers = open.kind === 'list.provider' && this.#byId.has(NEW_SERVICES);
      return isOthers ? { ...open, proposals: open.proposals.toReversed(), isForPeople: true } : open;
    });
  }

  /** Unknown headings such as “FINMA” are probably programmes next to several known ones; next to one, they may be “GA” or “SLA”. */
  #ordered(open: Decision): Decision {
    if (this.#programmes.size === 0) return { ...open, proposals: open.proposals.toReversed() };
    return this.#programmes.size < ENOUGH_PROGRAMMES ? { ...open, isForPeople: true } : open;
  }
}

/** True for locations in the same row. Ticks of a row count as one; documents have paths in place of rows. */
function isSameRow(left: Location, right: Location): boolean {
  return left.file === right.file && left.row === right.row && (left.row !== null || left.column === right.column);
}

/**
 * A name may contain a level under one certificate and not under another. The line that removes it serves both, so only
 * the question about the level is asked.
 */
function levelsFirst(decisions: readonly Decision[]): readonly Decision[] {
  const keyOf = ({ path }: RecipeLine) => path.join('\n');
  const [levels, others] = partition(decisions, ({ kind }) => kind === 'name.level');
  const settled = new Set(levels.flatMap(({ proposals }) => proposals.flatMap(({ set }) => set.map(keyOf))));
  if (settled.size === 0) return decisions;
  const left = others.flatMap((open) => {
    const proposals = open.proposals.map(({ label, set }) => ({
      label,
      set: set.filter((line) => !settled.has(keyOf(line))),
    }));
    const isSettled = open.proposals.length > 0 && proposals.every(({ set }) => set.length === 0);
    return isSettled ? [] : { ...open, proposals };
  });
  return [...levels, ...left];
}

/** Combines the questions about new names of a kind, those that resemble a known name first. */
function manyNew(open: Decision): Decision {
  const lines = open.proposals[0]?.set ?? [];
  const [first] = lines;
  const count = lines.length;
  // Another question may settle the first of them.
  if (first !== undefined && count === 1) return { ...open, question: isItNew(nameIn(first), open.about, first.hint) };
  const named = shownNames(lines);
  const many = pluralOf(open.about);
  const areProgrammes = open.about === 'heading';
  const fresh =
    open.about === 'programme' || areProgrammes
      ? `${count} new standards, and a certificate of each`
      : `${count} new ${many}`;
  return {
    ...open,
    question: areProgrammes
      ? `${count} headings name no known programme: ${named}. Are they programmes?`
      : `${count} ${many} of this list are not known: ${named}. Are they new?`,
    proposals: open.proposals.map(({ set }) => ({
      label: set[0]?.value === 'skip' ? 'Leave their rows out' : `Make ${fresh}`,
      set,
    })),
  };
}

/** Combines the questions about names that resemble known ones: none matches before a person says so. */
function manyNear(open: Decision): Decision {
  const lines = open.proposals[0]?.set ?? [];
  const isOne = lines.length === 1;
  const what = isOne ? `a known ${open.about}` : `known ${pluralOf(open.about)}`;
  const labels = isOne
    ? open.proposals.map(({ label }) => label)
    : [
        'They are these, and get no other name by it',
        `Make ${lines.length} new ${pluralOf(open.about)}`,
        'Leave their rows out',
      ];
  return {
    ...open,
    question: `${shownNames(lines)} ${isOne ? 'is' : 'are'} spelled nearly as ${what}. What is meant?`,
    proposals: open.proposals.map(({ set }, position) => ({ label: labels[position] ?? '', set })),
  };
}

function shownNames(lines: readonly RecipeLine[]): string {
  const [like, others] = partition(lines, ({ hint }) => hint !== undefined);
  const first = [...like, ...others].slice(0, MOST_SHOWN);
  const named = first.map((line) => `“${nameIn(line)}”${line.hint === undefined ? '' : ` (like ${line.hint})`}`);
  const more = lines.length - first.length;
  return `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function nameIn({ path }: RecipeLine): string {
  return path.at(-1) ?? '';
}

function pluralOf(word: string): string {
  return word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`;
}
