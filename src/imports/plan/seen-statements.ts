/**
 * Remembers which statements a list has made so far: by the 96 bits of their id, and 32 bits of what they say. Ids are
 * kept as a character a byte, since a list may make a million.
 */
export class SeenStatements {
  readonly #contents = new Map<string, number>();

  /** NEW the first time; SAME or OTHER where the statement was made before, in these or other words. */
  add(statementId: string, contentHash: string): 'NEW' | 'SAME' | 'OTHER' {
    const key = keyOf(statementId);
    const content = Number.parseInt(contentHash.slice(0, 8), 16);
    const known = this.#contents.get(key);
    if (known === undefined) this.#contents.set(key, content);
    if (known === undefined) return 'NEW';
    return known === content ? 'SAME' : 'OTHER';
  }

  has(statementId: string): boolean {
    return this.#contents.has(keyOf(statementId));
  }
}

function keyOf(statementId: string): string {
  return Buffer.from(statementId.slice(statementId.indexOf('/') + 1), 'hex').toString('latin1');
}
