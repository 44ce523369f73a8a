import type { Input } from '../../input.ts';
import { DAY_ZERO } from '../table/sheet.ts';
import { attributeOf, tagsOf } from './xml-tags.ts';

/** Of workbooks that began on a Macintosh. */
const DAY_ZERO_1904 = '1904-01-01';
const YES = ['1', 'true'];

interface DayCount {
  /** The day that the workbook counts its days from. */
  readonly dayZero: string;
  /** The same text, which says it in the one way that the reader of values knows. */
  readonly text: string;
}

/** What the first of the workbook's properties say of its days; others are passed over, as the reader of values does. */
export function dayCountOf(text: string, name: string, input: Input): DayCount {
  for (const tag of tagsOf(text, name, input)) {
    if (tag.name !== 'workbookPr' || !tag.opens) continue;
    const said = attributeOf(tag, 'date1904');
    if (said === undefined) break;
    const isYes = YES.includes(said.trim().toLowerCase());
    const written = text.slice(tag.start, tag.end).replace(SAID, `date1904="${isYes ? 1 : 0}"`);
    return {
      dayZero: isYes ? DAY_ZERO_1904 : DAY_ZERO,
      text: text.slice(0, tag.start) + written + text.slice(tag.end),
    };
  }
  return { dayZero: DAY_ZERO, text };
}

const SAID = /(?<=[\s:])date1904\s*=\s*(?:"[^"]*"|'[^']*')/;
