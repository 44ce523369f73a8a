import type { SheetRecord } from './sheet.ts';

/**
 * Characters that nobody sees and that are of no script: what turns the direction of a text around, or may break a word. A
 * name that has them reads as another one. Joiners stay, without which some scripts are written wrongly.
 */
const UNSEEN =
  /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0001}\u{E0020}-\u{E007F}]/u;
const ALL_UNSEEN = new RegExp(UNSEEN, 'gu');

/** A record whose cells have what people see of them. */
export function withoutUnseen(record: SheetRecord): SheetRecord {
  if (!record.cells.some((cell) => UNSEEN.test(cell))) return record;
  return { ...record, cells: record.cells.map((cell) => cell.replace(ALL_UNSEEN, '').trim()) };
}
