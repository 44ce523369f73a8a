/** Surest first. DERIVED follows from statements; POSSIBLE may be wrong. */
export const CERTAINTIES = ['STATED', 'DERIVED', 'POSSIBLE'] as const;
export type Certainty = (typeof CERTAINTIES)[number];
