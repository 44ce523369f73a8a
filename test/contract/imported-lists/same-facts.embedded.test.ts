import fc from 'fast-check';
import { expect, it } from 'vitest';
import { effort } from '../../support/effort.ts';
import { describeSeeded } from '../../support/seeded.ts';
import { entriesOfSource } from '../../support/source-entries.ts';
import { importText } from '../../support/written-lists.ts';
import { entries } from './random-entries.ts';
import { choice, writtenEntries } from './written-entries.ts';

describeSeeded('the same facts', (open) => {
  it('Random facts as Markdown, HTML, CSV, XLSX, JSON, YAML give one graph', async () => {
    const { engine } = open();
    let count = 0;
    await fc.assert(
      fc.asyncProperty(entries, choice, async (facts, choose) => {
        count += 1;
        const source = `source/same-${count}`;
        const [first, ...others] = await writtenEntries(facts, choose);
        if (first === undefined) return;
        const given = { source, sourceTitle: 'Same', sourcePublisher: 'Microsoft' };
        const report = await importText(engine, first, { ...given, acceptProposals: true });
        expect(report, first.name).toMatchObject({ state: 'PUBLISHED', decisions: [] });
        expect(report.problems).toEqual([]);
        expect(report.rows.read, first.name).toBe(facts.length);
        const said = await entriesOfSource(engine, source);
        expect(said).toHaveLength(facts.length);
        const recipe = JSON.stringify({ names: report.recipe['names'] ?? {}, whole: true });
        for (const other of others) {
          const again = await importText(engine, other, { ...given, recipe });
          const { state, decisions, closed, rows, counts } = again;
          const seen = { decisions, closed, unchanged: rows.unchanged, rejected: rows.rejected };
          expect(seen, `${other.name} ${state} ${JSON.stringify(again.problems)}`).toEqual({
            ...{ decisions: [], closed: 0, rejected: 0 },
            unchanged: facts.length,
          });
          expect(counts).toMatchObject({ nodesAdded: 0, statementsAdded: 0, statementsChanged: 0 });
          expect(await entriesOfSource(engine, source)).toEqual(said);
        }
      }),
      { numRuns: effort('listsInSixSyntaxes', engine.kind), endOnFailure: true },
    );
  }, 300_000);
});
