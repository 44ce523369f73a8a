import { expect, it } from 'vitest';
import { revertRun } from '../../src/imports/runs/transitions.ts';
import {
  alias,
  certificate,
  clauseId,
  entry,
  environments,
  families,
  mapping,
  membership,
  responsibility,
  services,
  source,
  standard,
} from '../support/small-graph.ts';
import { describeWithFacts } from '../support/with-facts.ts';

const FACTS = [
  source('one'),
  source('two'),
  ...environments('cloud', 'island'),
  ...families('kitchen'),
  ...services('pot', 'pan'),
  ...standard('old', ['1']),
  ...standard('new', ['1']),
  ...certificate('main', 'old'),
  membership('APPLIES_IN', 'certificate/main', 'environment/cloud'),
  membership('IN_FAMILY', 'service/pan', 'family/kitchen', true),
  membership('IN_FAMILY', 'service/pot', 'family/kitchen'),
  { ...membership('IN_FAMILY', 'service/pot', 'family/kitchen'), sourceIds: ['source/two'] },
  alias('service/pot', 'Kettle'),
  mapping(clauseId('old', '1'), 'SUBSET_OF', clauseId('new', '1')),
  responsibility(clauseId('old', '1'), 'cloud', 'PROVIDER', 'main'),
  entry('main', 'family/kitchen', 'cloud', { extent: 'SELECT' }),
  entry('main', 'family/kitchen', 'island'),
  entry('main', 'pan', 'island', { sources: ['source/two'] }),
  entry('main', 'pan', 'cloud', { status: 'PLANNED' }),
  entry('main', 'pan', 'cloud', { validFrom: '2031-01-01' }),
];

describeWithFacts('A sentence about a statement', FACTS, (open) => {
  const sentencesOf = async (since: number, kinds: readonly string[]) => {
    const document = `query ($since: Int!, $kinds: [ChangeKind!]) {
      changes(since: $since, kinds: $kinds, first: 100) { nodes { sentence } } }`;
    const { changes } = await open().must(document, { since, kinds });
    return changes.nodes.map(({ sentence }: { sentence: string }) => sentence);
  };

  it('says only what the statement says', async () => {
    expect(await sentencesOf(0, ['STATEMENT_OPENED'])).toEqual(
      expect.arrayContaining([
        'Concluded: Pan presumably belongs to Kitchen.',
        'Stated: Pot belongs to Kitchen.',
        'Stated: Pot was formerly called “Kettle”.',
        'Stated: 1 of Old is a subset of 1 of New.',
        "Stated: 1 of Old is the provider's in Cloud, through “Main”.",
      ]),
    );
  });

  it('names the environment even if it was removed', async () => {
    const { publish, refresh, engine } = open();
    const importId = await publish([...environments('moon'), entry('main', 'pot', 'moon')]);
    await revertRun(engine, importId, 'test');
    await refresh();
    const said = '“Main” lists Pot in Moon as in scope.';
    expect(await sentencesOf(1, ['STATEMENT_OPENED'])).toEqual([`Stated: ${said}`]);
    expect(await sentencesOf(1, ['STATEMENT_CLOSED'])).toEqual([`No longer stated: ${said}`]);
    const point = (revision: number) => `{ certificate: "certificate/main", revision: ${revision} }`;
    const { scopeDiff } = await open().must(`{ scopeDiff(from: ${point(2)}, to: ${point(3)}) { nodes { sentence } } }`);
    expect(scopeDiff.nodes).toEqual([{ sentence: 'Pot in Moon is named at the first point only, as in scope.' }]);
  });

  it('cites every source that states it', async () => {
    const { inheritance } =
      await open().must(`{ inheritance(filter: { services: ["service/pot"], environments: ["environment/island"] }) {
      nodes { sources { id } evidence { kind sentence sources { id } } } } }`);
    const [row] = inheritance.nodes;
    expect(row.sources.map(({ id }: { id: string }) => id)).toEqual(['source/one', 'source/two']);
    const steps = row.evidence.filter(({ sentence }: { sentence: string }) => sentence.includes('belongs to'));
    expect(steps.map(({ kind }: { kind: string }) => kind)).toEqual(['MEMBERSHIP', 'FURTHER_SUPPORT']);
    expect(steps.flatMap(({ sources }: { sources: { id: string }[] }) => sources.map(({ id }) => id)).sort()).toEqual([
      'source/one',
      'source/two',
    ]);
  });

  it('reports disagreement of sources only if there are two sources', async () => {
    const { findings } = await open().must(
      '{ findings(kinds: [CONTRADICTION]) { nodes { sentence sources { id } } } }',
    );
    expect(findings.nodes).toEqual([
      { sentence: expect.stringMatching(/^One source says both: “Main” lists Pan/), sources: [{ id: 'source/one' }] },
    ]);
  });

  it('covers all entries with an environment where the certificate does not apply, with their sources', async () => {
    const { findings } = await open().must(
      '{ findings(kinds: [ENVIRONMENT_NOT_OF_CERTIFICATE]) { nodes { sentence statements { id } sources { id } } } }',
    );
    const [found] = findings.nodes;
    expect(found.sentence).toMatch(/^2 entries of “Main” name Island/);
    expect(found.statements).toHaveLength(2);
    expect(found.sources.map(({ id }: { id: string }) => id)).toEqual(['source/one', 'source/two']);
  });

  it('has the same certainty on the edges of a view', async () => {
    const { relationshipView } = await open().must(
      '{ relationshipView(center: "family/kitchen") { edges { from to verb } } }',
    );
    const verbs = relationshipView.edges.map(
      ({ from, verb, to }: Record<'from' | 'verb' | 'to', string>) => `${from} ${verb} ${to}`,
    );
    expect(verbs).toEqual(
      expect.arrayContaining([
        'service/pan presumably belongs to family/kitchen',
        'service/pot belongs to family/kitchen',
        'certificate/main lists in part as in scope family/kitchen',
        'family/kitchen is in part in scope in environment/cloud',
        'family/kitchen is in scope in environment/island',
      ]),
    );
  });
});
