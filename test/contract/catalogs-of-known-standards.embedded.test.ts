import { beforeEach, expect, it } from 'vitest';
import { sentencesIn } from '../support/sentences-in.ts';
import { clause, clauseId, source, standard } from '../support/small-graph.ts';
import { describeWithFacts } from '../support/with-facts.ts';
import { importText } from '../support/written-lists.ts';

let count = 0;

describeWithFacts('OSCAL catalogs of a standard that is already in the graph', [source('one')], (open) => {
  let name = '';
  beforeEach(() => {
    count += 1;
    name = `rules-${count}`;
  });

  const importControls = (file: string, controls: readonly object[], given: Readonly<Record<string, unknown>> = {}) =>
    importText(
      open().engine,
      { name: `${file}-${name}.json`, text: JSON.stringify({ catalog: { metadata: { title: name }, controls } }) },
      { source: `source/${file}-${name}`, acceptProposals: true, ...given },
    );
  const labelled = (id: string, label: string, more: object = {}) => ({
    id,
    title: `Title of ${id}`,
    props: [{ name: 'label', value: label }],
    ...more,
  });
  async function clauses() {
    await open().refresh();
    const query = `query ($id: ID!) {
      standard(id: $id) { clauses(first: 50) { nodes { number title withdrawn parent { number } } } }
    }`;
    return (await open().must(query, { id: `standard/${name}` })).standard.clauses.nodes;
  }

  it('match its clauses by other spellings of their numbers, and report it', async () => {
    await open().publish(standard(name, ['AC-2', 'AC-2(1)']));
    const controls = [
      {
        id: 'ac-2',
        title: 'Accounts',
        controls: [{ id: 'ac-2.1', title: 'Automated' }, labelled('ac-2.2', 'AC-02(2)')],
      },
    ];
    const report = await importControls('plain', controls, { standard: `standard/${name}` });
    expect(report).toMatchObject({ state: 'PUBLISHED', counts: { nodesAdded: 2, nodesChanged: 2 } });
    const spelled = report.problems.filter(({ id }) => id === 'clause.spelling');
    expect(spelled.map(({ first: [at] }) => at?.column)).toEqual(['controls[ac-2]', 'controls[ac-2].controls[ac-2.1]']);
    expect(await clauses()).toEqual([
      { number: 'AC-2', title: 'Accounts', withdrawn: false, parent: null },
      { number: 'AC-2(1)', title: 'Automated', withdrawn: false, parent: { number: 'AC-2' } },
      { number: 'AC-02(2)', title: 'Title of ac-2.2', withdrawn: false, parent: { number: 'AC-2' } },
    ]);
  });

  it('match clauses that an earlier import of the same catalog added', async () => {
    await importControls('own', [labelled('lid-1', 'LID-1')]);
    const report = await importControls('own', [labelled('lid-1', 'Lid-01')]);
    expect(report.counts).toMatchObject({ nodesAdded: 0 });
    expect((await clauses()).map(({ number }: { number: string }) => number)).toEqual(['LID-1']);
  });

  const withdrawn = { name: 'status', value: 'withdrawn' };
  const lid = (...props: readonly object[]) => [{ id: 'LID-1', title: 'Lids', props }];
  const state = async () => (await clauses()).map((each: { withdrawn: boolean }) => each.withdrawn);

  it('revoke a withdrawal that they stated before', async () => {
    await importControls('list', lid(withdrawn));
    expect(await state()).toEqual([true]);
    await importControls('list', lid());
    expect(await state()).toEqual([false]);
    expect(await importControls('list', lid())).toMatchObject({ state: 'UNCHANGED' });
    await importControls('list', lid(withdrawn));
    expect(await state()).toEqual([true]);
  });

  it('leave withdrawals to the first source, and report disagreement', async () => {
    await open().publish([...standard(name), clause(name, 'LID-1', { withdrawn: true }), clause(name, 'LID-2')]);
    const [other] = lid(withdrawn);
    const report = await importControls('list', [...lid(), { ...other, id: 'LID-2' }], {
      standard: `standard/${name}`,
    });
    expect(sentencesIn(report, 'remark')).toEqual(
      ['LID-1', 'LID-2'].map((number) =>
        expect.stringContaining(`The withdrawal of ${clauseId(name, number)} remains`),
      ),
    );
    expect(await state()).toEqual([true, false]);
  });
});
