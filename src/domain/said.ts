import { normalizedName } from './names.ts';

export type Word = string | boolean;

/**
 * Values of a node's properties by source, in the order of reporting, then by property. Recorded only where sources do
 * not all report the node's value. Null marks a property that was concluded without a source.
 */
export type Said = Readonly<Record<string, Readonly<Record<string, Word | null>>>>;

export const NOTHING_SAID: Said = {};

/** Properties that answers depend on, by kind of node; their values are recorded by source. */
export const TOLD_OF = {
  Certificate: ['issuedOn', 'expiresOn', 'number', 'customerKeeps'],
  Clause: ['clauseKind', 'withdrawn', 'title'],
  Standard: ['status', 'inForceFrom', 'inForceUntil'],
} as const;
export type ToldKind = keyof typeof TOLD_OF;
export type ToldProperty = (typeof TOLD_OF)[ToldKind][number];

export const DAYS = ['issuedOn', 'expiresOn'] as const satisfies readonly ToldProperty[];

export const TOLD_NAMES: Readonly<Record<ToldProperty, string>> = {
  issuedOn: 'day of issue',
  expiresOn: 'last day in force',
  number: 'number',
  customerKeeps: 'word on what the customer keeps',
  clauseKind: 'kind',
  withdrawn: 'withdrawal',
  title: 'title',
  status: 'status',
  inForceFrom: 'first day in force',
  inForceUntil: 'last day in force',
};

/** Returns what must differ if a source's day is outside of the effective validity. */
export function otherBeside(property: ToldProperty): string {
  return property === 'issuedOn' ? 'time in force' : TOLD_NAMES.issuedOn;
}

/** A node with effective values and values by source. */
export type ToldNode = { readonly sourceIds: readonly string[]; readonly said: Said } & {
  readonly [Property in ToldProperty]?: Word | null;
};

export function wordThatCounts(node: ToldNode, property: ToldProperty): Word | null {
  return node[property] ?? null;
}

/** True if the sources of a node do not all report the effective value. */
export function isKeptApart({ said }: ToldNode, property: ToldProperty): boolean {
  return Object.values(said).some((words) => property in words);
}

/** Returns the reported values of a property by source, in the order of reporting. */
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

/** Returns the values by source of each property on which the sources differ. */
export function wordsApart(node: ToldNode, kind: ToldKind): { property: ToldProperty; sourceId: string; word: Word }[] {
  return TOLD_OF[kind]
    .filter((property) => isKeptApart(node, property))
    .flatMap((property) => [...wordsOn(node, property)].map(([sourceId, word]) => ({ property, sourceId, word })));
}

/** True if two values are equal; titles may differ in spelling. */
export function isSameWord(property: ToldProperty, left: Word, right: Word): boolean {
  return property === 'title' ? normalizedName(String(left)) === normalizedName(String(right)) : left === right;
}

/**
 * Returns the sources to cite for some properties: those that report an effective value. A source that contradicts
 * another of the properties is left out if one remains for each. Falls back to all sources of the node.
 */
export function sayersOf(node: ToldNode, properties: readonly ToldProperty[]): readonly string[] {
  const wanted = properties.map((property) => ({
    words: wordsOn(node, property),
    counts: wordThatCounts(node, property),
  }));
  const agrees = (sourceId: string) =>
    wanted.every(({ words, counts }) => !words.has(sourceId) || words.get(sourceId) === counts);
  const sources = new Set(
    wanted.flatMap(({ words, counts }) => {
      const all = [...words].filter(([, word]) => word === counts).map(([sourceId]) => sourceId);
      const agreeing = all.filter(agrees);
      return agreeing.length === 0 ? all : agreeing;
    }),
  );
  return sources.size === 0 ? node.sourceIds : node.sourceIds.filter((id) => sources.has(id));
}
