import { BadList, unlessBad } from '../bad-list.ts';
import { CERTIFICATE_COLUMNS, type CertificateColumn, WITH_SERVICES } from './certificate-columns.ts';
import { certificateDraft } from './certificate-row.ts';
import { type ListFormat, NO_OPTIONS } from './format.ts';
import { findColumns, isHeading, labelOf } from './table/column-guide.ts';
import { DayCells } from './table/day-cell.ts';
import type { Heading, HeadingPlace } from './table/find-heading.ts';
import { readRows, recogniseHeading } from './table/read-rows.ts';
import { rejectRefused } from './table/refused-row.ts';
import { countsRows } from './table/row-counter.ts';
import type { SheetRecord } from './table/sheet.ts';
import type { TableRow } from './table/table-row.ts';
import { UnreadFootnotes } from './unread-footnotes.ts';

/** A table of some kind that may be another one. */
const PERHAPS = 0.3;

export const certificateList: ListFormat = {
  name: 'certificate-list',
  description:
    'Certificates (CSV, XLSX, YAML, page in Markdown or HTML) with standard, environments, holder, issuer, number, dates and documents.',
  streams: false,

  async detect(input, { fields } = NO_OPTIONS) {
    // What cannot be read is told by the format that takes all that is a table.
    const heading = await unlessBad(recogniseHeading(input, WITH_SERVICES, fields), null);
    if (heading === null || heading.columns.has('service')) return 0;
    if (!isOfCertificates(heading) && hasOthers(heading)) return PERHAPS;
    if (mayNameServices(heading)) {
      // As sure as a list of services is of the same columns, so that neither is taken for the other.
      return 0.3 + 0.1 * (['standard', 'environments'] as const).filter((name) => heading.columns.has(name)).length;
    }
    const telling = ['standard', 'holder', 'issuer', 'issued', 'expires', 'number', 'environments'] as const;
    return Math.min(0.95, 0.35 + 0.15 * telling.filter((name) => heading.columns.has(name)).length);
  },

  async *read(input, options, notes) {
    const days = new DayCells(options.dates, notes);
    const { fields: given, sheets } = options;
    const footnotes = new UnreadFootnotes<CertificateColumn>(notes);
    const refine = (found: Heading<CertificateColumn>, below: readonly SheetRecord[], place: HeadingPlace) => {
      const { heading, counters } = withoutCounters(found, { below, given });
      if (!isHeading(heading.columns, CERTIFICATE_COLUMNS)) {
        throw new BadList(onlyCounts(counters), { input, row: place.at.row });
      }
      footnotes.begin(heading, place);
      return heading;
    };
    for await (const rows of readRows(input, CERTIFICATE_COLUMNS, { given, sheets, notes, refine })) {
      for (const row of rows) {
        try {
          if (footnotes.passes(row)) continue;
          const draft = certificateDraft(row, days);
          if (!options.fields.has('expires')) tellUntil(row, days);
          yield draft;
        } catch (error) {
          rejectRefused(error, notes);
        }
      }
    }
    footnotes.end();
  },
};

/** True where all columns may as well be of services: what is called by a name, and nothing that certificates alone have. */
function mayNameServices(heading: Heading<CertificateColumn | 'service'>): boolean {
  return labelIn(heading, 'name') === 'name' && !isOfCertificates(heading);
}

/** True where a column is one that certificates alone have. */
function isOfCertificates(heading: Heading<CertificateColumn | 'service'>): boolean {
  return (
    (['number', 'holder', 'issuer'] as const).some((name) => heading.columns.has(name)) ||
    labelIn(heading, 'id').includes('certificate') ||
    labelIn(heading, 'issued').includes('issue') ||
    labelIn(heading, 'expires').includes('expir') ||
    labelIn(heading, 'documents').includes('document')
  );
}

function labelIn({ cells, columns }: Heading<CertificateColumn | 'service'>, name: CertificateColumn): string {
  return labelOf(cells[columns.get(name) ?? -1] ?? '');
}

/** What nobody reads, or says a status, may be all that a list of services under certificates says. */
function hasOthers({ cells, columns }: Heading<CertificateColumn | 'service'>): boolean {
  const read = new Set(columns.values());
  return columns.has('status') || cells.some((cell, position) => cell !== '' && !read.has(position));
}

/** Nobody numbers certificates 1, 2, 3: a column that does so counts the rows, and is not read. */
function withoutCounters(
  heading: Heading<CertificateColumn>,
  rows: { readonly below: readonly SheetRecord[]; readonly given: ReadonlyMap<string, string> },
): { readonly heading: Heading<CertificateColumn>; readonly counters: readonly string[] } {
  const { id, number } = CERTIFICATE_COLUMNS.columns;
  const labels = [...id.labels, ...number.labels];
  const isCounter = (cell: string, position: number) =>
    labels.includes(labelOf(cell)) && countsRows(heading, position, rows);
  const counters = heading.cells.filter(isCounter);
  if (counters.length === 0) return { heading, counters };
  const others = heading.cells.map((cell, position) => (isCounter(cell, position) ? '' : cell));
  const columns = findColumns(others, CERTIFICATE_COLUMNS, { given: rows.given, byWords: true });
  return { heading: { ...heading, columns }, counters };
}

function onlyCounts([counter = '']: readonly string[]): string {
  return `"${counter}" only counts the rows: name the column that has the numbers or names of the certificates, such as --field "name=Scheme", or say --field "number=${counter}" if they are numbered so.`;
}

/** By the same heading lists of services mean the day after. */
function tellUntil(row: TableRow<CertificateColumn>, days: DayCells): void {
  const at = row.at('expires');
  if (row.text('expires') === '' || labelOf(at.column ?? '') !== 'valid until') return;
  days.tellTaken(at, 'Each day here is taken as the last one in force.');
}
