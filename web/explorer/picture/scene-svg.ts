import { escapeXml } from '../basics/xml-text.ts';
import { isText, type Scene, type Shape } from './scene.ts';
import { FONT_FAMILY, TEXT_SIZE } from './text.ts';

/** Returns a scene as SVG without styles or references, so that any program shows it alike. */
export function svgOf({ box, marks }: Scene, colourOf: (name: string) => string): string {
  const { x, y, width, height } = box;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${width} ${height}" width="${width}" height="${height}" font-family="${FONT_FAMILY}" font-size="${TEXT_SIZE}" fill="none">`,
    ...marks.map(({ shapes, title }) => {
      const named = title === undefined ? '' : `<title>${escapeXml(title)}</title>`;
      return `<g>${named}${shapes.map((shape) => tagOf(shape, colourOf)).join('')}</g>`;
    }),
    '</svg>',
  ].join('');
}

function tagOf(shape: Shape, colourOf: (name: string) => string): string {
  const attributes = Object.entries(attributesOf(shape, colourOf))
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');
  return isText(shape) ? `<text${attributes}>${escapeXml(shape.text)}</text>` : `<path${attributes}/>`;
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

export function attributesOf(shape: Shape, colourOf: (name: string) => string): Attributes {
  if (isText(shape)) {
    const { x, y, anchor, size, isBold, fill = 'ink', halo } = shape;
    return {
      x,
      y,
      'text-anchor': anchor,
      'font-size': size,
      'font-weight': isBold ? 600 : undefined,
      fill: colourOf(fill),
      ...(halo === undefined ? {} : { stroke: colourOf(halo), 'stroke-width': 3, 'paint-order': 'stroke' }),
    };
  }
  const { d, x = 0, y = 0, scale = 1, fill, stroke, width, dash } = shape;
  const moves = [...(x === 0 && y === 0 ? [] : [`translate(${x} ${y})`]), ...(scale === 1 ? [] : [`scale(${scale})`])];
  return {
    d,
    transform: moves.length === 0 ? undefined : moves.join(' '),
    fill: fill === undefined ? undefined : colourOf(fill),
    stroke: stroke === undefined ? undefined : colourOf(stroke),
    'stroke-width': width,
    'stroke-dasharray': dash?.join(' '),
  };
}
