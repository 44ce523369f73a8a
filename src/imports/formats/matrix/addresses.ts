const BEGINNING = /^(?:[a-z][a-z\d+.-]*:\/\/|mailto:|www\.|#|\.{0,2}\/)/i;
const ENDING = /.\.(?:md|html?|aspx|pdf)(?:[?#]|$)/i;

/** True for a text that only leads elsewhere. */
export function isAddress(text: string): boolean {
  return !/\s/.test(text) && (BEGINNING.test(text) || ENDING.test(text));
}
