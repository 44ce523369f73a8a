/**
 * Remembers which statements a list has made so far: by the 96 bits of their id, and 32 bits of what they say.
 * Arrays of numbers, since a list may make a million: 16 bytes a slot and two to four slots each, instead of some hundred bytes.
 */
export class SeenStatements {
  #slots = 1 << 12;
  #words = new Uint32Array(this.#slots * WORDS);
  #count = 0;
  /** The id that is looked for; one for all, since a million are. */
  readonly #sought = new Uint32Array(IDENTITY);

  /** NEW the first time; SAME or OTHER where the statement was made before, in these or other words. */
  add(statementId: string, contentHash: string): 'NEW' | 'SAME' | 'OTHER' {
    if (this.#count * 2 >= this.#slots) this.#grow();
    this.#seek(statementId);
    const content = wordAt(contentHash, 0);
    const slot = this.#find();
    if (this.#isTaken(slot)) return this.#words[slot * WORDS + IDENTITY] === content ? 'SAME' : 'OTHER';
    this.#put(slot, content);
    this.#count += 1;
    return 'NEW';
  }

  has(statementId: string): boolean {
    this.#seek(statementId);
    return this.#isTaken(this.#find());
  }

  #seek(statementId: string): void {
    const start = statementId.indexOf('/') + 1;
    for (let word = 0; word < IDENTITY; word += 1) this.#sought[word] = wordAt(statementId, start + word * DIGITS);
  }

  /** The slot of the id, or the free one where it would go. */
  #find(): number {
    const first = this.#sought[0] as number;
    const second = this.#sought[1] as number;
    const third = this.#sought[2] as number;
    for (let slot = first % this.#slots; ; slot = (slot + 1) % this.#slots) {
      const at = slot * WORDS;
      const isSame = this.#words[at] === first && this.#words[at + 1] === second && this.#words[at + 2] === third;
      if (isSame || !this.#isTaken(slot)) return slot;
    }
  }

  #put(slot: number, content: number): void {
    this.#words.set(this.#sought, slot * WORDS);
    this.#words[slot * WORDS + IDENTITY] = content;
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
      this.#sought.set(words.subarray(at, at + IDENTITY));
      if (this.#sought.some((word) => word !== 0)) this.#put(this.#find(), words[at + IDENTITY] as number);
    }
  }
}

/** Words of 32 bits that hold an id. */
const IDENTITY = 3;
/** Words of a slot: an id and the hash of its content. */
const WORDS = IDENTITY + 1;
/** Hexadecimal digits of a word. */
const DIGITS = 8;

function wordAt(hex: string, start: number): number {
  return Number.parseInt(hex.slice(start, start + DIGITS), 16);
}
