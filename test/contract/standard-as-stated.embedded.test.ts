import { expect, it } from 'vitest';
import { entity, statement } from '../support/random-graph.ts';
import { link } from '../support/random-statements.ts';
import { certificate, source, standard } from '../support/small-graph.ts';
import { describeWithFacts } from '../support/with-facts.ts';

const FACTS = [
  source('one'),
  source('two'),
  ...standard('high'),
  ...standard('low'),
  ...certificate('plain', 'high', { standardAsStated: 'High' }),
  ...certificate('other', 'high', { standardAsStated: 'The High One' }),
  ...certificate('unknown', null, { standardAsStated: 'Higher' }),
  ...certificate('disputed', 'high', { standardAsStated: 'Low' }),
];

describeWithFacts('The standard of a certificate as its source names it', FACTS, (open) => {
  it('is returned if known, even if it equals the designation', async () => {
    expect(await asStated()).toEqual({
      'certificate/disputed': 'Low',
      'certificate/other': 'The High One',
      'certificate/plain': 'High',
      'certificate/unknown': 'Higher',
    });
  });

  it('is null if sources disagree', async () => {
    const low = link('CERTIFIES', ['certificate/disputed', 'standard/low']);
    await open().publish([
      entity('Certificate', 'certificate/disputed', { name: 'Disputed' }),
      statement(low, ['source/two']),
    ]);
    const told = await asStated();
    expect(told['certificate/disputed']).toBeNull();
  });

  async function asStated(): Promise<Record<string, string | null>> {
    const { certificates } = await open().must('{ certificates { nodes { id standardAsStated } } }');
    return Object.fromEntries(
      certificates.nodes.map(({ id, standardAsStated }: { id: string; standardAsStated: string | null }) => [
        id,
        standardAsStated,
      ]),
    );
  }
});
