import { escapeXml } from '../../xml.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Sheet of the workbook; `filter` is the cell range of its filter. */
export interface SheetPart {
  readonly name: string;
  /** Path of the sheet's file. */
  readonly path: string;
  readonly filter: string | null;
}

/** Link of a cell. */
export interface SheetLink {
  readonly place: string;
  readonly target: string;
}

/** Returns all files of a workbook except its sheets, by path. */
export function workbookParts(sheets: readonly SheetPart[]): readonly (readonly [path: string, xml: string])[] {
  return [
    ['xl/workbook.xml', workbook(sheets)],
    ['xl/_rels/workbook.xml.rels', workbookLinks(sheets)],
    ['xl/styles.xml', STYLE_SHEET],
    ['_rels/.rels', ROOT_LINKS],
    ['[Content_Types].xml', contentTypes(sheets)],
  ];
}

export function worksheetHead(options: { readonly widths: readonly number[]; readonly isFrozen: boolean }): string {
  const pane = options.isFrozen ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' : '';
  const columns = options.widths.map(
    (width, position) => `<col min="${position + 1}" max="${position + 1}" width="${width}" customWidth="1"/>`,
  );
  const view = `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`;
  return `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${FIT}${view}<cols>${columns.join('')}</cols><sheetData>`;
}

const FIT = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
const PRINTED = '<pageSetup orientation="landscape" fitToWidth="1" fitToHeight="0"/>';

interface TailOptions {
  readonly filter: string | null;
  readonly links?: readonly SheetLink[];
}

export function worksheetTail({ filter, links = [] }: TailOptions): string {
  const filtered = filter === null ? '' : `<autoFilter ref="${filter}"/>`;
  const places = links.map(({ place }, position) => `<hyperlink ref="${place}" r:id="rId${position + 1}"/>`);
  const linked = links.length === 0 ? '' : `<hyperlinks>${places.join('')}</hyperlinks>`;
  return `</sheetData>${filtered}${linked}${PRINTED}</worksheet>`;
}

/** Returns the file with the targets of a sheet's links. */
export function linksOfSheet(links: readonly SheetLink[]): string {
  const all = links.map(
    ({ target }, position) =>
      `<Relationship Id="rId${position + 1}" Type="${OFFICE}/hyperlink" Target="${escapeXml(target)}" TargetMode="External"/>`,
  );
  return relationships(all);
}

function workbook(sheets: readonly SheetPart[]): string {
  const list = sheets.map(
    ({ name }, position) => `<sheet name="${escapeXml(name)}" sheetId="${position + 1}" r:id="rId${position + 1}"/>`,
  );
  // Some programs ignore a filter without the defined name.
  const names = sheets.map(({ name, filter }, position) => {
    if (filter === null) return '';
    const range = filter.replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
    const heads = `<definedName name="_xlnm.Print_Titles" localSheetId="${position}">${escapeXml(`'${name}'!$1:$1`)}</definedName>`;
    return `${heads}<definedName name="_xlnm._FilterDatabase" localSheetId="${position}" hidden="1">${escapeXml(`'${name}'!${range}`)}</definedName>`;
  });
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets><definedNames>${names.join('')}</definedNames></workbook>`;
}

function workbookLinks(sheets: readonly SheetPart[]): string {
  const links = sheets.map(({ path }, position) => link(position + 1, 'worksheet', path));
  return relationships([...links, link(sheets.length + 1, 'styles', 'styles.xml')]);
}

function contentTypes(sheets: readonly SheetPart[]): string {
  const override = (path: string, type: string) =>
    `<Override PartName="${path}" ContentType="${CONTENT}.${type}+xml"/>`;
  const parts = [
    override('/xl/workbook.xml', 'sheet.main'),
    override('/xl/styles.xml', 'styles'),
    ...sheets.map(({ path }) => override(`/xl/${path}`, 'worksheet')),
  ];
  const links = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`;
  const xml = '<Default Extension="xml" ContentType="application/xml"/>';
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types">${links}${xml}${parts.join('')}</Types>`;
}

function link(id: number, type: string, target: string): string {
  return `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

function relationships(links: readonly string[]): string {
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${links.join('')}</Relationships>`;
}

const ROOT_LINKS = relationships([link(1, 'officeDocument', 'xl/workbook.xml')]);

const WRAPPED = '<alignment vertical="top" wrapText="1"/>';

/** Styles in the order of `STYLES`. */
const STYLE_SHEET = `${HEAD}<styleSheet xmlns="${MAIN}">\
<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>\
<fonts count="4"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font>\
<font><b/><sz val="16"/><name val="Calibri"/></font>\
<font><u/><sz val="11"/><color rgb="FF0B4F96"/><name val="Calibri"/></font></fonts>\
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>\
<fill><patternFill patternType="solid"><fgColor rgb="FFEDEFF1"/></patternFill></fill></fills>\
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">${WRAPPED}</xf>\
<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">${WRAPPED}</xf>\
<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1">${WRAPPED}</xf>\
<xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/>\
<xf numFmtId="0" fontId="3" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1">${WRAPPED}</xf></cellXfs></styleSheet>`;
