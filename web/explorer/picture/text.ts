export const FONT_FAMILY = 'system-ui, sans-serif';
export const TEXT_SIZE = 12;
export const SMALL_SIZE = 11;

/** All that is used of a canvas; null outside of a browser, where widths are estimated. */
interface TextField {
  font: string;
  measureText(text: string): { readonly width: number };
}
interface Page {
  createElement(name: 'canvas'): { getContext(kind: '2d'): TextField | null };
}

const widths = new Map<string, number>();
let field: TextField | null | undefined;

function fontOf(size: number, isBold: boolean): string {
  return `${isBold ? '600 ' : ''}${size}px ${FONT_FAMILY}`;
}

export function widthOf(text: string, size = TEXT_SIZE, isBold = false): number {
  const key = `${size} ${isBold} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  const width = measure(text, size, isBold);
  widths.set(key, width);
  return width;
}

function measure(text: string, size: number, isBold: boolean): number {
  const { document } = globalThis as { readonly document?: Page };
  field ??= document?.createElement('canvas').getContext('2d') ?? null;
  if (field === null) return text.length * size * 0.6;
  field.font = fontOf(size, isBold);
  return field.measureText(text).width;
}

interface Room {
  readonly width: number;
  readonly lines: number;
  readonly size?: number;
  readonly isBold?: boolean;
}

/** Breaks a text into lines that fit; what does not fit is cut in the middle, since names often differ at their end only. */
export function linesOf(text: string, { width, lines, size = TEXT_SIZE, isBold = false }: Room): readonly string[] {
  const fits = (line: string) => widthOf(line, size, isBold) <= width;
  if (fits(text)) return [text];
  const broken: string[] = [];
  for (const word of text.split(/\s+/u)) {
    const longer = `${broken.at(-1) ?? ''} ${word}`.trim();
    if (broken.length > 0 && fits(longer)) broken[broken.length - 1] = longer;
    else broken.push(word);
  }
  const last = broken.slice(lines - 1).join(' ');
  const shown = broken.length > lines ? [...broken.slice(0, lines - 1), last] : broken;
  return shown.map((line) => (fits(line) ? line : cut(line, fits)));
}

function cut(text: string, fits: (line: string) => boolean): string {
  const letters = [...text];
  // Halves the letters that are kept, since a long name would be measured once for each otherwise.
  let [least, most] = [1, letters.length];
  const shortened = (kept: number) =>
    `${letters
      .slice(0, Math.ceil(kept / 2))
      .join('')
      .trimEnd()}…${letters
      .slice(letters.length - Math.floor(kept / 2))
      .join('')
      .trimStart()}`;
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (fits(shortened(middle))) least = middle;
    else most = middle - 1;
  }
  return shortened(least);
}
