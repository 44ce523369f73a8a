import { expect, it } from 'vitest';
import {
  certificate,
  clauseId,
  entry,
  environments,
  membership,
  services,
  source,
  standard,
} from '../support/small-graph.ts';
import { describeWithFacts } from '../support/with-facts.ts';

const applies = membership('APPLIES_IN', 'certificate/main', 'environment/cloud');

const FACTS = [
  ...['one', 'map', 'atlas'].map((name) => source(name)),
  ...environments('cloud'),
  ...services('pot', 'pan'),
  ...standard('rules', ['1']),
  ...certificate('main', 'rules'),
  ...['source/map', 'source/atlas'].map((id) => ({ ...applies, sourceIds: [id] })),
  entry('main', 'pot', null),
  entry('main', 'pan', 'cloud'),
];

const ROW = `query ($subject: ID!) {
  explain(subject: $subject, clause: "${clauseId('rules', '1')}", asOf: "2031-06-01") {
    sentence rows {
      certainty evidenceCount sources { id }
      evidence(kinds: [MEMBERSHIP]) { sentence sources { id } statement { __typename } }
    }
  }
}`;

describeWithFacts('A row in the only environment of its certificate', FACTS, (open) => {
  const explained = async (name: string) => (await open().must(ROW, { subject: `service/${name}` })).explain;

  it('cites all sources that state that the certificate applies there', async () => {
    const { sentence, rows } = await explained('pot');
    const step = (id: string) => ({
      sentence: 'Main applies in Cloud.',
      sources: [{ id }],
      statement: { __typename: 'Membership' },
    });
    expect(rows[0].evidence).toHaveLength(2);
    expect(rows[0].evidence).toEqual(expect.arrayContaining([step('source/map'), step('source/atlas')]));
    expect(rows[0].sources.map(({ id }: { id: string }) => id)).toEqual(['source/atlas', 'source/map', 'source/one']);
    expect(sentence).toContain('“Atlas”');
    expect(sentence).toContain('“Map”');
  });

  it('does not cite them if the entry itself states the environment', async () => {
    const { sentence, rows } = await explained('pan');
    expect(rows).toMatchObject([{ certainty: 'STATED', evidence: [], sources: [{ id: 'source/one' }] }]);
    expect(sentence).not.toContain('“Map”');
  });
});
