import { kindOf } from '../../marks/kinds.ts';
import { dayOf } from '../../parts/source-age.ts';
import { boxAround, type LegendEntry, type Mark, type Scene, type Shape } from '../../picture/scene.ts';
import { linesOf, SMALL_SIZE } from '../../picture/text.ts';
import { addressOf } from '../../routing/address.ts';
import { certificateBar } from './certificate-bar.ts';
import { AXIS, DIAMOND, LABEL, RIGHT, ROW } from './measures.ts';
import { axisOf, type TimeAxis } from './time-axis.ts';
import { lastDayOf, type TimedSource, type TimeRows } from './time-rows.ts';

const HEAD = 58;

interface Days {
  readonly day: string;
  readonly today: string;
}

/** Draws a row for each certificate and source over one axis, with today and the day asked for. */
export function timeScene({ certificates, sources, endings }: TimeRows, { day, today }: Days): Scene {
  const days = [
    day,
    today,
    ...certificates.flatMap((one) => [one.issuedOn, lastDayOf(one)]),
    ...[...endings.values()].flatMap((byDay) => [...byDay.keys()]),
    ...sources.flatMap((source) => [source.date, source.readOn]),
  ].filter((one) => one !== null);
  const axis = axisOf(days, { left: LABEL, width: AXIS });
  const rows = [
    ...headed('Certificates and their entries', certificates, (one, y) =>
      certificateBar(one, { axis, y, ends: endings.get(one.id) ?? new Map() }),
    ),
    ...headed('Sources', sources, (source, y) => sourceMark(source, axis, y)),
  ];
  const bottom = HEAD + rows.length * ROW;
  const marks = rows.map((row, place) => row(HEAD + place * ROW));
  return {
    box: boxAround([{ x: 0, y: 0, width: RIGHT, height: bottom }], 12),
    marks: [...dayLines(axis, { day, today, bottom }), ...ticksOf(axis, bottom), ...marks],
    legend: LEGEND,
  };
}

type Row = (y: number) => Mark;

function headed<Value>(
  title: string,
  values: readonly Value[],
  draw: (value: Value, y: number) => Mark,
): readonly Row[] {
  if (values.length === 0) return [];
  const head: Row = (y) => ({
    key: `title ${title}`,
    box: { x: 0, y, width: LABEL, height: ROW },
    shapes: [{ text: title, x: 0, y: y + 17, size: SMALL_SIZE, fill: 'quiet' }],
  });
  return [
    head,
    ...values.map(
      (value): Row =>
        (y) =>
          draw(value, y),
    ),
  ];
}

interface DaysDown extends Days {
  readonly bottom: number;
}

function ticksOf({ ticks }: TimeAxis, bottom: number): readonly Mark[] {
  return ticks.map(({ year, x }) => ({
    key: `year ${year}`,
    box: { x: x - 16, y: 0, width: 32, height: bottom },
    shapes: [
      { d: `M${x} ${HEAD - 6}V${bottom}`, stroke: 'line' },
      { text: String(year), x, y: HEAD - 10, anchor: 'middle', size: SMALL_SIZE, fill: 'quiet', halo: 'paper' },
    ],
  }));
}

/** Draws today and, if it is another, the day asked for, each with its words in a line of its own. */
function dayLines({ at }: TimeAxis, { day, today, bottom }: DaysDown): readonly Mark[] {
  const line = (
    words: string,
    on: string,
    { row, dash }: { readonly row: number; readonly dash?: readonly number[] },
  ): Mark => {
    const x = at(on);
    const anchor = x > RIGHT - 60 ? 'end' : 'middle';
    return {
      key: words,
      box: { x: x - 120, y: 0, width: 240, height: bottom },
      title: words,
      shapes: [
        { d: `M${x} ${row + 5}V${bottom}`, stroke: 'ink', width: 1.5, ...(dash === undefined ? {} : { dash }) },
        { text: words, x, y: row, anchor, isBold: true, size: SMALL_SIZE, halo: 'paper' },
      ],
    };
  };
  if (day === today) return [line(`today ${today}`, today, { row: 12 })];
  return [line(`today ${today}`, today, { row: 12, dash: [5, 3] }), line(`asked ${day}`, day, { row: 28 })];
}

function sourceMark(source: TimedSource, { at }: TimeAxis, y: number): Mark {
  const { id, shortTitle, title, date, readOn } = source;
  const { path, prefix } = kindOf('SOURCE');
  const colour = `kind-${prefix}`;
  const middle = y + ROW / 2;
  const [dated, read] = [date === null ? null : at(date), readOn === null ? null : at(readOn)];
  const words = [
    date === null ? 'no date stated' : `dated ${date}`,
    readOn === null ? 'no reading recorded' : `read ${readOn}`,
  ];
  const line =
    dated === null || read === null ? [] : [{ d: `M${dated} ${middle}H${read}`, stroke: colour, dash: [1.5, 3] }];
  return {
    key: id,
    id,
    to: addressOf(`/${id}`),
    box: { x: 0, y, width: RIGHT, height: ROW },
    title: `${title}: ${words.join(', ')}`,
    shapes: [
      { d: path, x: 0, y: middle - 6, fill: colour },
      { text: linesOf(shortTitle, { width: LABEL - 30, lines: 1 })[0] ?? '', x: 18, y: middle + 4 },
      ...line,
      ...(dated === null ? [] : [{ d: DOT, x: dated - 6, y: middle - 6, fill: colour }]),
      ...(read === null ? [] : [{ d: DOT, x: read - 6, y: middle - 6, fill: 'paper', stroke: colour, width: 1.75 }]),
      dayWords(dayOf(source) ?? '', [dated ?? read ?? 0, read ?? dated ?? 0], middle),
    ],
  };
}

/** Writes the day beside the marks, where there is room. */
function dayWords(text: string, ends: readonly [number, number], middle: number): Shape {
  const right = Math.max(...ends) + 10;
  const place = right + 70 < RIGHT ? { x: right } : { x: Math.min(...ends) - 10, anchor: 'end' as const };
  return { text, y: middle + 4, size: SMALL_SIZE, fill: 'quiet', halo: 'paper', ...place };
}

const DOT = 'M6 1.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9z';
const BAR = 'M1 2h26v10h-26z';

const LEGEND: readonly LegendEntry[] = [
  { word: 'in force, both days stated', shapes: [{ d: BAR, fill: 'kind-certificate' }] },
  {
    word: 'a day not stated, taken as open',
    shapes: [{ d: 'M27 2H1V12H27', stroke: 'kind-certificate', dash: [4, 3] }],
  },
  { word: 'entries end or begin to contradict', shapes: [{ ...DIAMOND, x: 8, y: 1 }] },
  { word: 'source dated', shapes: [{ d: DOT, x: 8, y: 1, fill: 'kind-source' }] },
  { word: 'source read', shapes: [{ d: DOT, x: 8, y: 1, fill: 'paper', stroke: 'kind-source', width: 1.75 }] },
];
