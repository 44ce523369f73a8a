import { expect, it } from 'vitest';
import { readExport } from '../../support/read-export.ts';
import { tellAssessment } from '../../support/readable-commands.ts';
import {
  certificate,
  entry,
  environments,
  families,
  leverage,
  membership,
  services,
  source,
  standard,
} from '../../support/small-graph.ts';
import { describeWithFacts } from '../../support/with-facts.ts';

const FACTS = [
  source('one'),
  source('two'),
  ...environments('cloud', 'island', 'moon'),
  ...services('vault', 'part', 'elsewhere', 'former', 'out', 'resting', 'excepted'),
  ...families('fam'),
  membership('IN_FAMILY', 'service/part', 'family/fam'),
  membership('IN_FAMILY', 'service/excepted', 'family/fam'),
  ...standard('rules', ['1']),
  ...standard('other', ['1']),
  ...certificate('wide', 'rules'),
  membership('APPLIES_IN', 'certificate/wide', 'environment/cloud'),
  membership('APPLIES_IN', 'certificate/wide', 'environment/island'),
  ...certificate('anywhere', 'rules'),
  ...certificate('away', 'rules'),
  membership('APPLIES_IN', 'certificate/away', 'environment/island'),
  membership('APPLIES_IN', 'certificate/away', 'environment/moon'),
  ...certificate('unasked', 'other'),
  entry('wide', 'vault', null, { condition: 'since spring', sources: ['source/two'] }),
  entry('unasked', 'vault', null),
  entry('anywhere', 'family/fam', null),
  entry('away', 'elsewhere', null),
  entry('wide', 'former', null, { validUntil: '2031-01-01' }),
  entry('anywhere', 'out', null, { status: 'NOT_IN_SCOPE' }),
  entry('anywhere', 'excepted', null, { status: 'NOT_IN_SCOPE' }),
  ...certificate('above', 'other'),
  leverage('above', 'wide'),
  entry('above', 'resting', null),
];

const SERVICES = ['vault', 'part', 'elsewhere', 'former', 'out'].map((name) => `service/${name}`);
const SYSTEM = { standard: 'standard/rules', environment: 'environment/cloud', asOf: '2031-06-01' };
const UNPLACED = `query ($standard: ID!, $environment: ID!, $services: [ID!]!, $asOf: Date) {
  assessment(leverageHops: 1, standard: $standard, environment: $environment, services: $services, asOf: $asOf) {
    totals { unknown } requirements { nodes { services { service { id } rows { id } exclusions { id } unplaced {
      status environment { id } certificate { id } subject { ... on Node { id } } } } } }
  } }`;

describeWithFacts('An entry without an environment', FACTS, (open) => {
  it('is shown if its certificate applies or may apply there, and is not an exclusion', async () => {
    const { assessment } = await open().must(UNPLACED, { ...SYSTEM, services: SERVICES });
    expect(assessment.totals).toEqual({ unknown: 1 });
    const unplaced = { status: 'IN_SCOPE', environment: null };
    expect(assessment.requirements.nodes[0].services).toMatchObject([
      { service: { id: 'service/elsewhere' }, unplaced: [] },
      { service: { id: 'service/former' }, unplaced: [] },
      { service: { id: 'service/out' }, exclusions: [{}], unplaced: [] },
      {
        service: { id: 'service/part' },
        unplaced: [{ ...unplaced, certificate: { id: 'certificate/anywhere' }, subject: { id: 'family/fam' } }],
      },
      {
        service: { id: 'service/vault' },
        rows: [],
        exclusions: [],
        unplaced: [{ ...unplaced, certificate: { id: 'certificate/wide' }, subject: { id: 'service/vault' } }],
      },
    ]);
  });

  it('is shown if leverage leads from it to the standard, and next to an exclusion without an environment', async () => {
    const asked = { ...SYSTEM, services: ['service/excepted', 'service/resting'] };
    const { assessment } = await open().must(UNPLACED, asked);
    expect(assessment.requirements.nodes[0].services).toMatchObject([
      {
        service: { id: 'service/excepted' },
        rows: [],
        exclusions: [{}],
        unplaced: [{ subject: { id: 'family/fam' } }],
      },
      { service: { id: 'service/resting' }, exclusions: [], unplaced: [{ certificate: { id: 'certificate/above' } }] },
    ]);
  });

  it('is in the export with its source; an unmentioned service has an empty cell', async () => {
    const { rows } = await readExport(open().ask, 'assessment', { ...SYSTEM, services: SERVICES });
    expect(rows).toMatchObject([
      {
        'service/elsewhere': null,
        'service/former': null,
        'service/out': 'NOT_IN_SCOPE in certificate/anywhere without environment',
        'service/part': 'IN_SCOPE in certificate/anywhere without environment',
        'service/vault': 'IN_SCOPE in certificate/wide without environment (since spring)',
        sources: expect.arrayContaining(['source/one', 'source/two']),
      },
    ]);
  });

  it('has its own section in the output of assess', async () => {
    const options = ['--standard', SYSTEM.standard, '--environment', SYSTEM.environment, '--as-of', SYSTEM.asOf];
    const told = await tellAssessment(open().ask, [...options, ...SERVICES]);
    expect(told).toContain(
      '## In scope without an environment\n\n- Part: in scope in certificate/anywhere without environment (source/one).\n- Vault: ',
    );
  });
});
