import type { NodeKind } from '../generated/graphql.ts';
import { joinedSpans, overlap, questionWords, restOf, type Span, spanOf, spansOf, splitIntoNames } from './segments.ts';

/** A node that a part of a question may mean. */
export interface Meaning {
  readonly id: string;
  readonly kind: NodeKind;
  readonly name: string;
  /** Standard of a clause. */
  readonly standardId: string | null;
  /** True if no source states anything of it and the rest of the question. */
  readonly isUnshown?: true;
}

/** A part of a question, with the nodes that it may mean: one if it is clear, none if it is unknown. */
export interface Part {
  readonly text: string;
  readonly meanings: readonly Meaning[];
  /** True if the first meaning is the plain name, which all others with these words in their names begin with. */
  readonly hasPlain: boolean;
}

export interface Reading {
  readonly words: readonly string[];
  /** In their order. */
  readonly parts: readonly Part[];
}

/** Looks up names at one revision. */
export interface Lookup {
  /** Returns the nodes with exactly these names, in the order of the names. */
  named(names: readonly string[]): Promise<readonly (readonly Meaning[])[]>;
  /** Returns the nodes of these kinds with all of the words, each at least as a beginning. */
  begun(words: string, kinds: readonly NodeKind[]): Promise<readonly Meaning[]>;
  /** Returns the environments in which scope entries name one of the services. */
  environmentsOf(serviceIds: readonly string[]): Promise<readonly Meaning[]>;
  /** Returns which meanings of an open part the rest of the question has an answer for. */
  answered(open: readonly Meaning[], rest: Settled): Promise<Answered>;
}

/** Ids of meanings with an answer, and of those of which no source states anything; neither is where that is unclear. */
export interface Answered {
  readonly answered: ReadonlySet<string>;
  readonly unshown: ReadonlySet<string>;
}

/** Parameter of the Ask page by kind of node. */
const PARAMETERS: Partial<Record<NodeKind, string>> = {
  SERVICE: 'service',
  SERVICE_FAMILY: 'service',
  ENVIRONMENT: 'environment',
  STANDARD: 'standard',
  CLAUSE: 'clause',
  CERTIFICATE: 'certificate',
};
export const ASKED_KINDS = Object.keys(PARAMETERS) as NodeKind[];
/** Kinds whose names people cut short. */
const CUT_SHORT: readonly NodeKind[] = ['SERVICE', 'SERVICE_FAMILY', 'ENVIRONMENT', 'STANDARD'];

/** Reads a question as names; null for fewer than two words, or too many. Nothing is left out: an unknown part stays. */
export async function readQuestion(text: string, lookup: Lookup): Promise<Reading | null> {
  const words = questionWords(text);
  if (words.length < 2) return null;
  const spans = spansOf(words);
  const named = await lookup.named(spans.map((span) => span.text));
  const meaningsOf = new Map(spans.map((span, position) => [span, named[position] ?? []]));
  const names = splitIntoNames(
    words,
    spans.filter((span) => meaningsOf.get(span)?.length !== 0),
  );
  const found = names.map((span) => ({ span, meanings: meaningsOf.get(span) ?? [] }));
  const exact = await inLongerNames(words, found, lookup);
  const known = narrowed(words, exact);
  const filled = new Set(known.flatMap(({ meanings }) => (meanings.length === 1 ? parametersOf(meanings) : [])));
  const kinds = CUT_SHORT.filter((kind) => !filled.has(PARAMETERS[kind] ?? ''));
  const cut = restOf(
    words,
    exact.map(({ span }) => span),
  );
  const narrow = cut.length > 0 && kinds.includes('ENVIRONMENT') ? await withPlacesOf(known, lookup) : lookup;
  const rest = await Promise.all(cut.map((span) => begunIn(words, span, { lookup: narrow, kinds })));
  const parts = narrowed(words, [...known, ...rest.flat()]).toSorted((one, other) => one.span.from - other.span.from);
  const read = parts.map(({ span, meanings }) => withPlainFirst(span.text, meanings));
  return { words, parts: await withAnsweredFirst(read, lookup) };
}

interface Read {
  readonly span: Span;
  readonly meanings: readonly Meaning[];
}

/** Replaces numbers of clauses by longer names that have them, with unknown words beside them, as Entra ID has ID. */
async function inLongerNames(
  words: readonly string[],
  found: readonly Read[],
  lookup: Lookup,
): Promise<readonly Read[]> {
  const numbers = found.filter(({ meanings }) => meanings.every(({ kind }) => kind === 'CLAUSE'));
  const unknown = restOf(
    words,
    found.map(({ span }) => span),
  );
  const spans = joinedSpans(
    words,
    unknown,
    numbers.map(({ span }) => span),
  );
  const longer = await Promise.all(
    spans.map(async (span): Promise<Read> => {
      const begun = await lookup.begun(span.text, CUT_SHORT);
      return { span, meanings: begun.filter(({ name }) => hasWords(name, span.text)) };
    }),
  );
  const names: Read[] = [];
  const isFree = ({ span }: Read) => !names.some((name) => overlap(name.span, span));
  for (const read of longer) if (read.meanings.length > 0 && isFree(read)) names.push(read);
  return [...found.filter(isFree), ...names];
}

/** Looks for environments among those that the services of the question are listed in, where one of them is called so. */
async function withPlacesOf(known: readonly Read[], lookup: Lookup): Promise<Lookup> {
  const clear = known.flatMap(({ meanings }) => (meanings.length === 1 ? meanings : []));
  const serviceIds = clear.filter(({ kind }) => kind === 'SERVICE').map(({ id }) => id);
  if (serviceIds.length === 0) return lookup;
  const places = await lookup.environmentsOf(serviceIds);
  return {
    ...lookup,
    async begun(words, kinds) {
      const called = places.filter(({ name }) => beginSo(name, words));
      const others = called.length > 0 ? kinds.filter((kind) => kind !== 'ENVIRONMENT') : kinds;
      return [...called, ...(await lookup.begun(words, others))];
    },
  };
}

/** Looks up the words together, then each by itself. */
async function begunIn(
  words: readonly string[],
  span: Span,
  { lookup, kinds }: { readonly lookup: Lookup; readonly kinds: readonly NodeKind[] },
): Promise<readonly Read[]> {
  const together = await lookup.begun(span.text, kinds);
  if (together.length > 0 || span.to - span.from === 1) return [{ span, meanings: together }];
  const each = Array.from({ length: span.to - span.from }, (_word, index) =>
    spanOf(words, span.from + index, span.from + index + 1),
  );
  return Promise.all(each.map(async (one) => ({ span: one, meanings: await lookup.begun(one.text, kinds) })));
}

/** Keeps the meanings that the other words of the question ask for, where there are some. */
function narrowed(words: readonly string[], reads: readonly Read[]): readonly Read[] {
  const clear = reads.flatMap(({ meanings }) => (meanings.length === 1 ? meanings : []));
  const filled = new Set(parametersOf(clear));
  const standards = new Set(clear.flatMap(({ id, kind }) => (kind === 'STANDARD' ? id : [])));
  return reads.map(({ span, meanings }) => {
    if (meanings.length < 2) return { span, meanings };
    const isPlace = words[span.from - 1]?.toLowerCase() === 'in';
    const tests = [
      ({ kind }: Meaning) => !isPlace || kind === 'ENVIRONMENT',
      ({ standardId }: Meaning) => standardId === null || standards.size === 0 || standards.has(standardId),
      ({ kind }: Meaning) => !filled.has(PARAMETERS[kind] ?? ''),
    ];
    return { span, meanings: tests.reduce((left, test) => keptBy(left, test), meanings) };
  });
}

function keptBy(meanings: readonly Meaning[], test: (meaning: Meaning) => boolean): readonly Meaning[] {
  const kept = meanings.filter(test);
  return kept.length === 0 ? meanings : kept;
}

function withPlainFirst(text: string, meanings: readonly Meaning[]): Part {
  // A name in another use, such as a former one, does not make the plain name unclear; it is offered behind it.
  const byName = meanings.filter(({ name }) => beginSo(name, text));
  const plain = byName.find(({ name }) =>
    byName.every((other) => other.name === name || other.name.startsWith(`${name} `)),
  );
  if (meanings.length < 2 || plain === undefined) return { text, meanings, hasPlain: false };
  return { text, meanings: [plain, ...meanings.filter((other) => other !== plain)], hasPlain: true };
}

/** Sorts the meanings of the only open part: a plain name first, then what the rest of the question has an answer for. */
async function withAnsweredFirst(parts: readonly Part[], lookup: Lookup): Promise<readonly Part[]> {
  const [open, ...others] = openParts({ words: [], parts });
  const rest = parts.flatMap((part) => (part === open ? [] : (part.meanings[0] ?? [])));
  if (open === undefined || open.meanings.length === 0 || others.length > 0 || rest.length === 0) return parts;
  const { answered, unshown } = await lookup.answered(open.meanings, rest);
  const rankOf = (meaning: Meaning) =>
    Number(!(open.hasPlain && meaning === open.meanings[0]) && !answered.has(meaning.id));
  const meanings = open.meanings
    .toSorted((one, other) => rankOf(one) - rankOf(other))
    .map((meaning): Meaning => (unshown.has(meaning.id) ? { ...meaning, isUnshown: true } : meaning));
  return parts.map((part) => (part === open ? { ...part, meanings } : part));
}

function beginSo(name: string, text: string): boolean {
  const words = text.toLowerCase().split(' ');
  return words.every((word) => ` ${name.toLowerCase()}`.includes(` ${word}`));
}

function hasWords(name: string, text: string): boolean {
  const plain = (each: string) =>
    ` ${each
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .join(' ')} `;
  return plain(name).includes(plain(text));
}

function parametersOf(meanings: readonly Meaning[]): readonly string[] {
  return meanings.flatMap(({ kind }) => PARAMETERS[kind] ?? []);
}

/** True if the text is about at least two things, or about one and something unknown, so that it is more than a name. */
export function isQuestion({ parts }: Reading): boolean {
  const isPartlyKnown =
    parts.some(({ meanings }) => meanings.length === 1) && parts.some(({ meanings }) => meanings.length === 0);
  if (isPartlyKnown) return true;
  return new Set(parts.flatMap(({ meanings: [first] }) => (first === undefined ? [] : parametersOf([first])))).size > 1;
}

/** Parts that leave a choice, or mean nothing. */
export function openParts({ parts }: Reading): readonly Part[] {
  return parts.filter(({ meanings }) => meanings.length !== 1);
}

/** A reading with one meaning for each part. */
export type Settled = readonly Meaning[];

/** Returns the readings to choose from, the plain one first; none where a part is unknown or several leave a choice. */
export function settledReadings(reading: Reading): readonly Settled[] {
  const open = openParts(reading);
  if (open.length > 1 || open.some(({ meanings }) => meanings.length === 0)) return [];
  const choices = open[0]?.meanings ?? [null];
  return choices.map((choice) =>
    reading.parts.flatMap((part) => (part === open[0] ? (choice ?? []) : (part.meanings[0] ?? []))),
  );
}

/** Returns the values of the Ask page for a reading. */
export function valuesOf(settled: Settled): Readonly<Record<string, readonly string[]>> {
  const values: Record<string, string[]> = {};
  for (const { id, kind } of settled) {
    const parameter = PARAMETERS[kind];
    if (parameter !== undefined) values[parameter] = [...new Set([...(values[parameter] ?? []), id])];
  }
  return values;
}
