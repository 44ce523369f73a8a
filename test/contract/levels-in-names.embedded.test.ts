import { expect, it } from 'vitest';
import type { ImportReport } from '../../src/imports/report/report.ts';
import { mustAsk } from '../support/ask.ts';
import { describeSeeded } from '../support/seeded.ts';
import { importText } from '../support/written-lists.ts';

const HIGH = 'certificate/az-fedramp-high';
const ISO = 'certificate/azure-20000-1-2018';
const PLAIN = ['Highspot', 'High Availability Manager', 'Low-code platform', 'Cache - Low latency'];
const dry = { dryRun: true } as const;

function listOf(...rows: readonly (readonly [service: string, certificate: string])[]) {
  const lines = rows.map(([service, certificate]) => `${service},${certificate},Azure`);
  return { name: 'levels.csv', text: ['Service,Certificate,Environment', ...lines, ''].join('\n') };
}

function levelsAskedIn({ decisions }: ImportReport) {
  return decisions.filter(({ kind }) => kind === 'name.level');
}

describeSeeded('a level in the name of a service', (open) => {
  it('is asked about once per level if its certificate is for a programme with levels', async () => {
    const levelled = ['Shuttle (Moderate)', 'Sled - FedRAMP Moderate', 'High - Sprite'];
    const rows = [...levelled, ...PLAIN].map((name) => [name, HIGH] as const);
    const report = await importText(open().engine, listOf(...rows, ['Sprout (Low)', ISO]), dry);
    expect(report).toMatchObject({ state: 'OPEN', rows: { added: 0 } });
    expect(levelsAskedIn(report)).toMatchObject([
      {
        id: 'name.level:service or family:Moderate under FedRAMP High',
        question:
          'Some names of services carry a level, such as “Shuttle (Moderate)”, under a certificate to FedRAMP High. What does Moderate mean there?',
        rows: 1,
        proposals: [
          {
            label: 'Take it off the name: the service is listed for FedRAMP Moderate',
            set: [{ path: ['names', 'Shuttle (Moderate)'], value: { name: 'Shuttle', level: 'Moderate' } }],
          },
          { label: 'Keep it in the name: the service is listed for FedRAMP High', set: [{ value: 'new' }] },
          { label: 'Leave its rows out', set: [{ value: 'skip' }] },
        ],
      },
      { about: 'FedRAMP Moderate under FedRAMP High' },
      { about: 'High under FedRAMP High', rows: 1 },
    ]);
    const others = report.decisions
      .filter(({ kind }) => kind === 'names.new')
      .flatMap(({ proposals }) => proposals[0]?.set ?? []);
    expect(others.map(({ path }) => path[1])).toEqual([...PLAIN, 'Sprout (Low)']);
  });

  it("is not treated as a level of the certificate's programme if it belongs to another programme", async () => {
    const report = await importText(open().engine, listOf(['Sled (20x Low)', HIGH]), dry);
    expect(levelsAskedIn(report)[0]?.proposals.map(({ label }) => label)).toEqual([
      'Leave its rows out',
      'Keep it in the name: the service is listed for FedRAMP High',
    ]);
  });

  it('becomes the standard of its entry, in the programme of each certificate', async () => {
    const rows = [
      ['Shuttle (Moderate)', HIGH],
      ['Shuttle (Moderate)', ISO],
      ['High - Sprite', HIGH],
    ] as const;
    const given = { source: 'source/levels', acceptProposals: true };
    const report = await importText(open().engine, listOf(...rows), given);
    expect(report).toMatchObject({ state: 'PUBLISHED', rows: { added: 3 } });
    expect(report.recipe).toMatchObject({ names: { 'Shuttle (Moderate)': { name: 'Shuttle', level: 'Moderate' } } });
    await open().services.watch.refresh();
    const { entries } = await mustAsk(
      open().ask,
      `{ entries: source(id: "source/levels") { statements(kinds: [SCOPE_ENTRY], first: 10) { nodes {
        ... on ScopeEntry { subject { id } certificate { id } standard { id } }
      } } } }`,
    );
    const said = entries.statements.nodes.map(
      (entry: Record<'subject' | 'certificate', { id: string }> & { standard: { id: string } | null }) =>
        [entry.subject.id, entry.certificate.id, entry.standard?.id ?? null].join(' '),
    );
    expect(said.sort()).toEqual([
      `service/shuttle ${HIGH} standard/fedramp-moderate`,
      `service/shuttle ${ISO} `,
      `service/sprite ${HIGH} `,
    ]);
    const again = await importText(open().engine, listOf(...rows), { ...given, recipe: JSON.stringify(report.recipe) });
    expect(again).toMatchObject({ state: 'UNCHANGED', decisions: [] });
  });

  it('gives no rows for the level of the certificate while unanswered', async () => {
    const report = await importText(open().engine, listOf(['Shuttle (Moderate)', HIGH]), { source: 'source/levels' });
    expect(report).toMatchObject({ state: 'OPEN', decisions: [{ kind: 'name.level', rows: 1 }] });
  });

  it('is removed from the name of a service that keeps its id, if the recipe says so', async () => {
    const list = listOf(['Skiff (Moderate)', HIGH]);
    const kept = (names: object) =>
      importText(open().engine, list, { source: 'source/skiffs', recipe: JSON.stringify({ names }) });
    expect(await kept({ 'Skiff (Moderate)': 'new' })).toMatchObject({ state: 'PUBLISHED' });
    const names = {
      'Skiff (Moderate)': { name: 'Skiff', level: 'Moderate' },
      Skiff: { new: 'service', id: 'service/skiff-moderate' },
    };
    expect(await kept(names)).toMatchObject({ state: 'PUBLISHED' });
    await open().services.watch.refresh();
    const { service } = await mustAsk(
      open().ask,
      '{ service(id: "service/skiff-moderate") { name aliases { name } } }',
    );
    expect(service).toEqual({ name: 'Skiff', aliases: [{ name: 'Skiff (Moderate)' }] });
    expect(await kept(names)).toMatchObject({ state: 'UNCHANGED' });
    const wrong = kept({ ...names, Skiff: { new: 'service', id: 'family/skiff' } });
    await expect(wrong).rejects.toThrow('the id "family/skiff", which a new service cannot have');
  });
});
