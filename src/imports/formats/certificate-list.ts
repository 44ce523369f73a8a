import { BadList } from '../bad-list.ts';
import { CERTIFICATE_COLUMNS, type CertificateColumn, WITH_SERVICES } from './certificate-columns.ts';
import { certificateDraft } from './certificate-row.ts';
import type { ListFormat } from './format.ts';
import { labelOf } from './table/column-guide.ts';
import { DayCells } from './table/day-cell.ts';
import { readRows, recogniseHeading } from './table/read-rows.ts';
import { RefusedRow } from './table/refused-row.ts';
import type { TableRow } from './table/table-row.ts';

export const certificateList: ListFormat = {
  name: 'certificate-list',
  description:
    'Certificates (CSV, XLSX, YAML) with standard, environments, holder, issuer, number, dates and documents.',
  streams: false,

  async detect(input) {
    try {
      const heading = await recogniseHeading(input, WITH_SERVICES);
      if (heading === null || heading.columns.has('service')) return 0;
      const telling = ['standard', 'holder', 'issuer', 'issued', 'expires', 'number', 'environments'] as const;
      return Math.min(0.95, 0.35 + 0.15 * telling.filter((name) => heading.columns.has(name)).length);
    } catch (error) {
      // What cannot be read is told by the format that takes all that is a table.
      if (error instanceof BadList) return 0;
      throw error;
    }
  },

  async *read(input, options, notes) {
    const days = new DayCells(options.dates, notes);
    for await (const rows of readRows(input, CERTIFICATE_COLUMNS, { given: options.fields, notes })) {
      for (const row of rows) {
        try {
          const draft = certificateDraft(row, days);
          if (!options.fields.has('expires')) tellUntil(row, days);
          yield draft;
        } catch (error) {
          if (!(error instanceof RefusedRow)) throw error;
          notes.reject(error.at, error.message);
        }
      }
    }
  },
};

/** By the same heading lists of services mean the day after. */
function tellUntil(row: TableRow<CertificateColumn>, days: DayCells): void {
  const at = row.at('expires');
  if (row.text('expires') === '' || labelOf(at.column ?? '') !== 'valid until') return;
  days.tellTaken(at, 'Each day here is taken as the last one in force.');
}
