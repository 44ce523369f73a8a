import { takeLeadingMark, takeMarks, takeMarksOfWord, withoutMarks } from '../names/marks.ts';
import { readServiceName, type ServiceName } from '../names/service-name.ts';
import { labelOf } from '../table/column-guide.ts';
import { saysNothing, statusOf } from '../table/status-words.ts';
import { isDrawn, shownCell } from './drawn.ts';
import { lineOf, type Table } from './markdown.ts';
import type { MatrixHeading } from './matrix-heading.ts';
import { withoutLeftAsterisks } from './shown-text.ts';
import type { TextLine } from './text-lines.ts';

/** A line of a matrix that names a service, with what stands in each of its columns. */
export interface MatrixLine {
  readonly row: number | null;
  readonly name: ServiceName;
  /** Its name as shown, for messages. */
  readonly shown: string;
  readonly cells: readonly MatrixCell[];
}

export interface MatrixCell {
  readonly text: string;
  readonly marks: readonly string[];
  /** True where a part of it is struck out. */
  readonly isStruck: boolean;
}

export interface MatrixLines {
  readonly lines: readonly MatrixLine[];
  /** Rows that repeat the heading or are blank. */
  readonly empty: readonly (number | null)[];
  /** Rows that are a heading as well, of other columns. */
  readonly otherHeadings: readonly (number | null)[];
  /** Text that only a missing blank line has made rows of the table. */
  readonly below: readonly TextLine[];
}

export function matrixLines(table: Table, heading: MatrixHeading): MatrixLines {
  const { services, others } = heading;
  const width = others.length + 1;
  const lines: MatrixLine[] = [];
  const empty: (number | null)[] = [];
  const otherHeadings: (number | null)[] = [];
  const below: TextLine[] = [];
  for (const line of table.children.slice(1)) {
    const shown = line.children.map((cell) => shownCell(cell.children));
    const row = lineOf(line);
    const texts = shown.map(({ text }) => text);
    const [only = ''] = texts;
    const starts = takeLeadingMark(only) !== null;
    if (texts.length === 1 && width > 1 && (starts || below.length > 0)) {
      below.push({ text: only, row, starts, isItem: false });
    } else if (texts.every((text) => text === '')) {
      empty.push(row);
    } else if (isHeading(texts, services)) {
      (isRepeated(texts, heading) ? empty : otherHeadings).push(row);
    } else {
      const { text = '', links = [] } = shown[services.position] ?? {};
      const name = readServiceName(withoutLeftAsterisks(text), links);
      const cells = shown.map((cell) => ({ ...takeMarks(cell.text), isStruck: cell.isStruck }));
      lines.push({ row, name, shown: text, cells });
    }
  }
  return { lines, empty, otherHeadings, below };
}

/** A heading in the midst of the table; a row with ticks is none. */
function isHeading(texts: readonly string[], { position, label }: MatrixHeading['services']): boolean {
  if (labelOf(label) === '' || labelOf(texts[position] ?? '') !== labelOf(label)) return false;
  return texts.every((text) => statusOf(withoutMarks(text)) === null);
}

/** The heading once more: cells of it may be missing, but none says otherwise. */
function isRepeated(texts: readonly string[], { services, others }: MatrixHeading): boolean {
  return texts.every((text, position) => {
    const column = position === services.position ? services : others.find((other) => other.position === position);
    return saysNothing(text) || isDrawn(text) || labelOf(takeMarks(text).text) === labelOf(column?.label ?? '');
  });
}

/** A cell as that of a programme: what stands alone in it, such as `[x]` or `*`, is its word and no mark on one. */
export function tickOf(cell: MatrixCell | undefined): MatrixCell {
  const { text: shown = '', marks: behind = [], isStruck = false } = cell ?? {};
  const { text, marks: within } = takeMarksOfWord(shown);
  const marks = [...within, ...behind];
  const [first, ...others] = marks;
  return text === '' && first !== undefined ? { text: first, marks: others, isStruck } : { text, marks, isStruck };
}

/** True for a tick that is no word: such as "included" stand in texts of all kinds. */
export function isTickSign(text: string): boolean {
  return statusOf(text) === 'IN_SCOPE' && !/^[a-z\s]{2,}$/i.test(text);
}
