import type { Around, NameReference } from '../draft.ts';

/** What the nearest words that mean anything mean. */
export interface Meant {
  readonly around: Around;
  readonly ids: ReadonlySet<string>;
  /** What must not be another than a row is of; null where the words only may be of the row. */
  readonly says: { readonly text: string; readonly id: string } | null;
}

type Means = (reference: NameReference) => string | null;
type Wanted = Pick<NameReference, 'kind' | 'programmeIn'>;

/** Finds what is meant by what stands around rows; once for all rows that it stands around. */
export function createSurroundings(means: Means): (around: Around, wanted: Wanted) => Meant | null {
  const known = new Map<string, WeakMap<Around, Meant | null>>();

  function knownOf({ kind, programmeIn }: Wanted): WeakMap<Around, Meant | null> {
    const key = `${kind}\n${programmeIn?.text ?? ''}`;
    const ofKind = known.get(key) ?? new WeakMap<Around, Meant | null>();
    known.set(key, ofKind);
    return ofKind;
  }

  return (around, wanted) => {
    const ofKind = knownOf(wanted);
    const passed: Around[] = [];
    let meant: Meant | null = null;
    for (let each: Around | null = around; each !== null && meant === null; each = each.outer) {
      const earlier = ofKind.get(each);
      passed.push(each);
      meant = earlier === undefined ? meaningOf(each, (text) => means({ ...wanted, text, at: around.at })) : earlier;
      // What stands further out was asked for then, too.
      if (earlier !== undefined) break;
    }
    for (const each of passed) ofKind.set(each, meant);
    return meant;
  };
}

function meaningOf(around: Around, idOf: (text: string) => string | null): Meant | null {
  for (const text of readingsOf(around.text)) {
    const id = idOf(text);
    if (id !== null) return { around, ids: new Set([id]), says: { text, id } };
  }
  // A single word among others may be of another name, such as the provider's.
  const named = around.isWhole ? [] : namedAmong(around.text, idOf);
  const sure = named.filter(({ text }) => text.includes(' '));
  const [says] = sure;
  if (says === undefined) return null;
  const ids = new Set(named.map(({ id }) => id));
  return { around, ids, says: sure.some(({ isJoined }) => isJoined) ? null : says };
}

const FILLERS = [/(?<!\s)\s*\b(services\s+)?(by|in)\s+(audit\s+)?scope$/i, /(?<!\s)\s*\b(by|in)\s+(audit\s+)?scope$/i];
/** Of a longer text, what is further in is no title. */
const LONGEST = 400;

/** A title as it stands, and without what titles say beside a name. */
function readingsOf(text: string): readonly string[] {
  if (text.length > LONGEST) return [];
  const plain = text.replace(/(?<![\s:])[\s:]+$/, '');
  const others = [...FILLERS.map((filler) => plain.replace(filler, '')), plain];
  // "Azure services" may be any of a provider that is called as its first cloud is.
  const ofServices = plain.replace(/(?<!\s)\s+(services|cloud)$/i, '');
  if (/\s/.test(ofServices)) others.push(ofServices);
  return [...new Set(others)].filter((each) => each !== '');
}

interface Named {
  readonly text: string;
  readonly id: string;
  /** What stands beside may be named in short, and be found as nothing: "FedRAMP High and Moderate". */
  readonly isJoined: boolean;
}

const MOST_WORDS = 6;
const MOST_WORDS_OF_TEXT = 24;

/** What is named in a text, a longer name before one that is part of it. */
function namedAmong(text: string, idOf: (text: string) => string | null): readonly Named[] {
  const written = text.slice(0, LONGEST).split(/\s+/, MOST_WORDS_OF_TEXT);
  const words = written.map((word) => word.replace(/^[^\p{L}\p{N}]+|(?<![^\p{L}\p{N})])[^\p{L}\p{N})]+$/gu, ''));
  const taken = new Set<number>();
  const named: Named[] = [];
  for (let length = Math.min(MOST_WORDS, words.length); length > 0; length -= 1) {
    for (let start = 0; start + length <= words.length; start += 1) {
      const end = start + length;
      const positions = Array.from({ length }, (_, index) => start + index);
      if (positions.some((position) => taken.has(position) || words[position] === '')) continue;
      const phrase = words.slice(start, end).join(' ');
      const id = idOf(phrase);
      if (id === null) continue;
      for (const position of positions) taken.add(position);
      named.push({ text: phrase, id, isJoined: isJoined(written.slice(0, start), written.slice(end - 1)) });
    }
  }
  return named;
}

function isJoined(before: readonly string[], [last = '', next = '']: readonly string[]): boolean {
  return (
    /(^(and|or)|[&,/+;|])$/i.test(before.at(-1) ?? '') || /[,/+;|]$/.test(last) || /^(and|or|[&/+|].*)$/i.test(next)
  );
}
