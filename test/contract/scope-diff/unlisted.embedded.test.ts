import { expect, it } from 'vitest';
import { readExport } from '../../support/read-export.ts';
import { certificate, entry, environments, families, services, source, standard } from '../../support/small-graph.ts';
import { describeWithFacts } from '../../support/with-facts.ts';

const FACTS = [
  source('one'),
  ...environments('cloud', 'moon'),
  ...services('alpha', 'beta'),
  ...standard('rules', ['1']),
  ...certificate('listed', 'rules'),
  ...certificate('bare', 'rules'),
  ...certificate('whole', 'rules'),
  ...families('fam'),
  entry('whole', 'family/fam', 'cloud'),
  entry('listed', 'alpha', 'cloud'),
  entry('listed', 'beta', 'cloud', { validFrom: '2031-01-01' }),
];

const DIFF = `query ($from: ScopePoint!, $to: ScopePoint!) {
  scopeDiff(from: $from, to: $to) { codedNotes { code sentence } fromListed toListed counts { added removed } }
}`;
const DAY = '2031-06-01';

describeWithFacts('A comparison with a point that has no list', FACTS, (open) => {
  const point = (name: string, environment: string | null = null) => ({
    certificate: `certificate/${name}`,
    environment: environment === null ? null : `environment/${environment}`,
    asOf: DAY,
  });

  it.each([
    [
      'bare',
      'listed',
      { fromListed: false, toListed: true, counts: { added: 2, removed: 0 } },
      ['counts as named only there'],
    ],
    [
      'listed',
      'bare',
      { fromListed: true, toListed: false, counts: { added: 0, removed: 2 } },
      ['counts as named only there'],
    ],
    ['bare', 'bare', { fromListed: false, toListed: false }, ['no list in Moon', 'no list']],
  ])('says so from %s to %s', async (from, to, expected, words) => {
    const other = from === to ? 'moon' : null;
    const { scopeDiff } = await open().must(DIFF, { from: point(from, other), to: point(to) });
    expect(scopeDiff).toMatchObject(expected);
    expect(scopeDiff.codedNotes).toEqual(
      words.map((word) => ({ code: 'NO_LIST', sentence: expect.stringContaining(word) })),
    );
  });

  it('says so for an environment without entries, and in the export', async () => {
    const asked = { from: point('listed', 'cloud'), to: point('listed', 'moon') };
    const { scopeDiff } = await open().must(DIFF, asked);
    expect(scopeDiff).toMatchObject({
      toListed: false,
      codedNotes: [{ sentence: expect.stringContaining('no list in Moon') }],
    });
    const { about } = await readExport(open().ask, 'diff', {
      'from.certificate': 'certificate/listed',
      'to.certificate': 'certificate/bare',
      'from.asOf': DAY,
      'to.asOf': DAY,
    });
    expect(about.notes).toContainEqual(expect.stringContaining('counts as named only there'));
  });

  it('notes that one point names only families while the other names services', async () => {
    const { scopeDiff } = await open().must(DIFF, { from: point('listed'), to: point('whole') });
    expect(scopeDiff).toMatchObject({ toListed: true, counts: { added: 1, removed: 2 } });
    expect(scopeDiff.codedNotes).toEqual([
      { code: 'FAMILIES_ONLY', sentence: expect.stringContaining('names families only') },
    ]);
  });

  it('has no such note if both have a list', async () => {
    const { scopeDiff } = await open().must(DIFF, {
      from: { ...point('listed'), asOf: '2030-06-01' },
      to: point('listed'),
    });
    expect(scopeDiff).toEqual({ codedNotes: [], fromListed: true, toListed: true, counts: { added: 1, removed: 0 } });
  });
});
