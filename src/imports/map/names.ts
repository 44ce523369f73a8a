import type { Level } from '../../domain/editions/levels.ts';
import { leadingMark, takeMarks } from '../shape/marks.ts';

/** A service's name, with further information from its text. */
export interface ServiceName {
  /** Without marks, former names, parts and exclusions. */
  readonly text: string;
  /** The text as shown, if it differs. */
  readonly shown: string | null;
  readonly formerly: readonly string[];
  readonly components: readonly string[];
  readonly partOf: readonly string[];
  readonly replacedBy: readonly string[];
  /** Exclusions, verbatim: a condition of its entries. */
  readonly excludes: readonly string[];
  readonly marks: readonly string[];
  /** The level that the recipe removes from the name, and the full name. */
  readonly levelled?: { readonly level: Level; readonly called: string };
}

/** Openings of brackets that have a meaning; any other, such as `(AKS)` or `(Free)`, belongs to the name. */
const OPENINGS = {
  formerly: /^(?:formerly|previously)(?:\s+known\s+as|\s+called)?[\s:]+(?=\S)/i,
  components: /^(?:incl\.?|including|includes)[\s:]+(?=\S)/i,
  partOf: /^part\s+of[\s:]+(?=\S)/i,
  replacedBy: /^replaced\s+by[\s:]+(?=\S)/i,
  excludes: /^(?:excl\.?|excluding|excludes|except|except\s+for)[\s:]+(?=\S)/i,
} as const;
type Opening = keyof typeof OPENINGS;
/** Separator within one pair of brackets, as in `(including Pro, formerly Studio)`. */
const BETWEEN_SAYINGS = /[;,]\s{0,3}(?=(?:formerly|previously|incl|excl|part\s|replaced\s)\S{0,6}\s)/i;
/** A pair of brackets, which may be nested; one that is never closed extends to the end. */
const BRACKET = /([([](?:[^()[\]]|[([][^()[\]]*[)\]])*(?:[)\]]|$))/;
/** Separator between services. A line that begins with a bracket continues the name before it. */
const BETWEEN_SERVICES = /;|\n(?!\s*$)/;

/** Far above any real name; a longer text is not a name. */
export const LONGEST_NAME = 500;
/** For all names of a cell together: some pages list a hundred services in one cell. */
export const LONGEST_CELL = 10_000;

/** A pair of brackets with its content, or the text between two of them. */
interface Piece {
  readonly text: string;
  /** Null outside of brackets. */
  readonly inside: string | null;
}

/** Returns the services that a cell names, one a line or separated by semicolons. */
export function serviceNames(cell: string): readonly ServiceName[] {
  return partedBy(BETWEEN_SERVICES, cell).map(serviceName);
}

/** Returns the names of a cell such as `A, B and C`; empty if it has no comma, since names may contain "and". */
export function enumerated(cell: string): readonly string[] {
  const parts = partedBy(',', cell);
  const last = parts.pop() ?? '';
  if (parts.length === 0) return [];
  return [...parts, ...lastOf(last)].filter((part) => part !== '' && !/^etc\.?$/i.test(part));
}

/** Reads the single service that a text names, without marks and brackets. */
export function serviceName(shown: string): ServiceName {
  const led = leadingMark(shown);
  const behind = takeMarks(led === null ? shown : led.text);
  const pieces = piecesOf(behind.text).map((piece) => ({ ...piece, said: sayingsOf(piece) }));
  const all = pieces.flatMap(({ said }) => said ?? []);
  const told = (wanted: Opening) =>
    all.flatMap(({ opening, text }) => (opening === wanted ? [text.replace(OPENINGS[wanted], '').trim()] : []));
  const bare = takeMarks(onOneLine(pieces.map(({ text, said }) => (said === null ? text : ' ')).join('')));
  return {
    text: bare.text,
    shown: behind.text === bare.text ? null : onOneLine(behind.text),
    // A former name may contain "and", so only commas and semicolons separate them.
    formerly: told('formerly').flatMap((names) => partedBy(/[,;]/, names)),
    components: told('components').flatMap((names) => {
      const parts = enumerated(names);
      return parts.length > 0 ? parts : lastOf(names);
    }),
    partOf: told('partOf'),
    replacedBy: told('replacedBy'),
    excludes: all.flatMap(({ opening, text }) => (opening === 'excludes' ? [text] : [])),
    marks: [...new Set([...(led === null ? [] : [led.mark]), ...bare.marks, ...behind.marks])],
  };
}

/** Splits the text after the last comma: `and C`, which may itself contain "and", or `B and C`. */
function lastOf(text: string): readonly string[] {
  const [, own] = /^(?:and|&)\s+(\S.*)$/i.exec(text) ?? [];
  if (own !== undefined) return [own];
  // Same length, with spaces in place of brackets.
  const outside = piecesOf(text).map((piece) => (piece.inside === null ? piece.text : ' '.repeat(piece.text.length)));
  const joint = / (?:and|&) /i.exec(outside.join(''));
  if (joint === null) return [text];
  return [text.slice(0, joint.index).trim(), text.slice(joint.index + joint[0].length).trim()];
}

/** Splits a text at separators outside of brackets. */
export function partedBy(between: string | RegExp, text: string): string[] {
  const parts: string[] = [];
  for (const piece of piecesOf(text)) {
    const [first = '', ...others] = piece.inside === null ? piece.text.split(between) : [piece.text];
    parts.push(`${parts.pop() ?? ''}${first}`, ...others);
  }
  return parts.map(onOneLine).filter((part) => part !== '');
}

/** Splits a text into pairs of round or square brackets and the texts between them. */
function piecesOf(text: string): Piece[] {
  return text.split(BRACKET).map((piece, index) => {
    return { text: piece, inside: index % 2 === 0 ? null : piece.replace(/^[([]|[)\]]$/g, '').trim() };
  });
}

/** Reads the meaning of a bracket; null if it belongs to the name. */
function sayingsOf({ inside }: Piece) {
  const sayings = inside?.split(BETWEEN_SAYINGS).map((text) => {
    return { text, opening: (Object.keys(OPENINGS) as Opening[]).find((opening) => OPENINGS[opening].test(text)) };
  });
  return sayings?.every(({ opening }) => opening !== undefined) ? sayings : null;
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
