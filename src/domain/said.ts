import { normalizedName } from './names.ts';

/** What a source says of a property of a node. */
export type Word = string | boolean;

/**
 * Who says what of a node's properties, where that is more than that all of its sources say what the node has: by source,
 * in the order in which they said it, then by property. Null marks a property that nobody states and that was concluded.
 */
export type Said = Readonly<Record<string, Readonly<Record<string, Word | null>>>>;

/**
 * Beside a source's words: the day that it was of when it said them, where its lists since then, of another day, have
 * left the node out. Null: of none. Where it is not told, its words are of the day that the source is of.
 */
export const WORDS_DATE = 'sourceDate';

export function wordsDates(said: Said): ReadonlyMap<string, string | null> {
  return new Map(
    Object.entries(said).flatMap(([sourceId, { [WORDS_DATE]: date }]) =>
      date === undefined ? [] : [[sourceId, date as string | null] as const],
    ),
  );
}

export const NOTHING_SAID: Said = {};

/** The properties that answers rest on, by the kind of their node: of these it is kept who says what. */
export const TOLD_OF = {
  Certificate: ['issuedOn', 'expiresOn', 'number', 'customerKeeps'],
  Clause: ['clauseKind', 'withdrawn', 'title'],
} as const;
export type ToldKind = keyof typeof TOLD_OF;
export type ToldProperty = (typeof TOLD_OF)[ToldKind][number];

/** By which the time in force of a certificate is told. */
export const DAYS = ['issuedOn', 'expiresOn'] as const satisfies readonly ToldProperty[];

/** As people call them. */
export const TOLD_NAMES: Readonly<Record<ToldProperty, string>> = {
  issuedOn: 'day of issue',
  expiresOn: 'last day in force',
  number: 'number',
  customerKeeps: 'word on what the customer keeps',
  clauseKind: 'kind',
  withdrawn: 'withdrawal',
  title: 'title',
};

/** What is another one where a day that a source tells is none of the time in force that counts. */
export function otherBeside(property: ToldProperty): string {
  return property === 'issuedOn' ? 'time in force' : TOLD_NAMES.issuedOn;
}

/** A node of which sources tell such properties, with the words that count. */
export type ToldNode = { readonly sourceIds: readonly string[]; readonly said: Said } & {
  readonly [Property in ToldProperty]?: Word | null;
};

export function wordThatCounts(node: ToldNode, property: ToldProperty): Word | null {
  return node[property] ?? null;
}

/** Whether not all sources of the node say the same of the property. */
export function isKeptApart({ said }: ToldNode, property: ToldProperty): boolean {
  return Object.values(said).some((words) => property in words);
}

/** The words of sources on a property, in the order in which they said them. */
export function wordsOn(node: ToldNode, property: ToldProperty): ReadonlyMap<string, Word> {
  const counts = wordThatCounts(node, property);
  if (isKeptApart(node, property)) {
    return new Map(
      Object.entries(node.said).flatMap(([sourceId, words]) => {
        const word = words[property] ?? null;
        return word === null ? [] : [[sourceId, word] as const];
      }),
    );
  }
  return new Map(counts === null ? [] : node.sourceIds.map((sourceId) => [sourceId, counts]));
}

/** Of each property of which not all sources of a node say the same, who says what. */
export function wordsApart(node: ToldNode, kind: ToldKind): { property: ToldProperty; sourceId: string; word: Word }[] {
  return TOLD_OF[kind]
    .filter((property) => isKeptApart(node, property))
    .flatMap((property) => [...wordsOn(node, property)].map(([sourceId, word]) => ({ property, sourceId, word })));
}

/** Titles that are spelled otherwise are the same. */
export function isSameWord(property: ToldProperty, left: Word, right: Word): boolean {
  return property === 'title' ? normalizedName(String(left)) === normalizedName(String(right)) : left === right;
}

/**
 * Whom to cite for some properties together: those who say what counts, without those who say another of them otherwise
 * as long as somebody is left for each. Where nobody states any, all who speak of the node.
 */
export function sayersOf(node: ToldNode, properties: readonly ToldProperty[]): readonly string[] {
  const told = properties.map((property) => ({
    words: wordsOn(node, property),
    counts: wordThatCounts(node, property),
  }));
  const agrees = (sourceId: string) =>
    told.every(({ words, counts }) => !words.has(sourceId) || words.get(sourceId) === counts);
  const sayers = new Set(
    told.flatMap(({ words, counts }) => {
      const all = [...words].filter(([, word]) => word === counts).map(([sourceId]) => sourceId);
      const agreeing = all.filter(agrees);
      return agreeing.length === 0 ? all : agreeing;
    }),
  );
  return sayers.size === 0 ? node.sourceIds : node.sourceIds.filter((id) => sayers.has(id));
}
