import { expect, it } from 'vitest';
import { readExport } from '../support/read-export.ts';
import { certificate, entry, environments, services, source, standard } from '../support/small-graph.ts';
import { describeWithFacts } from '../support/with-facts.ts';

const DAY = '2031-06-01';
const FACTS = [
  source('one'),
  ...environments('cloud', 'island'),
  ...services('cup', 'jug', 'pot'),
  ...standard('rules', ['1', '2']),
  ...standard('bare'),
  ...certificate('main', 'rules', { expiresOn: '2031-12-31' }),
  ...certificate('list', 'bare'),
  entry('main', 'cup', null),
  entry('main', 'cup', 'cloud'),
  entry('main', 'jug', 'cloud'),
  entry('main', 'pot', 'island'),
  entry('list', 'pot', 'island'),
];
const NOWHERE = { environmentNotStated: true };

interface Row {
  readonly subject: { readonly name: string };
  readonly environment: { readonly name: string } | null;
}
const placed = ({ subject, environment }: Row) => `${subject.name} in ${environment?.name ?? '?'}`;

describeWithFacts('Rows without an environment', FACTS, (open) => {
  const ask = async (filter: object) => {
    const query = `query ($filter: InheritanceFilter!) { inheritance(filter: $filter, asOf: "${DAY}") {
      totalCount nodes { subject { ... on Service { name } } environment { name } }
      facets { places { environment { name } count } } notes { code sentence }
    } }`;
    const { totalCount, nodes, facets, notes } = (await open().must(query, { filter })).inheritance;
    return { totalCount, rows: [...new Set(nodes.map(placed))], places: facets.places.length, notes };
  };

  it('can be requested alone, or together with environments', async () => {
    expect(await ask(NOWHERE)).toMatchObject({ totalCount: 2, rows: ['Cup in ?'], places: 1 });
    expect(await ask({ ...NOWHERE, environments: [] })).toMatchObject({ totalCount: 2, rows: ['Cup in ?'] });
    const both = await ask({ ...NOWHERE, environments: ['environment/island'] });
    expect(both).toMatchObject({ totalCount: 4, rows: ['Cup in ?', 'Pot in Island'], places: 2 });
    expect((await ask({ environments: ['environment/cloud'] })).rows).toEqual(['Cup in Cloud', 'Jug in Cloud']);
    expect((await ask({ environmentNotStated: false })).totalCount).toBe(8);
  });

  it('are not noted as left out if they are requested', async () => {
    const { notes } = await ask({ ...NOWHERE, environments: ['environment/cloud'] });
    expect(notes).toContainEqual({
      code: 'ENVIRONMENT_NOT_STATED',
      sentence:
        'The source names no environment for 1 service of “Main”: what follows from these entries is possible at most.',
    });
  });

  it('are noted as missing if there are none', async () => {
    const sentences = async (filter: object) =>
      (await ask({ ...filter, certificates: ['certificate/list'] })).notes.map(
        ({ sentence }: { sentence: string }) => sentence,
      );
    expect(await sentences(NOWHERE)).toContainEqual(
      expect.stringMatching(/no entry .* in its scope where no environment is stated\./),
    );
    expect(await sentences({ ...NOWHERE, environments: ['environment/cloud'] })).toContainEqual(
      expect.stringMatching(/no entry .* in its scope in Cloud or where no environment is stated\./),
    );
  });

  it('have their own column in a matrix, and their own losses', async () => {
    const { scopeMatrix, expiryImpact } = await open().must(
      `query ($filter: InheritanceFilter!) {
        scopeMatrix(filter: $filter, columns: ENVIRONMENTS, asOf: "${DAY}") {
          columns { name } nodes { subject { ... on Service { name } } cells { status } }
        }
        expiryImpact(until: "2032-01-01", filter: $filter, asOf: "${DAY}") {
          nodes { losses { nodes { subject { ... on Service { name } } environment { name } } } }
        }
      }`,
      { filter: NOWHERE },
    );
    expect(scopeMatrix.columns).toEqual([{ name: 'not stated' }]);
    expect(scopeMatrix.nodes).toEqual([{ subject: { name: 'Cup' }, cells: [{ status: 'IN_SCOPE' }] }]);
    expect(expiryImpact.nodes[0].losses.nodes.map(placed)).toEqual(['Cup in ?']);
  });

  it('can be exported alone', async () => {
    const { rows } = await readExport(open().ask, 'inheritance', { environmentNotStated: 'true', asOf: DAY });
    expect(rows.map(({ subject, environment, clause }) => [subject, environment, clause])).toEqual([
      ['Cup', null, '1'],
      ['Cup', null, '2'],
    ]);
  });
});
