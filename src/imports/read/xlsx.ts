import { BadList } from '../facts/bad-list.ts';
import type { Input } from './input.ts';
import { type Table, wholeTable } from './table.ts';
import { openWorkbook, type WorkbookParts } from './xlsx-parts.ts';
import { readSheet, type Workbook } from './xlsx-sheet.ts';
import { readStyles } from './xlsx-styles.ts';
import { readSharedTexts } from './xlsx-texts.ts';

/** Reads the sheets of an XLSX workbook, one after the other. */
export async function* workbookTables(input: Input): AsyncIterable<Table> {
  const parts = await openWorkbook(input);
  try {
    const { sheets, dayZero } = await readContents(parts, input);
    const workbook: Workbook = { texts: await readSharedTexts(parts), styles: await readStyles(parts), dayZero, input };
    for (const { name, path, isHidden } of sheets)
      yield wholeTable(await readSheet(parts, path, workbook), { at: name, isHidden });
  } finally {
    parts.close();
  }
}

interface Sheet {
  readonly name: string;
  readonly path: string;
  readonly isHidden: boolean;
}

async function readContents(parts: WorkbookParts, input: Input) {
  const targets = new Map<string, string>();
  await parts.parse('xl/_rels/workbook.xml.rels', {
    open({ name, attributes }) {
      const { Id = '', Target = '' } = attributes;
      if (name === 'Relationship') targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
    close() {},
  });
  const sheets: Sheet[] = [];
  let dayZero = '1899-12-30';
  await parts.parse('xl/workbook.xml', {
    open({ name, attributes }) {
      const { id = '', state = '', date1904 = '' } = attributes;
      // Charts have sheets of their own, without cells.
      const path = targets.get(id) ?? '';
      if (name === 'sheet' && path.includes('worksheets/'))
        sheets.push({ name: attributes['name'] ?? '', path, isHidden: state !== '' && state !== 'visible' });
      if (name === 'workbookPr' && (date1904 === '1' || date1904 === 'true')) dayZero = '1904-01-01';
    },
    close() {},
  });
  if (sheets.length === 0) throw new BadList('workbook.empty', { input });
  return { sheets, dayZero };
}
