import { kindOf } from '../../marks/kinds.ts';
import { counted } from '../../parts/numbers.ts';
import { type Mark, rectangle, type Shape } from '../../picture/scene.ts';
import { linesOf, SMALL_SIZE } from '../../picture/text.ts';
import { addressOf } from '../../routing/address.ts';
import { DIAMOND, LABEL, RIGHT, ROW } from './measures.ts';
import type { TimeAxis } from './time-axis.ts';
import { lastDayOf, type TimedCertificate } from './time-rows.ts';

const BAR = 12;
const COLOUR = `kind-${kindOf('CERTIFICATE').prefix}`;

interface RowPlace {
  readonly axis: TimeAxis;
  readonly y: number;
  /** Number of losses by the day of their ending entries. */
  readonly ends: ReadonlyMap<string, number>;
}

/** Draws the time in force of a certificate, and the days on which its entries end. */
export function certificateBar(certificate: TimedCertificate, { axis, y, ends }: RowPlace): Mark {
  const { id, name, issuedOn, inForce } = certificate;
  const last = lastDayOf(certificate);
  const middle = y + ROW / 2;
  const begin = issuedOn === null ? LABEL : axis.at(issuedOn);
  const end = last === null ? RIGHT : axis.at(last);
  const words = [
    inForce ? 'in force' : 'not in force',
    issuedOn === null ? 'first day not stated' : `from ${issuedOn}`,
    last === null ? 'last day not stated' : `up to and including ${last}`,
    ...[...ends].map(([day, count]) => `${counted(count, 'entry ends', 'entries end')} on ${day}`),
  ];
  return {
    key: id,
    id,
    to: addressOf(`/${id}`),
    box: { x: 0, y, width: RIGHT, height: ROW },
    title: `${name}: ${words.join(', ')}`,
    shapes: [
      { d: kindOf('CERTIFICATE').path, x: 0, y: middle - 6, fill: COLOUR },
      { text: linesOf(name, { width: LABEL - 30, lines: 1 })[0] ?? '', x: 18, y: middle + 4 },
      barShape({ begin, end, top: middle - BAR / 2 }, { hasBegin: issuedOn !== null, hasEnd: last !== null }),
      ...(issuedOn === null ? [] : [edgeShape(begin, middle)]),
      ...(last === null
        ? [openWords(begin, middle, issuedOn)]
        : [edgeShape(end, middle), lastDayWords(last, end, middle)]),
      ...[...ends.keys()].map((day) => ({ ...DIAMOND, x: axis.at(day) - 6, y: middle - 6 })),
    ],
  };
}

interface Bar {
  readonly begin: number;
  readonly end: number;
  readonly top: number;
}

/** Returns a filled bar, or one that is open at the side of a day that is not stated. */
function barShape(
  { begin, end, top }: Bar,
  { hasBegin, hasEnd }: { readonly hasBegin: boolean; readonly hasEnd: boolean },
): Shape {
  const whole = rectangle({ x: begin, y: top, width: Math.max(end - begin, 3), height: BAR });
  if (hasBegin && hasEnd) return { d: whole, fill: COLOUR, stroke: COLOUR };
  const bottom = top + BAR;
  const open = hasBegin ? `M${end} ${top}H${begin}V${bottom}H${end}` : `M${begin} ${top}H${end}V${bottom}H${begin}`;
  return { d: open, stroke: COLOUR, dash: [4, 3] };
}

function edgeShape(x: number, middle: number): Shape {
  return { d: `M${x} ${middle - 9}v18`, stroke: COLOUR, width: 3 };
}

function openWords(begin: number, middle: number, issuedOn: string | null): Shape {
  const text = issuedOn === null ? 'no day stated' : 'last day not stated';
  const place = begin + 130 < RIGHT ? { x: begin + 8 } : { x: begin - 8, anchor: 'end' as const };
  return { text, y: middle + 4, size: SMALL_SIZE, halo: 'paper', ...place };
}

function lastDayWords(last: string, end: number, middle: number): Shape {
  const isRoom = end + 80 < RIGHT;
  const place = isRoom ? { x: end + 6, anchor: 'start' as const } : { x: end - 8, anchor: 'end' as const };
  return { text: last, y: middle + 4, size: SMALL_SIZE, halo: 'paper', ...place };
}
