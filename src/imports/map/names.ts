import { leadingMark, takeMarks } from '../shape/marks.ts';

/** A service's name, with what its words say beside. */
export interface ServiceName {
  /** Without marks, former names, parts and exclusions. */
  readonly text: string;
  /** As it is shown, where that is another. */
  readonly shown: string | null;
  readonly formerly: readonly string[];
  readonly components: readonly string[];
  readonly partOf: readonly string[];
  readonly replacedBy: readonly string[];
  /** Exclusions, verbatim: a condition of its entries. */
  readonly excludes: readonly string[];
  readonly marks: readonly string[];
}

/** Openings of parts in brackets that say something; any other, such as `(AKS)` or `(Free)`, belongs to the name. */
const OPENINGS = {
  formerly: /^(?:formerly|previously)(?:\s+known\s+as|\s+called)?[\s:]+(?=\S)/i,
  components: /^(?:incl\.?|including|includes)[\s:]+(?=\S)/i,
  partOf: /^part\s+of[\s:]+(?=\S)/i,
  replacedBy: /^replaced\s+by[\s:]+(?=\S)/i,
  excludes: /^(?:excl\.?|excluding|excludes|except|except\s+for)[\s:]+(?=\S)/i,
} as const;
type Saying = keyof typeof OPENINGS;
const SAYINGS = Object.keys(OPENINGS) as Saying[];
/** Between what one pair of brackets says one after the other, as in `(including Pro, formerly Studio)`. */
const BETWEEN_SAYINGS = /[;,]\s{0,3}(?=(?:formerly|previously|incl|excl|part\s|replaced\s)\S{0,6}\s)/i;

/** Far above any honest name; what is longer is some other text. */
export const LONGEST_NAME = 500;

interface Group {
  readonly start: number;
  readonly end: number;
  readonly content: string;
}

/** The services that a cell names: one a line, or parted by semicolons. */
export function serviceNames(cell: string): readonly ServiceName[] {
  return partsOutside(cell, (position) => betweenServices(cell, position)).map(serviceName);
}

/** The names of a cell such as `A, B and C`; empty where it has no comma, since "and" alone stands in names. */
export function enumerated(cell: string): readonly string[] {
  const parts = partedBy(',', cell);
  const last = parts.pop() ?? '';
  if (parts.length === 0) return [];
  return [...parts, ...lastOf(last)].filter((part) => part !== '' && !/^etc\.?$/i.test(part));
}

/** The one service that a text names, marks and brackets taken off. */
export function serviceName(shown: string): ServiceName {
  const led = leadingMark(shown);
  const behind = takeMarks(led === null ? shown : led.text);
  const said = groupsOf(behind.text).flatMap((group) => {
    const parts = group.content.split(BETWEEN_SAYINGS);
    const sayings = parts.map(sayingOf);
    return sayings.includes(null) ? [] : [{ ...group, parts, sayings }];
  });
  const partsSaying = (wanted: Saying) =>
    said.flatMap(({ parts, sayings }) => parts.filter((_part, index) => sayings[index] === wanted));
  const told = (wanted: Saying) => partsSaying(wanted).map((part) => part.replace(OPENINGS[wanted], '').trim());
  const bare = takeMarks(without(behind.text, said));
  const named = takeMarks(
    without(
      behind.text,
      said.filter(({ sayings }) => sayings.every((saying) => saying === 'formerly' || saying === 'excludes')),
    ),
  );
  return {
    text: bare.text,
    shown: named.text === bare.text ? null : named.text,
    // A former name may hold "and": only commas part them.
    formerly: told('formerly').flatMap((names) => partedBy(',;', names)),
    components: told('components').flatMap(partsOf),
    partOf: told('partOf'),
    replacedBy: told('replacedBy'),
    excludes: partsSaying('excludes'),
    marks: [...new Set([...(led === null ? [] : [led.mark]), ...bare.marks, ...named.marks, ...behind.marks])],
  };
}

function partsOf(text: string): readonly string[] {
  const parts = enumerated(text);
  return parts.length > 0 ? parts : lastOf(text);
}

/** Parts the text behind the last comma: `and C`, whose own words may hold an "and", or `B and C`. */
function lastOf(text: string): readonly string[] {
  const [, own] = /^(?:and|&)\s+(\S.*)$/i.exec(text) ?? [];
  if (own !== undefined) return [own];
  const joint = / (?:and|&) /i.exec(text);
  if (joint === null) return [text];
  return [text.slice(0, joint.index).trim(), text.slice(joint.index + joint[0].length).trim()];
}

/** A line that opens with a bracket goes on with the name before it. */
function betweenServices(cell: string, position: number): boolean {
  const sign = cell.charAt(position);
  return sign === ';' || (sign === '\n' && !/^\s*[([]/.test(cell.slice(position + 1, position + 20)));
}

/** Parts of a text, without what brackets hold together. */
function partsOutside(text: string, isBetween: (position: number) => boolean): string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (let position = 0; position < text.length; position += 1) {
    const sign = text.charAt(position);
    if (sign === '(' || sign === '[') depth += 1;
    else if (sign === ')' || sign === ']') depth = Math.max(0, depth - 1);
    else if (depth === 0 && isBetween(position)) {
      found.push(text.slice(start, position));
      start = position + 1;
    }
  }
  found.push(text.slice(start));
  return found.map((part) => part.replace(/\s+/g, ' ').trim()).filter((part) => part !== '');
}

/** Parts of a text between some signs, but for those in brackets. */
export function partedBy(signs: string, text: string): string[] {
  return partsOutside(text, (position) => signs.includes(text.charAt(position)));
}

/** The outermost parts in round or square brackets. One that is never closed goes on to the end. */
function groupsOf(text: string): Group[] {
  const groups: Group[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: bracket, index } of text.matchAll(/[()[\]]/g)) {
    if (bracket === '(' || bracket === '[') {
      if (depth === 0) start = index;
      depth += 1;
    } else if (depth > 0) {
      depth -= 1;
      if (depth === 0) groups.push({ start, end: index + 1, content: text.slice(start + 1, index).trim() });
    }
  }
  if (depth > 0) groups.push({ start, end: text.length, content: text.slice(start + 1).trim() });
  return groups;
}

function without(text: string, groups: readonly Group[]): string {
  let rest = '';
  let at = 0;
  for (const { start, end } of groups) {
    rest += `${text.slice(at, start)} `;
    at = end;
  }
  return (rest + text.slice(at)).replace(/\s+/g, ' ').trim();
}

function sayingOf(content: string): Saying | null {
  return SAYINGS.find((saying) => OPENINGS[saying].test(content)) ?? null;
}
