import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { certificateList } from '../../../src/imports/formats/certificate-list.ts';
import { parseWritten, WrittenNumber } from '../../../src/imports/read/written-numbers.ts';
import { readList, TestFiles } from './reading.ts';
import { changePart, SHEET, tamperedWorkbook } from './workbooks.ts';

const files = new TestFiles();
afterAll(() => files.remove());

const LONG = '12345678901234567891';
const quotes = (text: string) => `As a number ${text} would not stay as it stands there; write it in quotes.`;

async function numbersOf(name: string, content: string | Buffer) {
  const { facts, rejected } = await readList(certificateList, await files.write(name, content));
  const numbers = facts.flatMap((fact) => (fact.type === 'entity' ? (fact.properties['number'] ?? []) : []));
  return { numbers, rejected };
}

describe('numbers of JSON', () => {
  it.each([LONG, '9007199254740993', '12345678901234567000', '1e21', '1E2', '8.10', '5.0', '-0', '0.0000001'])(
    'are not taken where %s would become another text',
    async (written) => {
      expect(await numbersOf('list.json', `[{"name":"X","standard":"S","number":${written}}]`)).toEqual({
        numbers: [],
        rejected: [`list.json:1 column "number": ${quotes(written)}`],
      });
      const lines = `{"name":"W","standard":"S","number":7}\n{"name":"X","standard":"S","number": ${written}}\n`;
      expect(await numbersOf('list.jsonl', lines)).toEqual({
        numbers: ['7'],
        rejected: [`list.jsonl:2 column "number": ${quotes(written)}`],
      });
    },
  );

  it.each([`"${LONG}"`, '9007199254740991', '8.1', '-3', '0', '0.25', '"8.10"', '"a \\" , 8.10"'])(
    'are taken where %s stays what it is',
    async (written) => {
      expect(await numbersOf('list.json', `[{"name":"X","standard":"S","number":${written}}]`)).toEqual({
        numbers: [String(JSON.parse(written))],
        rejected: [],
      });
    },
  );

  it('are no concern in columns that nobody reads, and one in a list of values', async () => {
    expect(await numbersOf('list.json', `[{"name":"X","standard":"S","number":"7","Owner":${LONG}}]`)).toEqual({
      numbers: ['7'],
      rejected: [],
    });
    const { rejected } = await numbersOf('list.json', `[{"name":"X","standard":"S","number":[1, ${LONG}]}]`);
    expect(rejected).toEqual([`list.json:1 column "number": ${quotes(LONG)}`]);
  });

  it('make nothing else of any JSON', () => {
    const revived = (value: unknown): unknown => {
      if (value instanceof WrittenNumber) return Number(value.text);
      if (Array.isArray(value)) return value.map(revived);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, revived(each)]));
    };
    fc.assert(
      fc.property(fc.json(), fc.constantFrom('8.10', '1e21', LONG), (json, number) => {
        const text = `[${json}, ${number}]`;
        expect(revived(parseWritten(text))).toEqual(JSON.parse(text));
      }),
    );
  });

  it('are looked for in long texts too', () => {
    const long = 'x'.repeat(20_000_000);
    expect(parseWritten(`["${long}", 8.10]`)).toEqual([long, new WrittenNumber('8.10')]);
  });
});

describe('numbers of workbooks', () => {
  it('are not taken with more digits than sheets keep', async () => {
    const written = ['999999999999999', '1234567890123450', '1.2345678901234567E19'];
    const bytes = await tamperedWorkbook(
      [['Certificate', 'Certificate number', 'Standard'], ...written.map((_number, row) => [`X${row}`, row + 1, 'S'])],
      changePart(SHEET, (xml) =>
        written.reduce(
          (text, number, row) =>
            text.replace(new RegExp(`(<c r="B${row + 2}"[^>]*>)<v>${row + 1}</v>`), `$1<v>${number}</v>`),
          xml,
        ),
      ),
    );
    const { numbers, rejected } = await numbersOf('list.xlsx', bytes);
    expect(numbers).toEqual(['999999999999999']);
    expect(rejected).toEqual(
      [3, 4].map(
        (row) =>
          `list.xlsx:${row} column "Certificate number": The cell is a number of more than 15 digits, and sheets keep no more; write it anew in a cell that is formatted as text.`,
      ),
    );
  });
});
