/** A rule of a style sheet that may hide something, strike it out, or show it again. */
export interface StyleRule {
  /** From the outermost element inwards; the last is the one that it is of. */
  readonly parts: readonly SelectorPart[];
  /** Of two rules for an element, the one of more weight counts, then the later one. */
  readonly weight: number;
  readonly declarations: Declarations;
}

export interface SelectorPart {
  /** Null for any. */
  readonly tagName: string | null;
  /** Classes and ids, with their sign, such as `.gone`. */
  readonly names: readonly string[];
  /** It stands right in the part before, and not somewhere in it. */
  readonly isDirect: boolean;
}

/** What is written of properties, the last of each. */
export type Declarations = ReadonlyMap<string, string>;

/** Comments, texts, and what hides a sheet from old browsers; each ends with the sheet where nothing closes it. */
const NO_RULE = /\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"\\\n]|\\[\s\S])*"?|'(?:[^'\\\n]|\\[\s\S])*'?|<!--|-->/g;
const PART = /^(>?)([a-z][a-z\d-]*|\*)?((?:[.#][\w\u0080-\uFFFF-]+)*)$/i;
const MOST_PARTS = 10;
/** Its rules hold for what a browser shows; those for other widths, or for paper, may not. */
const SHOWN = /^@media\s+(?:all|screen)$/i;
/** Blocks within others. */
const MOST_AROUND = 20;
const PROPERTIES = new Set(['display', 'visibility', 'text-decoration', 'text-decoration-line']);

export function rulesIn(sheet: string): readonly StyleRule[] {
  const rules: StyleRule[] = [];
  for (const { selectors, text, around } of blocksIn(sheet)) {
    if (around.length >= MOST_AROUND || !around.every((block) => SHOWN.test(block))) continue;
    for (const rule of rulesOf(selectors, declarationsIn(text))) rules.push(rule);
  }
  return rules;
}

/** What stands in braces, with what is written before them, and before those around; read before the next is asked for. */
function* blocksIn(sheet: string) {
  const around: string[] = [];
  let text = '';
  // What is left open is closed with the sheet.
  for (const part of [...sheet.replace(NO_RULE, ' ').split(/([{}])/), '}']) {
    if (part === '{') around.push(text.slice(text.lastIndexOf(';') + 1).trim());
    if (part === '}') yield { selectors: around.pop() ?? '', text, around };
    text = part === '{' || part === '}' ? '' : part;
  }
}

/** Those that may take something away. */
export function declarationsIn(text: string): Declarations {
  const pairs = text.split(';').map((declaration) => {
    const at = declaration.indexOf(':');
    return [declaration.slice(0, Math.max(at, 0)).trim().toLowerCase(), declaration.slice(at + 1).trim()] as const;
  });
  return new Map(pairs.filter(([property]) => PROPERTIES.has(property)));
}

function rulesOf(selectors: string, declarations: Declarations): readonly StyleRule[] {
  if (declarations.size === 0) return [];
  // Commas also stand between those of a single part, such as `:is(td, th)`.
  return selectors
    .replace(/\([^()]*\)?/g, '()')
    .split(',')
    .flatMap((selector) => {
      const parts = partsOf(selector);
      return parts === null ? [] : [{ parts, weight: weightOf(parts), declarations }];
    });
}

/** Null for what is told otherwise than by kinds, classes and ids of elements and of those around. */
function partsOf(selector: string): readonly SelectorPart[] | null {
  const written = selector.replaceAll('>', ' >').replace(/>\s+/g, '>').trim().split(/\s+/);
  if (written.length > MOST_PARTS) return null;
  const parts: SelectorPart[] = [];
  for (const part of written) {
    const found = PART.exec(part);
    const [, direct = '', kind = '', names = ''] = found ?? [];
    if (kind === '' && names === '') return null;
    const tagName = kind === '' || kind === '*' ? null : kind.toLowerCase();
    parts.push({ tagName, names: names.match(/[.#][^.#]+/g) ?? [], isDirect: direct !== '' });
  }
  return parts;
}

function weightOf(parts: readonly SelectorPart[]): number {
  const weights = parts.flatMap(({ tagName, names }) => [
    tagName === null ? 0 : 1,
    ...names.map((name) => (name.startsWith('#') ? 10_000 : 100)),
  ]);
  return weights.reduce((sum, weight) => sum + weight, 0);
}
