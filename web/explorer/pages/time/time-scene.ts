import { kindOf } from '../../marks/kinds.ts';
import { boxAround, type LegendEntry, type Mark, type Scene } from '../../picture/scene.ts';
import { SMALL_SIZE } from '../../picture/text.ts';
import { certificateBar } from './certificate-bar.ts';
import { DIAMOND, type Measures } from './measures.ts';
import { headMark, type RowPlace, rowMark } from './row-mark.ts';
import { axisOf, type TimeAxis } from './time-axis.ts';
import { lastDayOf, type TimedSource, type TimeRows } from './time-rows.ts';

const HEAD = 54;

interface Days {
  readonly day: string;
  readonly today: string;
}

/** Draws a row for each certificate and source over one axis, with today and the day asked for. */
export function timeScene(
  { certificates, sources, endings }: TimeRows,
  { day, today }: Days,
  measures: Measures,
): Scene {
  const days = [
    day,
    today,
    ...certificates.flatMap((one) => [one.issuedOn, lastDayOf(one)]),
    ...[...endings.values()].flatMap((byDay) => [...byDay.keys()]),
    ...sources.flatMap((source) => [source.date, source.readOn]),
  ].filter((one) => one !== null);
  const { left, right, row } = measures;
  const axis = axisOf(days, { left, width: right - left });
  const rows = [
    ...headed(['Certificates and their entries', ['From', 'Up to']], certificates, (one, place) =>
      certificateBar(one, place, endings.get(one.id) ?? new Map()),
    ),
    ...headed(['Sources', ['Dated', 'Read']], sources, sourceMark),
  ];
  const bottom = HEAD + rows.length * row;
  const marks = rows.map((draw, place) => draw({ axis, measures, y: HEAD + place * row }));
  return {
    box: boxAround([{ x: 0, y: 0, width: right, height: bottom }], 12),
    marks: [...ticksOf(axis, bottom), ...dayLines(axis, { day, today, bottom, right }), ...marks],
    legend: LEGEND,
  };
}

type Row = (place: RowPlace) => Mark;

function headed<Value>(
  [title, heads]: readonly [string, readonly [string, string]],
  values: readonly Value[],
  draw: (value: Value, place: RowPlace) => Mark,
): readonly Row[] {
  if (values.length === 0) return [];
  return [
    (place) => headMark(title, heads, place),
    ...values.map(
      (value): Row =>
        (place) =>
          draw(value, place),
    ),
  ];
}

function ticksOf({ ticks }: TimeAxis, bottom: number): readonly Mark[] {
  return ticks.map(({ year, x }) => ({
    key: `year ${year}`,
    box: { x: x - 16, y: 0, width: 32, height: bottom },
    shapes: [
      { d: `M${x} 16V${bottom}`, stroke: 'line' },
      { text: String(year), x, y: 12, anchor: 'middle', size: SMALL_SIZE, fill: 'quiet' },
    ],
  }));
}

interface DaysDown extends Days {
  readonly bottom: number;
  readonly right: number;
}

type Anchor = 'start' | 'middle' | 'end';

/** Draws today and, if it is another, the day asked for: each line begins below its words, and words stand beside the other line. */
function dayLines({ at }: TimeAxis, { day, today, bottom, right }: DaysDown): readonly Mark[] {
  const line = (
    words: string,
    x: number,
    { row, anchor, dash }: { row: number; anchor: Anchor; dash: number[] },
  ): Mark => ({
    key: words,
    box: { x: x - 120, y: 0, width: 240, height: bottom },
    title: words,
    shapes: [
      { d: `M${x} ${row + 4}V${bottom}`, stroke: 'ink', width: 1.5, dash },
      { text: words, x, y: row, anchor, isBold: true, size: SMALL_SIZE, halo: 'paper' },
    ],
  });
  const [now, then] = [at(today), at(day)];
  const ofToday = line(`today ${today}`, now, {
    row: 30,
    anchor: now > right - 60 ? 'end' : 'middle',
    dash: day === today ? [] : [5, 3],
  });
  if (day === today) return [ofToday];
  const anchor = then < now && then > 110 ? 'end' : 'start';
  return [ofToday, line(`asked ${day}`, then, { row: 46, anchor, dash: [] })];
}

function sourceMark(source: TimedSource, place: RowPlace): Mark {
  const { id, shortTitle, title, date, readOn } = source;
  const colour = `kind-${kindOf('SOURCE').prefix}`;
  const { at } = place.axis;
  const middle = place.y + place.measures.bar;
  const [dated, read] = [date === null ? null : at(date), readOn === null ? null : at(readOn)];
  const words = [
    date === null ? 'no date stated' : `dated ${date}`,
    readOn === null ? 'no reading recorded' : `read ${readOn}`,
  ];
  const line =
    dated === null || read === null ? [] : [{ d: `M${dated} ${middle}H${read}`, stroke: colour, dash: [1.5, 3] }];
  return rowMark(
    { id, kind: 'SOURCE', name: shortTitle, title: `${title}: ${words.join(', ')}`, days: [date, readOn] },
    place,
    [
      ...line,
      ...(dated === null ? [] : [{ d: DOT, x: dated - 6, y: middle - 6, fill: colour }]),
      ...(read === null ? [] : [{ d: DOT, x: read - 6, y: middle - 6, fill: 'paper', stroke: colour, width: 1.75 }]),
    ],
  );
}

const DOT = 'M6 1.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9z';
const BAR = 'M1 2h26v10h-26z';

const LEGEND: readonly LegendEntry[] = [
  { word: 'in force, both days stated', shapes: [{ d: BAR, fill: 'kind-certificate' }] },
  {
    word: 'a day not stated, taken as open',
    shapes: [{ d: 'M27 2H1V12H27', stroke: 'kind-certificate', dash: [4, 3] }],
  },
  { word: 'entries end or are contradicted', shapes: [{ ...DIAMOND, x: 8, y: 1 }] },
  { word: 'source dated', shapes: [{ d: DOT, x: 8, y: 1, fill: 'kind-source' }] },
  { word: 'source read', shapes: [{ d: DOT, x: 8, y: 1, fill: 'paper', stroke: 'kind-source', width: 1.75 }] },
];
