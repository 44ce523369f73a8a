import type { Location } from '../../facts.ts';

/** Thrown while a row is read that cannot be taken; caught where rows become drafts. */
export class RefusedRow extends Error {
  readonly at: Location;
  constructor(at: Location, sentence: string) {
    super(sentence);
    this.at = at;
  }
}
