import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scope } from '../../../src/imports/lists/scope.ts';
import type { Flag } from '../../../src/imports/read/table.ts';
import { type ReadList, readTables, tableOf } from './reading.ts';

const HEADINGS = ['Service', 'Certificate', 'Status', 'Owner', 'SOC 2', 'ISO 27001', 'From', 'Note'];
const heading = fc
  .shuffledSubarray(HEADINGS, { minLength: 1 })
  .map((names) => (names.includes('Service') ? names : ['Service', ...names]));
const cell = fc.constantFrom('', '', 'S3', 'yes', 'no', '✓', '-', 'maybe', '2026-01-01', 'A, B', 'X*', 'Q (part of R)');
const flag = fc.constantFrom<Flag>('struck', 'hidden', 'error');

/** Generates a table of any shape with some flagged cells. */
const table = heading.chain((names) =>
  fc.record({
    names: fc.constant(names),
    rows: fc.array(
      fc.record({
        texts: fc.array(cell, { minLength: names.length, maxLength: names.length }),
        flags: fc.option(fc.tuple(fc.nat(names.length - 1), flag), { freq: 6 }),
      }),
      { maxLength: 12 },
    ),
    certificate: fc.boolean(),
  }),
);
type Given = typeof table extends fc.Arbitrary<infer Value> ? Value : never;

async function read({ names, rows, certificate }: Given): Promise<ReadList> {
  const given = rows.map(({ texts, flags }) =>
    flags === null ? texts : { texts, flags: new Map([[flags[0], [flags[1]] as const]]) },
  );
  return readTables(scope, [tableOf([names, ...given], { isKeyed: true })], certificate ? { certificate: 'C' } : {});
}

const OF_ROWS = ['row.incomplete', 'row.alone', 'row.certificate', 'row.flagged', 'cell.unfit'];

/** Outcomes by row, and by column if a row has several ticks. */
function outcomesOf({ drafts, asked, problems, ignored }: ReadList): Map<number, string[]> {
  const outcomes = new Map<number, string[]>();
  const add = (row: number | null, outcome: string) =>
    outcomes.set(row ?? 0, [...(outcomes.get(row ?? 0) ?? []), outcome]);
  for (const { at, aside, names } of drafts) if (!aside && names.length > 1) add(at.row, `draft ${at.column ?? ''}`);
  for (const { at } of asked) add(at.row, `asked ${at.column ?? ''}`);
  for (const { id, at } of problems) if (OF_ROWS.includes(id)) add(at.row, `problem ${at.column ?? ''}`);
  for (const { row } of ignored) add(row, 'ignored');
  return outcomes;
}

describe('any table of services', () => {
  it('has an outcome for each row, and one for each tick of a row that has several', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (given) => {
        const list = await read(given);
        const outcomes = outcomesOf(list);
        const hasTicks = Object.values(list.understood[0]?.columns ?? {}).some((role) => typeof role === 'object');
        for (const [index, { texts }] of given.rows.entries()) {
          if (texts.every((text) => text === '')) continue;
          const found = outcomes.get(index + 2) ?? [];
          expect(found.length, JSON.stringify(texts)).toBeGreaterThan(0);
          const columns = found.map((outcome) => outcome.slice(outcome.indexOf(' ')));
          if (hasTicks) expect(new Set(columns).size).toBe(columns.length);
          else expect(new Set(found).size, JSON.stringify([texts, found])).toBe(1);
        }
      }),
    );
  });

  it('Each non-empty cell is accounted for', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (given) => {
        const { understood, problems, asked } = await read(given);
        if (asked.some(({ open }) => open.kind === 'column.role')) return;
        const columns = understood[0]?.columns ?? {};
        for (const [position, name] of given.names.entries()) {
          const filled = given.rows.filter(({ texts }) => texts[position] !== '').length;
          const unread = problems.find(({ id, at }) => id === 'column.unread' && at.column === name);
          if (columns[name] === 'ignore') expect(unread?.values['count'] ?? 0).toBe(filled);
          else expect(unread).toBeUndefined();
        }
      }),
    );
  });

  it('A flagged cell in a mapped column is never a fact', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (given) => {
        const { understood, drafts } = await read(given);
        for (const [index, { texts, flags }] of given.rows.entries()) {
          const [position = -1] = flags ?? [];
          const name = given.names[position] ?? '';
          const role = understood[0]?.columns?.[name];
          if (flags === null || texts[position] === '' || role === undefined || role === 'ignore') continue;
          const made = drafts.filter(
            ({ at }) => at.row === index + 2 && (typeof role === 'string' || at.column === name),
          );
          expect(made).toEqual([]);
        }
      }),
    );
  });
});
