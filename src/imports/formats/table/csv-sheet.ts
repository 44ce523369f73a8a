import { BadList } from '../../bad-list.ts';
import { readRecords } from '../../csv-records.ts';
import { headText, type Input, textOf } from '../../input.ts';
import { Unreadable } from '../../unreadable.ts';
import { guessDelimiter } from './delimiter.ts';
import type { Sheet, SheetRecord } from './sheet.ts';

/** Rows of text with commas, semicolons, tabs or bars between cells. */
export function csvSheet(input: Input): Sheet {
  return { name: input.name, records: recordsOf(input) };
}

async function* recordsOf(input: Input): AsyncIterable<readonly SheetRecord[]> {
  try {
    const head = headText(input);
    // Old exports end their lines as typewriters did.
    const lineEnds = head.includes('\n') || !head.includes('\r') ? ['\r\n', '\n'] : ['\r'];
    for await (const records of readRecords(textOf(input), {
      delimiter: guessDelimiter(head),
      lineEnds,
      lenient: true,
    })) {
      yield records.map(({ cells, row }) => ({ row, cells: cells.map((cell) => cell.trim()) }));
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw new BadList(error.message, { input, row: error.row, cause: error });
  }
}
