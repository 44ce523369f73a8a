import { expect, it } from 'vitest';
import { alias, certificate, entry, environments, services, source, standard } from '../../support/small-graph.ts';
import { describeWithFacts } from '../../support/with-facts.ts';

const FACTS = [
  source('one'),
  ...environments('cloud'),
  ...services('candle', 'lantern', 'kettle', 'pot', 'pan', 'skillet'),
  ...standard('rules', ['1']),
  ...certificate('first', 'rules'),
  ...certificate('second', 'rules'),
  ...['candle', 'kettle', 'pan'].map((name) => entry('first', name, 'cloud')),
  ...['lantern', 'pot', 'skillet'].map((name) => entry('second', name, 'cloud')),
  alias('service/lantern', 'Candle', 'FORMERLY'),
  alias('service/pot', 'Kettle', 'ALSO'),
  alias('service/skillet', 'Pan', 'ABBREVIATION'),
];

const DIFF = `{
  scopeDiff(from: { certificate: "certificate/first" }, to: { certificate: "certificate/second" }) {
    counts { added removed renamed } nodes { kinds subject { ... on Service { name } } formerSubject { ... on Service { name } } }
  }
}`;

describeWithFacts('A service with the name of one that left the scope', FACTS, (open) => {
  it('counts as renamed only if a source states that name as its former name', async () => {
    const { scopeDiff } = await open().must(DIFF);
    expect(scopeDiff.counts).toEqual({ added: 2, removed: 2, renamed: 1 });
    const renamed = scopeDiff.nodes.filter(({ kinds }: { kinds: readonly string[] }) => kinds.includes('RENAMED'));
    expect(renamed).toEqual([{ kinds: ['RENAMED'], subject: { name: 'Lantern' }, formerSubject: { name: 'Candle' } }]);
  });
});
