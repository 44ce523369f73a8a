import type { Certainty } from '../generated/graphql.ts';
import { arrowHead, type LegendEntry } from './scene.ts';

/** Dashes of a line by its certainty. */
export const DASHES: Record<Certainty, readonly number[]> = { STATED: [], POSSIBLE: [7, 4], DERIVED: [1.5, 4] };

const WORDS: Record<Certainty, string> = {
  STATED: 'stated by a source',
  POSSIBLE: 'possible: in part, or not stated how far or where',
  DERIVED: 'concluded, such as from a name',
};

/** Returns the key of the lines, with the verb that all of them share. */
export function linesLegend(styles: ReadonlySet<Certainty>, verb?: string): readonly LegendEntry[] {
  return (Object.keys(DASHES) as Certainty[])
    .filter((style) => styles.has(style))
    .map((style) => ({
      word: verb === undefined ? WORDS[style] : `${verb}, ${WORDS[style]}`,
      shapes: [
        { d: 'M0 7h22', stroke: 'ink', width: 1.25, dash: DASHES[style] },
        { d: arrowHead(28, 7, 1), fill: 'ink' },
      ],
    }));
}
