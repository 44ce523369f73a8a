const ADDRESS = /^(?:(?:[a-z][a-z\d+.-]*:\/\/|mailto:|www\.|#|\.{0,2}\/)\S*|\S+\.(?:md|html?|aspx|pdf)(?:[?#]\S*)?)$/i;

/** True for a text that only leads elsewhere. */
export function isAddress(text: string): boolean {
  return ADDRESS.test(text);
}
