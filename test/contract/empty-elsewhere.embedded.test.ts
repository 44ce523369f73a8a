import { expect, it } from 'vitest';
import { certificate, entry, environments, membership, services, source, standard } from '../support/small-graph.ts';
import { describeWithFacts } from '../support/with-facts.ts';

const DAY = '2031-06-01';
const FACTS = [
  source('one'),
  ...environments('cloud', 'moon', 'moor', 'fen', 'hill'),
  ...services('pot'),
  ...standard('rules', ['1']),
  ...standard('distant', ['1']),
  ...standard('nearby', ['1']),
  ...standard('empty'),
  ...certificate('busy', 'rules'),
  entry('busy', 'pot', 'cloud'),
  ...certificate('idle', 'nearby'),
  membership('APPLIES_IN', 'certificate/idle', 'environment/cloud'),
  ...certificate('vague', null),
  membership('APPLIES_IN', 'certificate/vague', 'environment/cloud'),
  ...certificate('far', 'distant'),
  membership('APPLIES_IN', 'certificate/far', 'environment/moor'),
  ...certificate('left', 'nearby'),
  membership('APPLIES_IN', 'certificate/left', 'environment/fen'),
  // Applies on the moon but gives no rows there: its standard has no requirements.
  ...certificate('full', 'empty'),
  entry('full', 'pot', 'moon'),
  ...certificate('hollow', 'empty'),
  membership('APPLIES_IN', 'certificate/hollow', 'environment/hill'),
  membership('APPLIES_IN', 'certificate/far', 'environment/hill'),
];

describeWithFacts('An empty answer about an environment', FACTS, (open) => {
  const told = async (places: readonly string[], more: object = {}) => {
    const environments = places.map((place) => `environment/${place}`);
    const document = `query ($filter: InheritanceFilter!, $asOf: Date) {
      inheritance(filter: $filter, asOf: $asOf, first: 1) { totalCount notes { code sentence } }
    }`;
    const { inheritance } = await open().must(document, { filter: { environments, ...more }, asOf: DAY });
    expect(inheritance.totalCount).toBe(0);
    return inheritance.notes
      .filter(({ code }: { code: string }) => code === 'NOTHING_IN_SCOPE')
      .map(({ sentence }: { sentence: string }) => sentence);
  };

  it.each([
    ['the standard', { standards: ['standard/distant'] }, 'a certificate to Distant applies', 'none does'],
    ['the standard of a clause', { clauses: ['clause/distant/1'] }, 'a certificate to Distant applies', 'none does'],
    ['a certificate', { certificates: ['certificate/far'] }, '“Far” applies', 'it does not'],
    [
      'a certificate rather than its standard, which other certificates may certify there',
      { certificates: ['certificate/left'], standards: ['standard/nearby'] },
      '“Left” applies',
      'it does not',
    ],
  ])('names %s, and lists the certificates that do apply there', async (_what, more, asked, none) => {
    expect(await told(['cloud'], more)).toEqual([
      `No source states that ${asked} in Cloud. That does not mean that ${none}. What applies there: “Busy” (to Rules), “Idle” (to Nearby) and “Vague” (to a standard that no source states).`,
    ]);
  });

  it('does not claim that no certificate applies if one does but gives no rows', async () => {
    expect(await told(['moon'], { standards: ['standard/empty'] })).toEqual([]);
  });

  it('names one of several environments only if a source states that the certificate applies there', async () => {
    expect(await told(['moor', 'fen'], { standards: ['standard/distant'] })).toEqual([
      `“Far” certifies Distant, and no entry valid on ${DAY} places anything in its scope in Fen or Moor. That does not mean that nothing is.`,
    ]);
  });

  it('names a standard for several certificates only if all of them certify it', async () => {
    expect(await told(['hill'])).toEqual([
      `No entry valid on ${DAY} places anything in the scope of “Far” and “Hollow” in Hill. That does not mean that nothing is.`,
    ]);
    expect(await told(['fen', 'cloud'], { standards: ['standard/nearby'] })).toEqual([
      `“Idle” and “Left” certify Nearby, and no entry valid on ${DAY} places anything in their scope in Cloud or Fen. That does not mean that nothing is.`,
    ]);
  });
});
