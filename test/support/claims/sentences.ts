import { expect } from 'vitest';
import type { World } from './world.ts';

/** Claims of a sentence in words, each with its truth. */
export type Claims = Readonly<Record<string, boolean>>;

/** Parts of a sentence by group name; empty for a missing part. */
export type Said = Readonly<Record<string, string>>;

/** Pattern of a sentence of the program, with its claims. */
export interface Template<Given> {
  /** Matches the whole sentence, which `claims` receives as `all`. */
  readonly reads: RegExp;
  readonly claims: (said: Said, given: Given) => Claims;
}

/** Collects parsed sentences, their claims, and the claims that do not hold. */
export class Checked {
  sentences = 0;
  claims = 0;
  readonly failed: string[] = [];
  readonly #read = new Set<RegExp>();

  /** Number of templates that matched a sentence. */
  get templates(): number {
    return this.#read.size;
  }

  /** Parses a text sentence by sentence; a sentence without a matching template is a failure. */
  read<Given>(text: string, templates: readonly Template<Given>[], given: Given, context: unknown = ''): void {
    for (let rest = text.trim(); rest !== ''; ) {
      const read = firstRead(templates, rest, given);
      if (typeof read === 'string') {
        this.failed.push(`${read}: ${rest} ${JSON.stringify(context)}`);
        return;
      }
      this.sentences += 1;
      this.#read.add(read.reads);
      this.hold(read.claims, `${read.sentence} ${JSON.stringify(context)}`);
      rest = rest.slice(read.sentence.length).trim();
    }
  }

  /** Fails if a claim does not hold, or if fewer sentences were parsed than expected. */
  mustHold(what: string, least: number): void {
    if (process.env['TEST_EFFORT']) {
      console.info(`${what}: ${this.sentences} sentences of ${this.templates} kinds, ${this.claims} claims.`);
    }
    expect(this.failed).toEqual([]);
    expect(this.claims).toBeGreaterThan(least);
  }

  hold(claims: Claims, context: string): void {
    for (const [claim, holds] of Object.entries(claims)) {
      this.claims += 1;
      if (!holds) this.failed.push(`${claim}: ${context}`);
    }
  }
}

interface Read {
  readonly sentence: string;
  readonly reads: RegExp;
  readonly claims: Claims;
}

/** Matches the longest prefix, since names may contain full stops. Returns the reason if no template matches. */
function firstRead<Given>(templates: readonly Template<Given>[], text: string, given: Given): Read | string {
  let why = 'No claim is known that reads';
  for (const { index } of [...text.matchAll(/(?<=[.”])(?= |$)/g)].reverse()) {
    const sentence = text.slice(0, index);
    for (const { reads, claims } of templates) {
      const groups = wholly(reads).exec(sentence)?.groups;
      if (groups === undefined) continue;
      const said = Object.fromEntries(Object.entries(groups).map(([name, part]) => [name, part ?? '']));
      try {
        return { sentence, reads, claims: claims(said, given) };
      } catch (error) {
        why = String(error);
      }
    }
  }
  return why;
}

const whole = new Map<RegExp, RegExp>();

function wholly(reads: RegExp): RegExp {
  const known = whole.get(reads) ?? new RegExp(`^(?<all>${reads.source})$`);
  whole.set(reads, known);
  return known;
}

/** Names of a list such as `A, B and 3 more`, with its total. */
export interface Listed {
  readonly names: readonly string[];
  readonly total: number;
}

/** Splits a list, whose names may contain commas and “and”. Throws if a part is not a name. */
export function namesIn(text: string, isName: (name: string) => boolean): Listed {
  const names = divided(text, isName);
  if (names === null) throw new Error(`No list of names: ${text}`);
  const [, more] = /^([\d,]+|\w+) more/.exec(names.at(-1) ?? '') ?? [];
  if (more === undefined || isName(names.at(-1) ?? '')) return { names, total: names.length };
  return { names: names.slice(0, -1), total: names.length - 1 + numberIn(more) };
}

function divided(text: string, isName: (name: string) => boolean): string[] | null {
  if (isName(text) || /^(?:[\d,]+|\w+) more$/.test(text)) return [text];
  for (const { 0: joint, index } of text.matchAll(/, | and | or /g)) {
    if (!isName(text.slice(0, index))) continue;
    const rest = divided(text.slice(index + joint.length), isName);
    if (rest !== null) return [text.slice(0, index), ...rest];
  }
  return null;
}

/** Ids of the nodes in a list of names. */
export interface Nodes {
  readonly ids: readonly string[];
  readonly total: number;
}

/** `kinds` are prefixes of ids, such as `certificate`. */
export function nodesIn({ idsOf }: World, text: string, kinds: readonly string[]): Nodes {
  const ofKind = (name: string) => idsOf(name).filter((id) => kinds.includes(id.split('/')[0] ?? ''));
  const { names, total } = namesIn(text, (name) => ofKind(name).length > 0);
  return { ids: names.flatMap(ofKind), total };
}

/** Returns the ids of the nodes with a name. Throws if there are none. */
export function idsCalled({ idsOf }: World, name: string): readonly string[] {
  const ids = idsOf(name);
  if (ids.length === 0) throw new Error(`Nothing is called ${name}`);
  return ids;
}

export function certificatesIn(world: World, text: string): Nodes {
  const quoted = (name: string) => /^“.+”$/.test(name);
  const idsOf = (name: string) => (quoted(name) ? world.idsOf(name.slice(1, -1)) : []);
  return nodesIn({ ...world, idsOf }, text, ['certificate']);
}

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

export function numberIn(word: string): number {
  const position = WORDS.indexOf(word.toLowerCase());
  const number = position === -1 ? Number(word.replaceAll(',', '')) : position;
  if (Number.isNaN(number)) throw new Error(`No number: ${word}`);
  return number;
}
