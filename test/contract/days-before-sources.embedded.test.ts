import { expect, it } from 'vitest';
import {
  certificate,
  entry,
  environments,
  families,
  membership,
  services,
  source,
  standard,
} from '../support/small-graph.ts';
import { describeWithFacts } from '../support/with-facts.ts';

const FACTS = [
  source('early', { date: '2020-05-01' }),
  source('late', { date: '2026-03-15' }),
  source('year', { date: '2026', readOn: '2026-11-20' }),
  source('unread', { date: '2026' }),
  source('undated'),
  ...environments('cloud'),
  ...services('late', 'year', 'unread', 'undated', 'dated', 'twice', 'both', 'member'),
  ...families('all'),
  membership('IN_FAMILY', 'service/member', 'family/all'),
  ...standard('rules', ['1']),
  source('one'),
  ...certificate('open', 'rules'),
  ...certificate('issued', 'rules', { issuedOn: '2010-01-01' }),
  ...['late', 'year', 'unread', 'undated'].map((name) => entry('open', name, 'cloud', { sources: [`source/${name}`] })),
  entry('open', 'dated', 'cloud', { validFrom: '2012-01-01', sources: ['source/late'] }),
  entry('issued', 'dated', 'cloud', { sources: ['source/late'] }),
  // Each source by itself, then both together.
  entry('open', 'twice', 'cloud', { sources: ['source/early'] }),
  entry('open', 'twice', 'cloud', { sources: ['source/late'] }),
  entry('open', 'both', 'cloud', { sources: ['source/early', 'source/late'] }),
  entry('open', 'member', 'cloud', { sources: ['source/late'] }),
  entry('open', 'family/all', 'cloud', { sources: ['source/early'] }),
];

const ROWS = `query ($service: ID!, $day: Date!) {
  inheritance(filter: { services: [$service] }, asOf: $day) {
    facets { possibleBecause { reason count } certainties { certainty count } }
    nodes { certificate { id } basis certainty possibleBecause confirmedOn }
  }
  possible: inheritance(filter: { services: [$service], possibleBecause: [BEFORE_SOURCE] }, asOf: $day) { totalCount }
}`;

describeWithFacts('A row on a day before the date of its source', FACTS, (open) => {
  const on = async (service: string, day: string, certificateName = 'open') => {
    const { inheritance, possible } = await open().must(ROWS, { service: `service/${service}`, day });
    const { nodes, facets } = inheritance;
    const isBefore = (row: { possibleBecause: readonly string[] }) => row.possibleBecause.includes('BEFORE_SOURCE');
    const before = nodes.filter(isBefore).length;
    expect(possible.totalCount).toBe(before);
    expect(facets.possibleBecause).toEqual(before === 0 ? [] : [{ reason: 'BEFORE_SOURCE', count: before }]);
    const row = nodes.find((one: { certificate: { id: string } }) =>
      one.certificate.id.endsWith(`/${certificateName}`),
    );
    return `${row.basis} ${row.certainty} ${row.confirmedOn}`;
  };

  it('is only possible, since no source states that it held then', async () => {
    expect(await on('late', '2010-01-01')).toBe('LISTED POSSIBLE 2026-03-15');
    expect(await on('late', '2026-03-14')).toBe('LISTED POSSIBLE 2026-03-15');
    expect(await on('late', '2026-03-15')).toBe('LISTED STATED 2026-03-15');
  });

  it('is possible until the last day of a year, but not after the source was read', async () => {
    expect(await on('unread', '2026-12-30')).toBe('LISTED POSSIBLE 2026');
    expect(await on('unread', '2026-12-31')).toBe('LISTED STATED 2026');
    expect(await on('year', '2026-11-19')).toBe('LISTED POSSIBLE 2026');
    expect(await on('year', '2026-11-20')).toBe('LISTED STATED 2026');
  });

  it('has that reservation in its explanation', async () => {
    const { explain } = await open().must(
      `{ explain(subject: "service/late", environment: "environment/cloud", clause: "clause/rules/1", asOf: "2010-01-01") { inherited sentence } }`,
    );
    expect(explain.inherited).toBe(true);
    expect(explain.sentence).toContain('the day is before the date of the source, which states no first day');
    expect(explain.sentence).toContain('may inherit');
    expect(explain.sentence).not.toContain('is in scope');
  });

  it('stays stated if the entry or the certificate has a first day, or the source has no date', async () => {
    expect(await on('dated', '2015-01-01')).toBe('LISTED STATED 2026-03-15');
    expect(await on('dated', '2011-01-01', 'issued')).toBe('LISTED STATED 2026-03-15');
    expect(await on('undated', '2010-01-01')).toBe('LISTED STATED null');
  });

  it('is stated by an earlier entry of another source, but not by an earlier source of the same entry', async () => {
    expect(await on('twice', '2021-01-01')).toBe('LISTED STATED 2020-05-01');
    expect(await on('twice', '2026-12-01')).toBe('LISTED STATED 2026-03-15');
    expect(await on('both', '2021-01-01')).toBe('LISTED POSSIBLE 2026-03-15');
    expect(await on('member', '2021-01-01')).toBe('FAMILY STATED 2020-05-01');
    expect(await on('member', '2027-01-01')).toBe('LISTED STATED 2026-03-15');
  });
});
