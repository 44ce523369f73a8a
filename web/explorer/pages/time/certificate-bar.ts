import { counted } from '../../basics/numbers.ts';
import { kindOf } from '../../marks/kinds.ts';
import { type Mark, rectangle, type Shape } from '../../picture/scene.ts';
import { DIAMOND } from './measures.ts';
import { type RowPlace, rowMark } from './row-mark.ts';
import { lastDayOf, type TimedCertificate } from './time-rows.ts';

const BAR = 12;
const COLOUR = `kind-${kindOf('CERTIFICATE').prefix}`;

/** Draws the time in force of a certificate, and the days on which its entries end, by the number of losses. */
export function certificateBar(
  certificate: TimedCertificate,
  place: RowPlace,
  ends: ReadonlyMap<string, number>,
): Mark {
  const { id, name, issuedOn, inForce } = certificate;
  const { axis, measures, y } = place;
  const last = lastDayOf(certificate);
  const middle = y + measures.bar;
  const begin = issuedOn === null ? measures.left : axis.at(issuedOn);
  const end = last === null ? measures.right : axis.at(last);
  const words = [
    inForce ? 'in force' : 'not in force',
    issuedOn === null ? 'first day not stated' : `from ${issuedOn}`,
    last === null ? 'last day not stated' : `up to and including ${last}`,
    ...[...ends].map(([day, count]) => `${counted(count, 'entry ends', 'entries end')} on ${day}`),
  ];
  const title = `${name}: ${words.join(', ')}`;
  return rowMark({ id, kind: 'CERTIFICATE', name, title, days: [issuedOn, last] }, place, [
    barShape({ begin, end, top: middle - BAR / 2 }, { hasBegin: issuedOn !== null, hasEnd: last !== null }),
    ...(issuedOn === null ? [] : [edgeShape(begin, middle)]),
    ...(last === null ? [] : [edgeShape(end, middle)]),
    ...[...ends.keys()].map((day) => ({ ...DIAMOND, x: axis.at(day) - 6, y: middle - 6 })),
  ]);
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
