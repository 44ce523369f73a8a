import { addTo, type Group } from '../../../domain/grouping.ts';
import { BadList } from '../../bad-list.ts';
import type { Input } from '../../input.ts';
import { classOf, styleOf } from './element-kinds.ts';
import { attributeOf, contentOf, type Element, isElement, type Node } from './parse.ts';
import { type Declarations, declarationsIn, rulesIn, type SelectorPart, type StyleRule } from './style-rules.ts';

const TAKING_AWAY: ReadonlyMap<string, RegExp> = new Map([
  ['display', /^none\b/i],
  ['visibility', /^(?:hidden|collapse)\b/i],
  ['text-decoration', /line-through/i],
  ['text-decoration-line', /line-through/i],
]);
const MOST_COMPARED = 2_000_000;

const namesByElement = new WeakMap<Element, ReadonlySet<string>>();

/**
 * Writes onto elements what the page's own style sheets hide or strike out by kinds, classes and ids, as Excel and Word
 * save it. What other rules say, or sheets beside the page, is not known. Throws BadList where there are too many.
 */
export function applyStyles(nodes: readonly Node[], input: Input): void {
  const elements = elementsIn(nodes);
  const rules = elements.filter(({ tagName }) => tagName === 'style').flatMap((sheet) => rulesIn(textOf(sheet)));
  if (rules.length === 0) return;
  const matcher = new Matcher(concerning(elements, rules), input);
  for (const element of elements) addStyles(element, matcher.declarationsFor(element));
}

/** Those of which each part may be there: sheets of a site have many for its other pages. */
function concerning(elements: readonly Element[], rules: readonly StyleRule[]): readonly StyleRule[] {
  const there = new Set(elements.flatMap((element) => [element.tagName, ...namesOf(element)]));
  const isThere = ({ tagName, names }: SelectorPart) =>
    (tagName === null || there.has(tagName)) && names.every((name) => there.has(name));
  return rules.filter(({ parts }) => parts.every(isThere));
}

interface RankedRule extends StyleRule {
  readonly rank: number;
}

class Matcher {
  /** By a name or the kind that the last part of each has. */
  readonly #rulesByKey = new Map<string, Group<RankedRule>>();
  readonly #input: Input;
  #compared = 0;

  constructor(rules: readonly StyleRule[], input: Input) {
    this.#input = input;
    const sorted = [...rules].sort((left, right) => left.weight - right.weight);
    for (const [rank, rule] of sorted.entries()) {
      const { names, tagName } = rule.parts.at(-1) as SelectorPart;
      addTo(this.#rulesByKey, names[0] ?? tagName ?? '*', { ...rule, rank });
    }
  }

  declarationsFor(element: Element): Declarations {
    const keys = ['*', element.tagName, ...namesOf(element)];
    const rules = keys.flatMap((key) => this.#rulesByKey.get(key) ?? []);
    const matched = rules.filter(({ parts }) => this.#matches(parts, parts.length - 1, element));
    matched.sort((left, right) => left.rank - right.rank);
    return new Map(matched.flatMap(({ declarations }) => [...declarations]));
  }

  /** True where the element is what a part says, and stands in what the parts before it say. */
  #matches(parts: readonly SelectorPart[], at: number, element: Element): boolean {
    this.#compared += 1;
    if (this.#compared > MOST_COMPARED) {
      const sentence = 'The style sheets of the page have too many rules; take them out, or save its table as CSV.';
      throw new BadList(sentence, { input: this.#input });
    }
    const part = parts[at] as SelectorPart;
    if (!fits(part, element)) return false;
    if (at === 0) return true;
    for (let around = parentOf(element); around !== null; around = part.isDirect ? null : parentOf(around)) {
      if (this.#matches(parts, at - 1, around)) return true;
    }
    return false;
  }
}

function fits({ tagName, names }: SelectorPart, element: Element): boolean {
  if (tagName !== null && tagName !== element.tagName) return false;
  if (names.length === 0) return true;
  const own = namesOf(element);
  return names.every((name) => own.has(name));
}

/** Its classes and id, as rules name them; they stay as they are while rules are compared. */
function namesOf(element: Element): ReadonlySet<string> {
  const known = namesByElement.get(element);
  if (known !== undefined) return known;
  const classes = classOf(element)
    .split(/\s+/)
    .map((name) => `.${name}`);
  const id = attributeOf(element, 'id');
  const names = new Set(id === null ? classes : [...classes, `#${id}`]);
  namesByElement.set(element, names);
  return names;
}

function parentOf({ parentNode }: Element): Element | null {
  return parentNode !== null && 'tagName' in parentNode ? parentNode : null;
}

/** What an element says of itself is not overruled by rules. */
function addStyles(element: Element, declarations: Declarations): void {
  if (declarations.size === 0) return;
  const written = styleOf(element);
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
