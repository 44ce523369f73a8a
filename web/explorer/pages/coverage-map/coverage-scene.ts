import { formatNumber } from '../../basics/numbers.ts';
import { clauseName } from '../../marks/names.ts';
import { RESPONSIBILITIES } from '../../marks/words.ts';
import { type LegendEntry, type Mark, type Scene, sceneOf } from '../../picture/scene.ts';
import { linesOf, SMALL_SIZE } from '../../picture/text.ts';
import { OUTCOMES, outcomeWord } from '../assess/outcomes.ts';
import { countWords } from './count-words.ts';
import { letterColours, tileShapes } from './tile-shapes.ts';
import type { Coverage, Tile } from './use-coverage.ts';

const TILE = 22;
const PITCH = 24;
const BLOCK_GAP = 28;
const ROW_GAP = 8;
const HEAD = 46;
const LABEL_LINE = 15;

interface Measures {
  /** Width of the names of families; 0 has them above their tiles. */
  readonly label: number;
  /** Width of all tiles. */
  readonly room: number;
}

export const WIDE: Measures = { label: 250, room: 960 };
export const NARROW: Measures = { label: 0, room: 340 };

interface Family {
  readonly label: string;
  /** Number of its requirements, the same in each environment. */
  readonly size: number;
  /** Tiles of each environment that have arrived. */
  readonly rows: readonly (readonly Tile[])[];
}

/** Draws a row for each family, a block for each environment, and a tile for each requirement. */
export function coverageScene(
  coverages: readonly Coverage[],
  addressOfTile: (tile: Tile, place: number) => string,
  { label: left, room }: Measures = WIDE,
): Scene {
  const across = Math.max(6, Math.floor((room - BLOCK_GAP * (coverages.length - 1)) / coverages.length / PITCH));
  const blockWidth = across * PITCH + BLOCK_GAP;
  const marks: Mark[] = coverages.map(({ assessment: { environment, totals }, tiles }, place) => ({
    key: environment.id,
    box: { x: left + place * blockWidth, y: 0, width: blockWidth - BLOCK_GAP, height: HEAD },
    shapes: [
      { text: environment.name, x: left + place * blockWidth, y: 14, isBold: true },
      ...linesOf(`${countWords(totals)}${soFar(tiles.length, totals.requirements)}`, {
        width: blockWidth - BLOCK_GAP,
        lines: 2,
        size: SMALL_SIZE,
      }).map((text, line) => ({
        text,
        x: left + place * blockWidth,
        y: 30 + line * 14,
        size: SMALL_SIZE,
        fill: 'quiet',
      })),
    ],
  }));
  let y = HEAD + 8;
  const names = coverages.map(({ assessment }) => assessment.environment.name);
  for (const { label, size, rows } of familiesOf(coverages)) {
    const lines = Math.ceil(size / across);
    const labelRoom = left === 0 ? room : left - 14;
    const named = linesOf(label, { width: labelRoom - 30, lines: 2 });
    const labelHeight = named.length * LABEL_LINE + 8;
    marks.push({
      key: `family ${label}`,
      box: { x: 0, y, width: labelRoom, height: labelHeight },
      title: label,
      shapes: [
        ...named.map((text, line) => ({ text, x: 0, y: y + 14 + line * LABEL_LINE })),
        { text: String(size), x: labelRoom, y: y + 14, anchor: 'end', fill: 'quiet' },
      ],
    });
    const begin = left === 0 ? y + labelHeight : y;
    rows.forEach((tiles, place) => {
      tiles.forEach((tile, index) => {
        const x = left + place * blockWidth + (index % across) * PITCH;
        const top = begin + Math.floor(index / across) * PITCH;
        marks.push(tileMark(tile, { x, y: top, environment: names[place] ?? '', to: addressOfTile(tile, place) }));
      });
    });
    y = Math.max(begin + lines * PITCH, y + labelHeight) + ROW_GAP;
  }
  return sceneOf(marks, legendOf(coverages));
}

/** Says in the picture that it is not whole yet, since it may be saved meanwhile. */
function soFar(arrived: number, total: number): string {
  return arrived === total ? '' : ` · ${formatNumber(arrived)} of ${formatNumber(total)} drawn so far`;
}

/** Cuts the requirements into families, since both are in the order of the standard. */
function familiesOf(coverages: readonly Coverage[]): readonly Family[] {
  const from = coverages.map(() => 0);
  return (coverages[0]?.assessment.headings ?? []).map(({ clause, totals }, heading) => ({
    label: clauseName(clause),
    size: totals.requirements,
    rows: coverages.map(({ assessment, tiles }, place) => {
      const begin = from[place] ?? 0;
      const end = begin + (assessment.headings[heading]?.totals.requirements ?? 0);
      from[place] = end;
      return tiles.slice(begin, end);
    }),
  }));
}

interface TilePlace {
  readonly x: number;
  readonly y: number;
  readonly environment: string;
  readonly to: string;
}

function tileMark({ clause, outcome, responsibility }: Tile, { x, y, environment, to }: TilePlace): Mark {
  const box = { x, y, width: TILE, height: TILE };
  const { letter, word } = RESPONSIBILITIES[responsibility];
  const id = `${environment} ${clause.id}`;
  // Sources are asked for it of what is covered only.
  const isAsked = responsibility !== 'UNKNOWN' || outcome === 'COVERED' || outcome === 'POSSIBLE';
  return {
    key: id,
    id,
    box,
    to,
    title: `${clauseName(clause)}, ${environment}: ${outcomeWord(outcome)}${isAsked ? `. Who meets it: ${word}` : ''}`,
    shapes: [
      ...tileShapes(outcome, box),
      // An unknown one has no letter, since a map of question marks tells less.
      ...(responsibility === 'UNKNOWN'
        ? []
        : [
            {
              text: letter,
              x: x + TILE / 2,
              y: y + 14,
              anchor: 'middle' as const,
              size: SMALL_SIZE,
              isBold: true,
              ...letterColours(outcome),
            },
          ]),
    ],
  };
}

/** Key of what occurs, from the counts, so that it stays as it is while tiles arrive. */
function legendOf(coverages: readonly Coverage[]): readonly LegendEntry[] {
  const assessments = coverages.map(({ assessment }) => assessment);
  const counted = assessments.flatMap(({ responsibilities }) => responsibilities.filter(({ count }) => count > 0));
  const kinds = new Set<string>(counted.map(({ responsibility }) => responsibility));
  const { UNKNOWN: _, ...known } = RESPONSIBILITIES;
  const isUncovered = assessments.some(({ totals }) => totals.covered + totals.possible < totals.requirements);
  return [
    ...OUTCOMES.filter(({ field }) => assessments.some(({ totals }) => totals[field] > 0)).map(({ outcome, word }) => ({
      word,
      shapes: tileShapes(outcome, { x: 7, y: 0, width: 14, height: 14 }),
    })),
    ...Object.entries(known)
      .filter(([kind]) => kinds.has(kind))
      .map(([, { letter, word }]) => ({
        word: `met by: ${word.toLowerCase()}`,
        shapes: [{ text: letter, x: 14, y: 11, anchor: 'middle' as const, isBold: true }],
      })),
    ...(kinds.has('UNKNOWN')
      ? [
          {
            word: `without a letter: ${isUncovered ? 'not known to be covered, or ' : ''}no source says who meets it`,
            shapes: [],
          },
        ]
      : []),
  ];
}
