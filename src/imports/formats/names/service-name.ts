import { readEnumeration } from './enumeration.ts';
import { bracketGroups, without } from './groups.ts';
import { takeMarks } from './marks.ts';

/** What a list says of a service in the words of its name. */
export interface ServiceName {
  /** As it is shown, without footnote marks and former names. */
  readonly text: string;
  /** Without what is included, what it is part of and what it is replaced by. */
  readonly alternatives: readonly string[];
  readonly formerly: readonly string[];
  readonly components: readonly string[];
  readonly partOf: readonly string[];
  readonly replacedBy: readonly string[];
  readonly marks: readonly string[];
  /** As they stand in the cell, where they are several. */
  readonly lines: readonly string[];
  /** What stands in brackets, or behind a dash and the like: of the name, or a status that the list says there. */
  readonly asides: readonly string[];
}

/** What a part in brackets tells; any other, such as `(AKS)` or `(Free)`, belongs to the name. */
const OPENINGS = {
  formerly: /^(?:formerly|previously)(?:\s+known\s+as|\s+called)?[\s:]+(?=\S)/i,
  components: /^(?:incl\.?|including|includes)[\s:]+(?=\S)/i,
  partOf: /^part\s+of[\s:]+(?=\S)/i,
  replacedBy: /^replaced\s+by[\s:]+(?=\S)/i,
} as const;
type Saying = keyof typeof OPENINGS;
const SAYINGS = Object.keys(OPENINGS) as Saying[];

/** Far above any honest name; what is longer is some other text. */
export const LONGEST_NAME = 500;

/** Lists repeat names under each certificate; so many are kept. */
const MOST_KNOWN = 20_000;

/** Reads names, each once. */
export class ServiceNames {
  readonly #known = new Map<string, ServiceName>();

  read(shown: string): ServiceName {
    const known = this.#known.get(shown);
    if (known !== undefined) return known;
    if (this.#known.size === MOST_KNOWN) this.#known.clear();
    const name = readServiceName(shown);
    this.#known.set(shown, name);
    return name;
  }
}

/** Reads a name; `links` are the parts of it that are links, which tell where names in a list of them end. */
export function readServiceName(shown: string, links: readonly string[] = []): ServiceName {
  const behind = takeMarks(shown.replace(/\s+/g, ' ').trim());
  const groups = bracketGroups(behind.text).map((group) => ({ ...group, saying: sayingOf(group.content) }));
  const told = (saying: Saying) =>
    groups.flatMap((group) => (group.saying === saying ? [group.content.replace(OPENINGS[saying], '').trim()] : []));
  const named = takeMarks(
    without(
      behind.text,
      groups.filter(({ saying }) => saying === 'formerly'),
    ),
  );
  const bare = takeMarks(
    without(
      behind.text,
      groups.filter(({ saying }) => saying !== null),
    ),
  );
  return {
    text: named.text,
    alternatives: bare.text === named.text || bare.text === '' ? [] : [bare.text],
    // A former name may hold "and": only commas part them.
    formerly: told('formerly').flatMap((names) =>
      names
        .split(/[,;]/)
        .map((name) => name.trim())
        .filter((name) => name !== ''),
    ),
    components: told('components').flatMap((names) => readEnumeration(names, links)),
    partOf: told('partOf'),
    replacedBy: told('replacedBy'),
    marks: [...new Set([...bare.marks, ...named.marks, ...behind.marks])],
    lines: linesOf(shown),
    asides: asidesOf(takeMarks(shown.trim()).text),
  };
}

function linesOf(shown: string): readonly string[] {
  const lines = shown.split('\n').map((line) => takeMarks(line.trim()).text);
  return lines.length > 1 ? lines.filter((line) => line !== '') : [];
}

const BEFORE_ASIDE = /\s[-–—]\s|[\n,;:|]/g;

/** Single letters are of names: no list says a status so. */
function asidesOf(text: string): readonly string[] {
  const inBrackets = [...bracketGroups(text).map(({ content }) => content), ...contentsOfSquare(text)];
  const behind = [...text.matchAll(BEFORE_ASIDE)].map(({ 0: sign, index }) => text.slice(index + sign.length).trim());
  return [...inBrackets, ...behind].filter(({ length }) => length > 1);
}

function contentsOfSquare(text: string): readonly string[] {
  return [...text.matchAll(/\[([^[\]]*)\]/g)].map(([, content = '']) => content.trim());
}

function sayingOf(content: string): Saying | null {
  return SAYINGS.find((saying) => OPENINGS[saying].test(content)) ?? null;
}
