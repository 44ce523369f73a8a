import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ImportReport } from '../../../src/imports/report/report.ts';
import { discardRun, revertRun } from '../../../src/imports/runs/transitions.ts';
import { effort } from '../../support/effort.ts';
import { newestHash } from '../../support/graph-hash.ts';
import { describeSeeded } from '../../support/seeded.ts';
import { entriesOfSource } from '../../support/source-entries.ts';
import { importText } from '../../support/written-lists.ts';

const HELD = 'certificate/bsi-is-619017';
const SERVICES = ['Key Vault', 'Power BI', 'DNS', 'Batch', 'Bastion'];

const service = fc.constantFrom('Key Vault', 'Key Valt', 'Kettle', 'Power BI', '');
const telling = fc.constantFrom(
  ...['Kettle (formerly Pot)', 'Lid (part of Kettle)', 'Spout*', 'Key Vault; Pot', 'Pot', 'DNS [excludes x]'],
);
const cells = [
  fc.constantFrom(HELD, 'FedRAMP High', 'Tea Programme', 'F1209051525', ''),
  fc.constantFrom('Azure', 'Azure Government', 'Tea Cloud', ''),
  fc.constantFrom('yes', 'yes', 'no', 'maybe', ''),
  fc.constantFrom('', '', '2026-01-01', '31/31/2026'),
] as const;
const rowsOf = (name: fc.Arbitrary<string>) => fc.array(fc.tuple(name, ...cells), { minLength: 1, maxLength: 6 });
const rows = rowsOf(service);
type Rows = readonly (readonly string[])[];

const csvOf = (listed: Rows) => ['Service,Certificate,Cloud,Status,From', ...listed.map((cells) => cells.join(','))];

function sumOf({ rows: { read: _read, ...fates } }: ImportReport): number {
  return Object.values(fates).reduce((sum, count) => sum + count, 0);
}

describeSeeded('any list that is imported', (open) => {
  const write = (lines: readonly string[], given: Readonly<Record<string, unknown>>) =>
    importText(open().engine, { name: 'any.csv', text: `${lines.join('\n')}\n` }, given);
  const runs = () => ({ numRuns: effort('importedLists', open().engine.kind), endOnFailure: true });

  it('Each row has exactly one outcome, and they add up', async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.boolean(), async (listed, acceptProposals) => {
        const report = await write(csvOf(listed), { source: 'source/rows', acceptProposals, dryRun: true });
        const written = listed.filter((cells) => cells.some((cell) => cell !== '')).length;
        expect([report.rows.read, sumOf(report)], JSON.stringify(report.rows)).toEqual([written, written]);
      }),
      runs(),
    );
  });

  it('The same list and recipe twice change nothing, whatever its names say', async () => {
    let count = 0;
    await fc.assert(
      fc.asyncProperty(rowsOf(telling), async (listed) => {
        count += 1;
        const given = { source: `source/twice-${count}`, acceptProposals: true };
        const lines = csvOf(listed);
        const first = await write(lines, given);
        const hash = await newestHash(open());
        const again = await write(lines, { ...given, recipe: JSON.stringify(first.recipe) });
        expect([again.state === 'PUBLISHED', await newestHash(open())]).toEqual([false, hash]);
      }),
      runs(),
    );
  });

  /** Parts of a whole list that a person must settle, one a line. */
  const disturbances = [
    ['an unknown word', `Batch,${HELD},,perhaps,`],
    ['an unknown name', `Zeppelin,${HELD},,yes,`],
    ['an unread day', `Batch,${HELD},,yes,31/31/2026`],
    ['a row without a certificate', 'Batch,,,yes,'],
    ['a cell under no heading', `Batch,${HELD},,yes,,stray`],
  ] as const;

  it("A whole list ends nothing while anything of it is open, and never another source's statements", async () => {
    let count = 0;
    const subset = fc.subarray(SERVICES, { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(subset, subset, fc.constantFrom(...disturbances), async (before, after, [what, line]) => {
        count += 1;
        const [source, other] = [`source/whole-${count}`, `source/other-${count}`];
        const linesOf = (services: readonly string[]) => csvOf(services.map((name) => [name, HELD, '', 'yes', '']));
        for (const each of [source, other]) await write(linesOf(before), { source: each, asOf: '2026-01-01' });
        const said = await entriesOfSource(open().engine, other);
        const hash = await newestHash(open());
        const whole = { source, asOf: '2026-06-01', complete: true };
        const disturbed = await write([...linesOf(after), line], whole);
        expect([disturbed.closed, disturbed.state === 'PUBLISHED'], what).toEqual([0, false]);
        expect(await newestHash(open()), what).toBe(hash);
        const settled = await write(linesOf(after), whole);
        expect(settled.closed).toBe(before.filter((service) => !after.includes(service)).length);
        expect(await entriesOfSource(open().engine, other)).toEqual(said);
      }),
      runs(),
    );
  });

  it('Nothing shows before it is published; kill −9 leaves nothing; two imports exclude each other', async () => {
    const graph = open();
    const hash = await newestHash(graph);
    const lines = csvOf([['Kettle', HELD, '', 'yes', '']]);
    const staged = await write(lines, { source: 'source/staged', acceptProposals: true, stage: true });
    expect([staged.state, await newestHash(graph)]).toEqual(['STAGED', hash]);
    await expect(write(lines, { source: 'source/late', acceptProposals: true })).rejects.toThrow(
      staged.importId as string,
    );
    await discardRun(graph.engine, staged.importId as string, 'test');
    expect(await newestHash(graph)).toBe(hash);
  });

  it('Undo restores the hash of visible statements', async () => {
    const { engine } = open();
    await fc.assert(
      fc.asyncProperty(rows, fc.boolean(), async (listed, complete) => {
        const readable = listed.filter(([, , , status, from]) => status !== 'maybe' && from !== '31/31/2026');
        const before = await newestHash(open());
        const given = { source: 'source/undone', acceptProposals: true, complete };
        const { state, importId } = await write(csvOf(readable), given);
        if (state !== 'PUBLISHED') return;
        expect(await revertRun(engine, importId as string, 'test')).toMatchObject({ outcome: 'done' });
        expect(await newestHash(open())).toBe(before);
      }),
      runs(),
    );
  });
});
