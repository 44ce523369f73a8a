/** Remembers which statements a list has made so far: by their ids, with 28 bits of what they say. */
export class SeenStatements {
  readonly #contents = new Map<string, number>();

  /** NEW the first time; SAME or OTHER where the statement was made before, in these or other words. */
  add(statementId: string, contentHash: string): 'NEW' | 'SAME' | 'OTHER' {
    // As many digits as a small integer holds: a list may make a million.
    const content = Number.parseInt(contentHash.slice(0, 7), 16);
    const known = this.#contents.get(statementId);
    if (known !== undefined) return known === content ? 'SAME' : 'OTHER';
    this.#contents.set(statementId, content);
    return 'NEW';
  }

  has(statementId: string): boolean {
    return this.#contents.has(statementId);
  }
}
