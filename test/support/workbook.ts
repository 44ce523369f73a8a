import { randomBytes } from 'node:crypto';
import { ZipFile } from 'yazl';

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

interface Workbook {
  /** XML of each sheet, without its root element. */
  readonly sheets: readonly string[];
  readonly styles?: string;
  /** Number of incompressible bytes to add, so that the compression ratio is not suspicious. */
  readonly padding?: number;
}

/** Packs sheets of XML into a workbook, even invalid ones. */
export async function workbook({ sheets, styles = '', padding = 0 }: Workbook): Promise<Buffer> {
  const zip = new ZipFile();
  const add = (path: string, text: string) => zip.addBuffer(Buffer.from(XML + text), path);
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  add(
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/></Types>`,
  );
  const link = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  add(
    '_rels/.rels',
    `<Relationships xmlns="${PACKAGE}/relationships">${link('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
  );
  add(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets.map((_sheet, at) => `<sheet name="S${at}" sheetId="${at + 1}" r:id="s${at}"/>`).join('')}</sheets></workbook>`,
  );
  add(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${PACKAGE}/relationships">${sheets.map((_sheet, at) => link(`s${at}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)).join('')}${link('st', 'styles', 'styles.xml')}</Relationships>`,
  );
  add('xl/styles.xml', `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`);
  sheets.forEach((sheet, at) => {
    add(`xl/worksheets/sheet${at + 1}.xml`, `<worksheet xmlns="${MAIN}">${sheet}</worksheet>`);
  });
  if (padding > 0) zip.addBuffer(randomBytes(padding), 'docProps/padding.bin', { compress: false });
  zip.end();
  const pieces: Buffer[] = [];
  for await (const piece of zip.outputStream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}
