import { attributeOf, type Element } from './parse.ts';

/** What no browser shows as text, whatever is in it. */
const NEVER = new Set(['script', 'style', 'head', 'title', 'meta', 'link', 'datalist', 'optgroup', 'option', 'rp']);
/** Shown in certain cases only, which are not those of a page that is looked at. */
const ASIDE = new Set(['template', 'noscript']);
/** Those that HTML knows as lines of their own; all else, also what it does not know, stands within lines. */
const BLOCKS = new Set(
  `address article aside blockquote body br caption center col colgroup dd details dialog dir div dl dt fieldset
  figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav
  ol noscript p plaintext pre search section summary table tbody td template tfoot th thead tr ul xmp`.split(/\s+/),
);
/** Show what no text of the page tells. */
const PICTURES = new Set('img svg canvas object embed iframe video audio math meter progress'.split(' '));
const STRIKES = new Set(['s', 'strike', 'del']);

export function isNever({ tagName }: Element): boolean {
  return NEVER.has(tagName);
}

/** True for what begins a line of its own. */
export function isBlock({ tagName }: Element): boolean {
  return BLOCKS.has(tagName);
}

export function isPicture({ tagName }: Element): boolean {
  return PICTURES.has(tagName);
}

/** True where the element itself says that it is not shown. */
export function isHidden(element: Element): boolean {
  if (ASIDE.has(element.tagName) || isBoxless(element)) return true;
  if (element.tagName === 'dialog' && attributeOf(element, 'open') === null) return true;
  return /(?:^|[;\s])visibility\s*:\s*(?:hidden|collapse)/i.test(styleOf(element));
}

/** True for what has no place where it would stand; what is invisible keeps it. */
export function isBoxless(element: Element): boolean {
  if (attributeOf(element, 'hidden') !== null) return true;
  return /(?:^|[;\s])display\s*:\s*none/i.test(styleOf(element));
}

/** True where the element strikes out what is in it. */
export function isStroke(element: Element): boolean {
  return STRIKES.has(element.tagName) || /line-through/i.test(styleOf(element));
}

/** True for what leads through a site, and is of no page of it. */
export function isMenu(element: Element): boolean {
  return element.tagName === 'nav' || attributeOf(element, 'role') === 'navigation';
}

/** True for text that only those hear who do not see the page. */
export function isSpoken(element: Element): boolean {
  return /(?:^|\s)(?:sr-only|visually-hidden|visuallyhidden|screen-reader-text)(?:\s|$)/.test(classOf(element));
}

/** What is said of an element that shows no text: to those who do not see it, or point at it. */
export function labelOfElement(element: Element): string {
  const names =
    element.tagName === 'img' || element.tagName === 'input' ? ['alt', 'aria-label', 'title'] : ['aria-label', 'title'];
  return names.map((name) => attributeOf(element, name)?.trim() ?? '').find((text) => text !== '') ?? '';
}

/**
 * How an element without text would be drawn, by what style sheets and programs know it by; null: not at all. Others of its
 * kind have the same.
 */
export function drawingOf(element: Element): string | null {
  const { tagName, attrs } = element;
  const [kind, style] = [classOf(element), styleOf(element)];
  const data = attrs.flatMap(({ name }) => (name.startsWith('data-') ? [name] : []));
  const isDrawn = kind !== '' || data.length > 0 || tagName.includes('-') || /url\(|background/i.test(style);
  return isDrawn ? [tagName, kind, ...data].join(' ') : null;
}

/** Behind an element; empty where it has none of its own. */
export function colourOf(element: Element): string {
  const [, styled] = /(?:^|[;\s])background(?:-color)?\s*:([^;]*)/i.exec(styleOf(element)) ?? [];
  const colour = (styled ?? attributeOf(element, 'bgcolor') ?? attributeOf(element, 'background') ?? '').trim();
  return /^(?:white|#fff(?:fff)?|transparent|none|inherit|initial|unset)$/i.test(colour) ? '' : colour.toLowerCase();
}

export function classOf(element: Element): string {
  return attributeOf(element, 'class')?.trim() ?? '';
}

export function styleOf(element: Element): string {
  return attributeOf(element, 'style') ?? '';
}
