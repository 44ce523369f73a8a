import { afterAll, describe, expect, it } from 'vitest';
import { scopeTable } from '../../../src/imports/formats/scope-table.ts';
import { readList, TestFiles } from './reading.ts';

const files = new TestFiles();
afterAll(() => files.remove());

const serviceNamed = async (cell: string) => {
  const text = `Service,Certificate,Status\n${cell},X,Yes\n`;
  return readList(scopeTable, await files.write('list.csv', text), {});
};

describe('A cell', () => {
  it.each([
    ['an override of the direction', '\u202EPot', 'Pot'],
    ['marks of direction', '\u200FPot\u200E \u2066Lid\u2069', 'Pot Lid'],
    ['a place where a word may break', 'Tea\u00ADpot\u200B', 'Teapot'],
    ['tags', 'Pot\u{E0041}', 'Pot'],
  ])('is read without %s', async (_what, cell, name) => {
    const read = JSON.stringify((await serviceNamed(cell)).drafts);
    expect(read).toContain(JSON.stringify(name).slice(1, -1));
    expect(read).not.toContain(cell);
  });

  it('keeps the joiners that scripts need', async () => {
    const name = 'می\u200Cخواهم';
    expect(JSON.stringify((await serviceNamed(name)).drafts)).toContain(name);
  });
});
