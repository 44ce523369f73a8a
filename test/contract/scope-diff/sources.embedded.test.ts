import { expect, it } from 'vitest';
import { certificate, entry, environments, services, source, standard } from '../../support/small-graph.ts';
import { describeWithFacts } from '../../support/with-facts.ts';

const TWO = { sources: ['source/two'] };
const UNTIL = { validUntil: '2035-01-01' };
const OUT = { status: 'NOT_IN_SCOPE' } as const;

const FACTS = [
  source('one'),
  source('two'),
  ...environments('cloud'),
  ...services('half', 'swapped', 'torn', 'confirmed', 'left'),
  ...standard('rules', ['1']),
  ...certificate('main', 'rules'),
  ...certificate('copy', 'rules'),
  entry('main', 'half', 'cloud', UNTIL),
  entry('main', 'half', 'cloud', TWO),
  entry('main', 'swapped', 'cloud'),
  entry('main', 'swapped', 'cloud', { ...OUT, ...TWO }),
  entry('main', 'torn', 'cloud', UNTIL),
  entry('main', 'torn', 'cloud', { ...OUT, ...TWO }),
  entry('main', 'confirmed', 'cloud'),
  entry('main', 'left', 'cloud'),
  entry('main', 'left', 'cloud', TWO),
  entry('copy', 'half', 'cloud', UNTIL),
  // From different sources than in `main`, which together state the same.
  entry('copy', 'swapped', 'cloud', OUT),
  entry('copy', 'swapped', 'cloud', TWO),
  entry('copy', 'torn', 'cloud'),
  entry('copy', 'torn', 'cloud', { ...OUT, ...UNTIL, ...TWO }),
  entry('copy', 'confirmed', 'cloud', TWO),
  entry('copy', 'left', 'cloud'),
];

const DIFF = `
  query ($from: ScopePoint!, $to: ScopePoint!) {
    scopeDiff(from: $from, to: $to) {
      counts { changed unchanged }
      nodes { subject { ... on Node { id } } kinds sentence changes { property before after } }
    }
  }`;

describeWithFacts('Scopes with several sources', FACTS, (open) => {
  const diff = async (from: object, to: object) => {
    const point = { certificate: 'certificate/main', asOf: '2031-06-01' };
    return (await open().must(DIFF, { from: { ...point, ...from }, to: { ...point, ...to } })).scopeDiff;
  };
  const sentences = (nodes: readonly { readonly sentence: string }[]) => nodes.map(({ sentence }) => sentence);

  it('are compared between certificates by all their statements together, whatever the source', async () => {
    const { counts, nodes } = await diff({}, { certificate: 'certificate/copy' });
    expect(counts).toEqual({ changed: 2, unchanged: 3 });
    expect(sentences(nodes)).toEqual([
      'Half in Cloud. Before: in scope (“Two”), in scope up to and including 2034-12-31 (“One”). After: in scope up to and including 2034-12-31.',
      'Torn in Cloud. Before: sources disagree: not in scope (“Two”), in scope up to and including 2034-12-31 (“One”). After: sources disagree: not in scope up to and including 2034-12-31 (“Two”), in scope (“One”).',
    ]);
  });

  it('differ between revisions if a source changes its statement, but not if another source confirms it', async () => {
    await open().publish([
      entry('main', 'half', 'cloud', { ...UNTIL, ...TWO }),
      entry('main', 'swapped', 'cloud', OUT),
      entry('main', 'swapped', 'cloud', TWO),
      entry('main', 'torn', 'cloud'),
      entry('main', 'torn', 'cloud', { ...OUT, ...UNTIL, ...TWO }),
      entry('main', 'confirmed', 'cloud', TWO),
    ]);
    const { counts, nodes } = await diff({ revision: 1 }, { revision: 2 });
    expect(counts).toEqual({ changed: 3, unchanged: 2 });
    expect(nodes[0]).toMatchObject({
      kinds: ['CHANGED'],
      changes: [{ property: 'validUntil', before: '2035-01-01 / not stated', after: '2035-01-01' }],
    });
    expect(sentences(nodes.slice(1))).toEqual([
      'Swapped in Cloud. Before: sources disagree: not in scope (“Two”), in scope (“One”). After: sources disagree: in scope (“Two”), not in scope (“One”).',
      'Torn in Cloud. Before: sources disagree: not in scope (“Two”), in scope up to and including 2034-12-31 (“One”). After: sources disagree: not in scope up to and including 2034-12-31 (“Two”), in scope (“One”).',
    ]);
  });
});
