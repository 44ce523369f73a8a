/** Thrown where nothing more of a file can be understood; the message is a sentence for the operator. */
export class Unreadable extends Error {
  readonly row: number;
  constructor(row: number, sentence: string) {
    super(`${sentence} Nothing from here on was read.`);
    this.row = row;
  }
}
