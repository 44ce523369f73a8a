/** Width of the names. */
export const LABEL = 360;
export const AXIS = 720;
export const RIGHT = LABEL + AXIS;
export const ROW = 26;

/** Mark of ending entries. */
export const DIAMOND = { d: 'M6 .5 11.5 6 6 11.5 .5 6z', fill: 'paper', stroke: 'ink', width: 1.5 };
