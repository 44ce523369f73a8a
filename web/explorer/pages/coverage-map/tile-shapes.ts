import type { AssessmentOutcome } from '../../generated/graphql.ts';
import { type Box, rectangle, type Shape } from '../../picture/scene.ts';

const INSET = 0.5;

/** Draws an outcome as fill and hatch, which differ without their colours. */
export function tileShapes(outcome: AssessmentOutcome, box: Box): Shape[] {
  const { x, y, width, height } = box;
  const edge = rectangle({ x: x + INSET, y: y + INSET, width: width - 1, height: height - 1 });
  switch (outcome) {
    case 'COVERED':
      return [{ d: edge, fill: 'kind-certificate', stroke: 'kind-certificate' }];
    case 'POSSIBLE':
      return [
        { d: edge, fill: 'raised', stroke: 'kind-certificate' },
        { d: hatched(box), stroke: 'kind-certificate', width: 1.5 },
      ];
    case 'SOME':
      return [
        { d: edge, fill: 'raised', stroke: 'kind-certificate' },
        { d: `M${x + INSET} ${y + INSET}V${y + height - INSET}H${x + width - INSET}z`, fill: 'kind-certificate' },
      ];
    case 'UNKNOWN':
      return [{ d: edge, fill: 'paper', stroke: 'line-strong', dash: [2, 2] }];
    case 'EXCLUDED':
      return [
        { d: edge, fill: 'paper', stroke: 'bad' },
        { d: `M${x + 2} ${y + height - 4}H${x + width - 2}`, stroke: 'bad', width: 3 },
      ];
  }
}

/** Colours of a letter on a tile of the outcome. */
export function letterColours(outcome: AssessmentOutcome): { readonly fill: string; readonly halo?: string } {
  if (outcome === 'COVERED') return { fill: 'paper' };
  return outcome === 'POSSIBLE' || outcome === 'SOME' ? { fill: 'ink', halo: 'raised' } : { fill: 'ink' };
}

/** Lines that rise to the right, cut off at the edges of the box. */
function hatched({ x, y, width, height }: Box): string {
  const lines: string[] = [];
  for (let offset = 5; offset < width + height; offset += 5) {
    const [left, bottom] = [Math.max(0, offset - height), Math.min(offset, height)];
    const [right, top] = [Math.min(offset, width), Math.max(0, offset - width)];
    lines.push(`M${x + left} ${y + bottom}L${x + right} ${y + top}`);
  }
  return lines.join('');
}
