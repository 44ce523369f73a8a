/** Surest first. DERIVED follows from statements; POSSIBLE may not be true. */
export const CERTAINTIES = ['STATED', 'DERIVED', 'POSSIBLE'] as const;
export type Certainty = (typeof CERTAINTIES)[number];
