import { arrowHead, type LegendEntry } from './scene.ts';

/** How sure a line is: stated, possible or concluded, as the filled, half and open marks. */
export type Sureness = 'STATED' | 'POSSIBLE' | 'DERIVED';

export const DASHES: Record<Sureness, readonly number[]> = { STATED: [], POSSIBLE: [7, 4], DERIVED: [1.5, 4] };

const WORDS: Record<Sureness, string> = {
  STATED: 'stated by a source',
  POSSIBLE: 'possible: in part, or not stated how far or where',
  DERIVED: 'concluded, such as from a name',
};

export function linesLegend(styles: ReadonlySet<Sureness>): readonly LegendEntry[] {
  return (Object.keys(DASHES) as Sureness[])
    .filter((style) => styles.has(style))
    .map((style) => ({
      word: WORDS[style],
      shapes: [
        { d: 'M0 7h22', stroke: 'ink', width: 1.25, dash: DASHES[style] },
        { d: arrowHead(28, 7, 1), fill: 'ink' },
      ],
    }));
}
