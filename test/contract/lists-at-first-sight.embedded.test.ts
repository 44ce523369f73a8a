import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { describeSeeded } from '../support/seeded.ts';
import { importText } from '../support/written-lists.ts';

const TARGET = 'target: ISO/IEC 20000-1:2018';
const LISTS = new URL('../data/lists/typed/', import.meta.url);

describeSeeded('the first reading of a list', (open) => {
  const tried = async (name: string, given: Readonly<Record<string, unknown>>) =>
    importText(open().engine, { name, text: await readFile(new URL(name, LISTS)) }, given);

  it('does not read a chart as a clause, even with the drafted recipe', async () => {
    const given = { standard: 'Rules for Teapots', acceptProposals: true, dryRun: true };
    const { rows, recipe } = await tried('requirements-with-charts.json', given);
    expect(rows).toMatchObject({ read: 2, added: 2 });
    expect(await tried('requirements-with-charts.json', { ...given, recipe: JSON.stringify(recipe) })).toMatchObject({
      rows,
    });
  });

  it('reads words that end in a count as clause numbers, and leaves out rows without one', async () => {
    const given = { standard: 'Counted Rules', acceptProposals: true };
    expect((await tried('counted-words.yaml', given)).rows).toMatchObject({ read: 7, added: 6, leftOut: 1 });
    const { data } = await open().ask(
      '{ standard(id: "standard/counted-rules") { clauses { nodes { id number parent { number } } } } }',
    );
    const at = (part: string, number: string, parent: string | null) => ({
      ...{ id: `clause/counted-rules/${part}`, number },
      parent: parent === null ? null : { number: parent },
    });
    expect(data?.['standard']).toEqual({
      clauses: {
        nodes: expect.arrayContaining([
          at('TP-1', 'TP 1', 'I'),
          at('TP-02', 'TP 02', 'I'),
          at('Capi_tulo-II', 'Capítulo II', null),
          at('Anexo-I-3.a.1', 'Anexo I-3.a.1°', 'Capítulo II'),
          at('Recital-12', 'Recital 12', 'Capítulo II'),
        ]),
      },
    });
    const text = 'From,Relationship,To\ntp-2,equal,8.6\ncapítulo ii,equal,8.7\n';
    const mapped = { standard: 'Counted Rules', recipe: TARGET, dryRun: true };
    expect((await importText(open().engine, { name: 'pots.csv', text }, mapped)).rows).toMatchObject({ added: 2 });
  });

  it('quotes the table headings of a file that is not a list', async () => {
    const text = '# Pots\n\n| ID | Question | Answer |\n|---|---|---|\n| AIS-01 | Are pots clean? | Yes |\n';
    await expect(importText(open().engine, { name: 'pots.md', text }, {})).rejects.toThrow('“ID, Question, Answer”');
  });

  it('recognizes the kind of a list by columns that an option ignores', async () => {
    const text = 'Certification,Issued,Expires\nISO 27001,Jan 2025,Jan 2028\n';
    const column = ['Issued=NOTHING', 'Expires=NOTHING'];
    const { format, state } = await importText(open().engine, { name: 'own.csv', text }, { column, dryRun: true });
    expect({ format, state }).toEqual({ format: 'certificates', state: 'OPEN' });
  });

  it('does not propose a column of ticks as the service column', async () => {
    const given = { format: 'scope', sourcePublisher: 'Teapots', acceptProposals: true, dryRun: true };
    const { state, decisions } = await tried('programmes-down.md', given);
    const proposals = [{ label: 'Leave the table out' }];
    expect({ state, decisions }).toMatchObject({ state: 'OPEN', decisions: [{ kind: 'column.role', proposals }] });
  });

  it('does not read bullets as services unless something shows that they are', async () => {
    const page = [
      ...['## Kettle services in scope', '', '- Kettle. All services of the kettle are provisioned in these regions:'],
      ...[
        '  - Kettle North',
        '- Brewer',
        '',
        '## Resources',
        '',
        '- Kettle Trust Center',
        '',
        '## How to implement',
        '',
      ],
      ...['- Terms of contracts', ''],
    ];
    const given = { format: 'scope', certificate: 'SOC 2', environment: 'Kettle Cloud', dryRun: true };
    const list = { name: 'kettle.md', text: page.join('\n') };
    const { decisions } = await importText(open().engine, list, given);
    expect(decisions.map(({ proposals }) => proposals.map(({ label }) => label))).toEqual([
      ['"Kettle services in scope"'],
      ['Leave the table out'],
      ...['Resources', 'How to implement'].map((title) => ['Leave the table out', `"${title}"`]),
    ]);
    expect((await importText(open().engine, list, { ...given, acceptProposals: true })).rows).toMatchObject({
      read: 2,
    });
  });

  it('does not import mappings of a standard without clauses or propose a standard from the file name', async () => {
    const given = { recipe: TARGET, acceptProposals: true };
    const list = { name: 'teapot-crosswalk.csv', text: 'From,Relationship,To\n1,equal,8.6\n' };
    const report = await importText(open().engine, list, { ...given, standard: 'Teapot Rules' });
    expect(report).toMatchObject({ state: 'OPEN', rows: { open: 1 }, counts: { nodesAdded: 0 } });
    const unnamed = await importText(open().engine, list, given);
    expect(unnamed).toMatchObject({ state: 'OPEN', decisions: [{ kind: 'list.standard', proposals: [] }] });
    expect(unnamed.recipe).toMatchObject({ standard: 'decide' });
  });

  it.each([
    ['name', 'NIST SP 800-53 Revision 4', 'standard/nist-800-53-r4'],
    ['Title', 'Rules for Kettles', 'Rules for Kettles'],
  ])('proposes the standard that a document names in its %s', async (key, called, proposed) => {
    const rules = { [key]: called, version: '1', controls: [{ ref_id: 'KE-1', name: 'Kettles are clean' }] };
    const list = { name: 'own-rules.json', text: JSON.stringify(rules) };
    const { decisions } = await importText(open().engine, list, { dryRun: true });
    expect(decisions.map(({ proposals }) => proposals[0]?.set)).toEqual([[{ path: ['standard'], value: proposed }]]);
  });

  it('does not propose a standard that has clauses for another edition of the same title', async () => {
    const rules = (number: string) => ({ name: 'Pot Rules', controls: [{ ref_id: number, name: 'Pots are clean' }] });
    const listOf = (name: string, number: string) => ({ name, text: JSON.stringify(rules(number)) });
    await importText(open().engine, listOf('pots-1.json', 'PO-1'), { acceptProposals: true });
    const { decisions } = await importText(open().engine, listOf('pots-2.json', 'PO-2'), { dryRun: true });
    expect(decisions[0]?.proposals.map(({ set }) => set[0]?.value)).toEqual(['pots-2', 'standard/pot-rules']);
    const again = await importText(open().engine, listOf('pots-1.json', 'PO-1'), { acceptProposals: true });
    expect(again.state).toBe('UNCHANGED');
  });

  it('creates a certificate for the system of a plan, but no standard of that name', async () => {
    const plan = {
      'import-profile': { href: 'FedRAMP_Rev_4_High.json' },
      'system-characteristics': { 'system-name': 'Teapot Cloud' },
      'system-implementation': { 'leveraged-authorizations': [{ uuid: 'u-1', title: 'Shelf Cloud' }] },
      'control-implementation': { 'implemented-requirements': [] },
    };
    const list = { name: 'plan.json', text: JSON.stringify({ 'system-security-plan': plan }) };
    const { recipe } = await importText(open().engine, list, { environment: 'Azure', acceptProposals: true });
    expect(recipe['names']).toMatchObject({ 'Shelf Cloud': { new: 'certificate', name: 'Shelf Cloud' } });
    const { data } = await open().ask(
      '{ resolve(names: ["Shelf Cloud"], kinds: [STANDARD]) { node { id } } certificate(id: "certificate/teapot-cloud") { standard { id } restsOn { nodes { certificate { id } } } } }',
    );
    expect(data).toEqual({
      resolve: [{ node: null }],
      certificate: { standard: null, restsOn: { nodes: [{ certificate: { id: 'certificate/shelf-cloud' } }] } },
    });
  });
});
