import { attributeOf, contentOf, type Element, isElement, type Node } from './parse.ts';

/** What is written of properties, the last of each. */
type Declarations = ReadonlyMap<string, string>;

/** Comments, texts, and what hides a sheet from old browsers; each ends with the sheet where nothing closes it. */
const NO_RULE = /\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"\\\n]|\\[\s\S])*"?|'(?:[^'\\\n]|\\[\s\S])*'?|<!--|-->/g;
/** Such as `.xl66` or `td.xl66`. */
const PLAIN = /^(?:[a-z][a-z\d]*)?\.[\w\u0080-\uFFFF-]+$/i;
/** What its rules hold for is what a browser shows; those for other widths, or for paper, may not. */
const SHOWN = /^@media\s+(?:all|screen)$/i;
/** Blocks within others. */
const MOST_AROUND = 20;
const TAKING_AWAY: ReadonlyMap<string, RegExp> = new Map([
  ['display', /^none\b/i],
  ['visibility', /^(?:hidden|collapse)\b/i],
  ['text-decoration', /line-through/i],
  ['text-decoration-line', /line-through/i],
]);

/**
 * Writes onto elements what the page's own style sheets hide or strike out by a class alone, as Excel and Word save it.
 * What other rules say, or sheets beside the page, is not known.
 */
export function applyStyles(nodes: readonly Node[]): void {
  const elements = elementsIn(nodes);
  const rules = new Map<string, Declarations>();
  for (const element of elements) if (element.tagName === 'style') addRules(textOf(element), rules);
  if (rules.size === 0) return;
  for (const element of elements) {
    for (const name of attributeOf(element, 'class')?.trim().split(/\s+/) ?? []) {
      const [ofClass, ofBoth] = [rules.get(`.${name}`) ?? [], rules.get(`${element.tagName}.${name}`) ?? []];
      addStyles(element, new Map([...ofClass, ...ofBoth]));
    }
  }
}

function addRules(sheet: string, rules: Map<string, Declarations>): void {
  const around: string[] = [];
  let text = '';
  // What is left open is closed with the sheet.
  for (const part of [...sheet.replace(NO_RULE, ' ').split(/([{}])/), '}']) {
    if (part === '{') around.push(text.slice(text.lastIndexOf(';') + 1).trim());
    else if (part === '}') {
      const selectors = around.pop() ?? '';
      if (around.length < MOST_AROUND && around.every((block) => SHOWN.test(block)))
        addRule(selectors, declarationsIn(text), rules);
    }
    text = part === '{' || part === '}' ? '' : part;
  }
}

function addRule(selectors: string, declarations: Declarations, rules: Map<string, Declarations>): void {
  if (declarations.size === 0) return;
  for (const written of selectors.split(',')) {
    const selector = written.trim();
    if (!PLAIN.test(selector)) continue;
    const at = selector.indexOf('.');
    const name = selector.slice(0, at).toLowerCase() + selector.slice(at);
    rules.set(name, new Map([...(rules.get(name) ?? []), ...declarations]));
  }
}

/** Those that may take something away. */
function declarationsIn(text: string): Declarations {
  const pairs = text.split(';').map((declaration) => {
    const at = declaration.indexOf(':');
    return [declaration.slice(0, Math.max(at, 0)).trim().toLowerCase(), declaration.slice(at + 1).trim()] as const;
  });
  return new Map(pairs.filter(([property]) => TAKING_AWAY.has(property)));
}

/** What an element says of itself is not overruled by its classes. */
function addStyles(element: Element, declarations: Declarations): void {
  const written = attributeOf(element, 'style') ?? '';
  const own = declarationsIn(written);
  const added = [...declarations].filter(
    ([property, value]) => !own.has(property) && TAKING_AWAY.get(property)?.test(value) === true,
  );
  if (added.length === 0) return;
  const value = [written, ...added.map(([property, taken]) => `${property}:${taken}`)].join(';');
  element.attrs = [...element.attrs.filter(({ name }) => name !== 'style'), { name: 'style', value }];
}

function elementsIn(nodes: readonly Node[]): readonly Element[] {
  const found: Element[] = [];
  const waiting = [...nodes].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isElement(node)) continue;
    found.push(node);
    for (const child of [...contentOf(node)].reverse()) waiting.push(child);
  }
  return found;
}

function textOf(element: Element): string {
  return element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}
