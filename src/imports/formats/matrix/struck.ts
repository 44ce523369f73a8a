/** Strokes as Markdown writes them, also where one of the two is in another cell; a single one takes no blank within. */
const STRUCK = /~~|(?<!~)~(?![\s~])[^~]*(?<![\s~])~(?!~)/;

/** A private character before a `~` that is no stroke. */
const LITERAL = '\uE002';
const LITERAL_TILDE = `${LITERAL}~`;

/** A page in which a `~` that a backslash makes literal can be told from a stroke; places stay those of the text. */
export function markLiteralTildes(page: string): string {
  return page.replace(/\\[\\~]/g, (pair) => (pair === '\\~' ? LITERAL_TILDE : pair));
}

/** A text of code, in which each `~` is literal. */
export function asLiteral(code: string): string {
  return code.replaceAll('~', LITERAL_TILDE);
}

export function withoutLiteralMarks(text: string): string {
  return text.replaceAll(LITERAL, '');
}

/** True where a text, or a part of it, is struck out: whoever did so has taken it back. */
export function isStruck(text: string): boolean {
  return STRUCK.test(text.replaceAll(LITERAL_TILDE, ''));
}

export function struckOut(text: string): string {
  return `"${text}" is struck out, or a part of it is: delete what does not hold any more, or take the strokes away.`;
}

export function withoutStrokes(text: string): string {
  return text.replaceAll('~', '').trim();
}

/** True for a tag of HTML that strikes out what is in it, or ends that. */
export function isStroke(html: string): boolean {
  return /^<\s*(?:\/\s*)?(?:del|s|strike)(?=[\s/>])/i.test(html);
}
