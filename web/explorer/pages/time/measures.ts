/** Places of the columns and rows of a time line. */
export interface Measures {
  /** Width of a name, its mark included. */
  readonly names: number;
  /** Left edges of the two columns of days; null where there is no room for them. */
  readonly days: readonly [number, number] | null;
  /** Left edge of the axis. */
  readonly left: number;
  readonly right: number;
  readonly row: number;
  /** Height in the row of the middle of the name, and of that of the bar. */
  readonly name: number;
  readonly bar: number;
}

/** Names, days and bars side by side. */
export const WIDE: Measures = { names: 320, days: [336, 412], left: 492, right: 1080, row: 26, name: 13, bar: 13 };

/** Bars below the names, as on a phone. */
export const NARROW: Measures = { names: 336, days: null, left: 0, right: 336, row: 42, name: 11, bar: 28 };

/** Mark of ending entries. */
export const DIAMOND = { d: 'M6 .5 11.5 6 6 11.5 .5 6z', fill: 'paper', stroke: 'ink', width: 1.5 };
