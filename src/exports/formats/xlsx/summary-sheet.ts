import { columnLetter } from '../../../domain/sheet-columns.ts';
import { CERTIFICATE_HEADS, certificateTexts, pointLines, SOURCE_HEADS, sourceTexts } from '../../about.ts';
import type { About, Cell, CitedSource } from '../../table.ts';
import { headXml, type SheetCell, STYLES, styledRowXml } from './cells.ts';
import { type SheetLink, worksheetHead, worksheetTail } from './parts.ts';

const WIDTHS = [26, 70, 26, 26, 26, 14, 14, 26];
/** Column with the address of a source. */
const ADDRESS = SOURCE_HEADS.indexOf('Address');

export interface SummarySheet {
  readonly xml: string;
  readonly links: readonly SheetLink[];
}

/** Returns the first sheet: the answer, its question, its certificates, and its sources as links. */
export function summarySheet(about: About, sources: readonly CitedSource[]): SummarySheet {
  const rows: string[] = [];
  const links: SheetLink[] = [];
  const number = () => rows.length + 1;
  const add = (cells: readonly SheetCell[]) => rows.push(styledRowXml(number(), cells));
  const plain = (...values: readonly Cell[]) => add(values.map((value) => ({ value })));
  const head = (titles: readonly string[]) => rows.push(headXml(titles, number()));
  const linkedCell = (value: string, column: string): SheetCell => {
    if (!/^https?:\/\//.test(value)) return { value };
    links.push({ place: `${column}${number()}`, target: value });
    return { value, style: STYLES.link };
  };

  add([{ value: about.title, style: STYLES.title }]);
  plain(about.statement);
  plain();
  about.summary.forEach((sentence, position) => {
    plain(position === 0 ? 'Answer' : null, sentence);
  });
  for (const [name, value] of pointLines(about)) plain(name, value);
  add([{ value: 'Address' }, linkedCell(about.address, 'B')]);
  if (about.certificates.length > 0) {
    plain();
    head(CERTIFICATE_HEADS);
    for (const certificate of about.certificates) plain(...certificateTexts(certificate));
  }
  const told = [...about.asked, ...about.notes.map((note) => ['Note', note] as const)];
  if (told.length > 0) plain();
  for (const [name, value] of told) plain(name, value);
  plain();
  head(SOURCE_HEADS);
  for (const source of sources) {
    add(
      sourceTexts(source).map((value, position) =>
        position === ADDRESS ? linkedCell(value, columnLetter(ADDRESS)) : { value },
      ),
    );
  }
  const xml = [worksheetHead({ widths: WIDTHS, isFrozen: false }), ...rows, worksheetTail({ filter: null, links })];
  return { xml: xml.join(''), links };
}
