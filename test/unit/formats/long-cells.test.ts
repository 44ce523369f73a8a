import { afterAll, describe, expect, it } from 'vitest';
import { takeMarks } from '../../../src/imports/formats/names/marks.ts';
import { scopeTable } from '../../../src/imports/formats/scope-table.ts';
import { readStatus } from '../../../src/imports/formats/table/status-words.ts';
import { readList, TestFiles } from './reading.ts';

const files = new TestFiles();
afterAll(() => files.remove());

const LONG = 9_000;
const NONE = new Map();

describe('A cell that is far longer than people write', () => {
  it.each([
    ['blanks before a mark', `a${' '.repeat(LONG)}b*`, `a${' '.repeat(LONG)}b`, ['*']],
    ['commas before a mark', `a${', '.repeat(LONG)}†`, 'a', ['†']],
  ])('is looked at from its end only: %s', (_what, text, rest, marks) => {
    expect(takeMarks(text)).toEqual({ text: rest, marks });
  });

  it('gives up no more than fifty marks', () => {
    const { text, marks } = takeMarks(`a${'*'.repeat(12 * 60)}`);
    expect(marks).toHaveLength(50);
    expect(text).toBe(`a${'*'.repeat(12 * 10)}`);
  });

  it.each([
    ['Yes (US only)', 'US only'],
    ['Yes  [US (only)]', 'US (only)'],
  ])('means what a short one does: %s', (text, condition) => {
    expect(readStatus(text, NONE)).toEqual({ status: 'IN_SCOPE', condition });
    expect(readStatus(`Yes${' '.repeat(LONG)}(US only)`, NONE)).toEqual({ status: 'IN_SCOPE', condition: 'US only' });
    expect(readStatus(`Yes${' '.repeat(LONG)}b (x`, NONE)).toBeNull();
  });

  it.each(['Yes ()', '(US only)', 'Yes (US\nonly)', 'Yes US only)'])(
    'is no word with brackets behind it: %s',
    (text) => {
      expect(readStatus(text, NONE)).toBeNull();
    },
  );

  it('is rejected where it would be read, and its row alone', async () => {
    const note = 'x'.repeat(10_001);
    const text = `Service,Status,Note,Description\nKey Vault,in scope,${note},\nBatch,in scope,,${note}\n`;
    const reading = await readList(scopeTable, await files.write('list.csv', text), { certificate: 'certificate/x' });
    expect(reading.rejected).toEqual([
      'list.csv:2 column "Note": The cell has more than 10000 characters; shorten it, or leave the row out.',
    ]);
    expect(reading.drafts).toHaveLength(1);
  });
});
