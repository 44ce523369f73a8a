/**
 * Remembers which statements a list has made so far: by the 96 bits of their id, and 32 bits of what they say.
 * Arrays of numbers, since a list may make a million: some 16 bytes each instead of some hundred.
 */
export class SeenStatements {
  #slots = 1 << 12;
  #words = new Uint32Array(this.#slots * WORDS);
  #count = 0;

  /** NEW the first time; SAME or OTHER where the statement was made before, in these or other words. */
  add(statementId: string, contentHash: string): 'NEW' | 'SAME' | 'OTHER' {
    if (this.#count * 2 >= this.#slots) this.#grow();
    const hash = hashOf(statementId);
    const content = wordAt(contentHash, 0);
    const slot = this.#find(hash);
    if (this.#isTaken(slot)) return this.#words[slot * WORDS + 3] === content ? 'SAME' : 'OTHER';
    this.#words.set([...hash, content], slot * WORDS);
    this.#count += 1;
    return 'NEW';
  }

  has(statementId: string): boolean {
    return this.#isTaken(this.#find(hashOf(statementId)));
  }

  /** The slot of the id, or the free one where it would go. */
  #find([first, second, third]: readonly [number, number, number]): number {
    for (let slot = first % this.#slots; ; slot = (slot + 1) % this.#slots) {
      const at = slot * WORDS;
      const isSame = this.#words[at] === first && this.#words[at + 1] === second && this.#words[at + 2] === third;
      if (isSame || !this.#isTaken(slot)) return slot;
    }
  }

  #isTaken(slot: number): boolean {
    const at = slot * WORDS;
    return this.#words[at] !== 0 || this.#words[at + 1] !== 0 || this.#words[at + 2] !== 0;
  }

  #grow(): void {
    const words = this.#words;
    this.#slots *= 2;
    this.#words = new Uint32Array(this.#slots * WORDS);
    for (let at = 0; at < words.length; at += WORDS) {
      const [first = 0, second = 0, third = 0, content = 0] = words.subarray(at, at + WORDS);
      if (first === 0 && second === 0 && third === 0) continue;
      this.#words.set([first, second, third, content], this.#find([first, second, third]) * WORDS);
    }
  }
}

const WORDS = 4;

function hashOf(statementId: string): readonly [number, number, number] {
  const hex = statementId.slice(statementId.indexOf('/') + 1);
  return [wordAt(hex, 0), wordAt(hex, 1), wordAt(hex, 2)];
}

function wordAt(hex: string, index: number): number {
  return Number.parseInt(hex.slice(index * 8, index * 8 + 8), 16);
}
