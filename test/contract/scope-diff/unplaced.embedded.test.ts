import { expect, it } from 'vitest';
import { tellDiff } from '../../support/readable-commands.ts';
import { certificate, entry, environments, membership, services, source, standard } from '../../support/small-graph.ts';
import { describeWithFacts } from '../../support/with-facts.ts';

const FACTS = [
  source('one'),
  ...environments('cloud', 'island', 'moon'),
  ...services('alpha', 'beta'),
  ...standard('rules', ['1']),
  ...certificate('first', 'rules'),
  ...certificate('second', 'rules'),
  ...['cloud', 'island'].map((place) => membership('APPLIES_IN', 'certificate/first', `environment/${place}`)),
  entry('first', 'alpha', null),
  entry('first', 'beta', null),
  entry('second', 'alpha', 'cloud'),
  entry('second', 'alpha', 'moon'),
  entry('second', 'beta', null),
];

const DIFF = `query ($from: ScopePoint!, $to: ScopePoint!) {
  scopeDiff(from: $from, to: $to) { codedNotes { code sentence } notes counts { unchanged } nodes { kinds sentence } }
}`;
const DAY = '2031-06-01';

describeWithFacts('A comparison of entries without an environment', FACTS, (open) => {
  const diffIn = async (environment: string | null) => {
    const point = (name: string) => ({ certificate: `certificate/${name}`, environment, asOf: DAY });
    return (await open().must(DIFF, { from: point('first'), to: point('second') })).scopeDiff;
  };

  it('reports subjects that the other point names without one, and counts those not compared', async () => {
    const { codedNotes, notes, nodes } = await diffIn('environment/cloud');
    expect(nodes).toEqual([
      {
        kinds: ['ADDED'],
        sentence:
          'Alpha in Cloud is named at the second point only, as in scope; the other one names it without an environment.',
      },
    ]);
    const code = 'ENVIRONMENT_NOT_STATED';
    expect(codedNotes).toEqual(notes.map((sentence: string) => ({ code, sentence })));
    expect(notes).toEqual([
      expect.stringMatching(
        `^On ${DAY}, at revision \\d+, First names 2 services without an environment\\. .*, so they are not compared\\.$`,
      ),
      expect.stringMatching(
        `^On ${DAY}, at revision \\d+, Second names one service without an environment\\. .*, so it is not compared\\.$`,
      ),
    ]);
  });

  it('reports none if the certificate applies elsewhere, or all environments are compared', async () => {
    const onMoon = await diffIn('environment/moon');
    expect(onMoon.nodes[0].sentence).toBe('Alpha in Moon is named at the second point only, as in scope.');
    expect(onMoon.notes).toEqual([expect.any(String), expect.stringContaining('Second names one service')]);
    const { notes, counts } = await diffIn(null);
    expect({ notes, counts }).toEqual({ notes: [], counts: { unchanged: 1 } });
  });

  it('reports them on the command line', async () => {
    const points = ['certificate/first', 'certificate/second', '--environment', 'environment/cloud', '--as-of', DAY];
    expect(await tellDiff(open().ask, points)).toContain('First names 2 services without an environment');
  });
});
