import { afterAll, describe, expect, it } from 'vitest';
import { detectFormat } from '../../../src/imports/formats/index.ts';
import { scopeTable } from '../../../src/imports/formats/scope-table.ts';
import { openInput } from '../../../src/imports/input.ts';
import { readList, TestFiles } from './reading.ts';
import { changePart, SHEET, tamperedWorkbook } from './workbooks.ts';

const files = new TestFiles();
afterAll(() => files.remove());

const DEEP = 5_000;
const UNDER_X = { certificate: 'certificate/x' };

const lines = (line: (index: number) => string) => Array.from({ length: 500 }, (_, index) => line(index)).join('\n');
const keys = (count: number) => Array.from({ length: count }, (_, index) => `  a${index}: b\n`).join('');
const PAGE = '<!doctype html><html><table><tr><th>Service<tr><td>A</table>';

/** Each of its names is on the page, and each element has many. */
const STYLED = [
  PAGE,
  `<style>${'.b .c1 .d {display:none}'.repeat(1_000)}</style>`,
  `<i class="${Array.from({ length: 500 }, (_, index) => `c${index}`).join(' ')}">`.repeat(20),
  '<u class="d"></u>'.repeat(500),
  '<table class="b"><tr><td>A</table>',
].join('');

/** What is said of a list, and the seconds of processor time that this took. */
async function refusal(name: string, content: string | Buffer): Promise<readonly [string, number]> {
  const path = await files.write(name, content);
  const start = process.cpuUsage();
  const sentence = await detectFormat([await openInput(path)])
    .then(() => readList(scopeTable, path, UNDER_X))
    .then(
      ({ rejected }) => rejected.join('\n'),
      (error: Error) => error.message,
    );
  const { user, system } = process.cpuUsage(start);
  return [sentence, (user + system) / 1e6];
}

describe('a list that is made to stop the server is refused soon', () => {
  it.each([
    ['flow.yaml', `- service: ${'['.repeat(DEEP)}`, 'flow.yaml:1: Lists and objects stand here within more than 100'],
    ['closed.yaml', `- service: ${'['.repeat(DEEP)}${']'.repeat(DEEP)}`, 'within more than 100 others'],
    ['maps.yaml', `- ${'{a: '.repeat(DEEP)}`, 'within more than 100 others'],
    ['items.yaml', '- '.repeat(DEEP), 'within more than 100 others'],
    ['keys.yaml', `- a:\n${lines((depth) => `${' '.repeat(depth + 3)}a:`)}`, 'keys.yaml:99: '],
    ['wide.yaml', `- service: A\n${keys(3_000)}  service: B`, 'wide.yaml:3002: This key stands in its object a second'],
    ['deep.html', `${PAGE}${'<div>'.repeat(DEEP)}`, 'deep.html: The page has elements within more than 500 others.'],
    ['styled.html', STYLED, 'styled.html: The style sheets of the page have too many rules;'],
    [
      'list.json',
      `[{"service":${'['.repeat(DEEP)}${']'.repeat(DEEP)}}]`,
      'list.json:1 column "service": The value is no',
    ],
    [
      'list.jsonl',
      `{"service":"A"}\n{"service":${'['.repeat(DEEP)}${']'.repeat(DEEP)}}`,
      'list.jsonl:2 column "service": The value is no',
    ],
  ])('%s', async (name, content, sentence) => {
    const [told, seconds] = await refusal(name, content);
    expect(told).toContain(sentence);
    expect(seconds).toBeLessThan(2);
  });

  it('but a workbook is read, past tags that no sheet has', async () => {
    const nest = (text: string) => text.replace('</row>', `${'<x>'.repeat(DEEP)}${'</x>'.repeat(DEEP)}</row>`);
    const workbook = await tamperedWorkbook([['Service'], ['A']], changePart(SHEET, nest));
    const [told, seconds] = await refusal('nested.xlsx', workbook);
    expect(told).toBe('');
    expect(seconds).toBeLessThan(2);
  });
});
