import { expect, it } from 'vitest';
import {
  certificate,
  clause,
  clauseId,
  entry,
  environments,
  families,
  membership,
  responsibility,
  services,
  source,
  standard,
} from '../../support/small-graph.ts';
import { describeWithFacts } from '../../support/with-facts.ts';

const FACTS = [
  source('one'),
  source('list'),
  source('exceptions'),
  ...environments('cloud', 'other'),
  ...services('vault', 'queue', 'maybe', 'outside', 'part'),
  ...services('planned', 'member', 'partly', 'guessed', 'nowhere', 'perhaps', 'formerly'),
  ...families('all', 'some'),
  ...standard('rules', ['1.1', '1.2', '2']),
  clause('rules', '1', { clauseKind: 'HEADING' }),
  clause('rules', '3', { withdrawn: true }),
  membership('UNDER', clauseId('rules', '1.1'), clauseId('rules', '1')),
  membership('UNDER', clauseId('rules', '1.2'), clauseId('rules', '1.1')),
  ...standard('bare'),
  ...certificate('long', 'rules', { expiresOn: '2035-12-31', customerKeeps: 'The customer keeps its passwords.' }),
  ...certificate('short', 'rules', { expiresOn: '2031-12-31' }),
  ...certificate('empty', 'bare'),
  entry('long', 'vault', 'cloud', { sources: ['source/list'] }),
  entry('long', 'queue', 'cloud', { validUntil: '2032-07-01' }),
  entry('short', 'queue', 'cloud'),
  membership('COMPONENT_OF', 'service/maybe', 'service/vault', true),
  membership('COMPONENT_OF', 'service/outside', 'service/vault'),
  entry('long', 'outside', 'cloud', { status: 'NOT_IN_SCOPE', sources: ['source/exceptions'] }),
  entry('short', 'planned', 'cloud', { status: 'PLANNED' }),
  membership('IN_FAMILY', 'service/member', 'family/all'),
  entry('long', 'family/all', 'cloud', { status: 'NOT_IN_SCOPE' }),
  membership('IN_FAMILY', 'service/partly', 'family/some'),
  entry('long', 'family/some', 'cloud', { status: 'NOT_IN_SCOPE', extent: 'SELECT' }),
  membership('COMPONENT_OF', 'service/guessed', 'service/planned', true),
  entry('long', 'nowhere', null, { status: 'NOT_IN_SCOPE' }),
  entry('long', 'perhaps', 'cloud', { status: 'NOT_IN_SCOPE' }),
  entry('short', 'perhaps', null),
  ...certificate('over', 'rules', { expiresOn: '2030-12-31' }),
  entry('over', 'formerly', 'cloud', { status: 'NOT_IN_SCOPE' }),
  entry('long', 'outside', 'other', { status: 'PLANNED' }),
  entry('empty', 'vault', 'cloud'),
  responsibility(clauseId('rules', '1.1'), 'cloud', 'PROVIDER'),
  responsibility(clauseId('rules', '1.2'), 'cloud', 'PROVIDER', 'long'),
  responsibility(clauseId('rules', '2'), 'cloud', 'SHARED', 'long'),
  responsibility(clauseId('rules', '2'), 'cloud', 'CUSTOMER', 'short'),
];

const ASSESSMENT = `
  query ($services: [ID!]!, $standard: ID!, $outcomes: [AssessmentOutcome!], $responsibilities: [ResponsibilityKind!]) {
    assessment(standard: $standard, environment: "environment/cloud", services: $services, asOf: "2031-06-01") {
      asOf revision standard { id } environment { id } services { id }
      totals { requirements covered possible some unknown excluded }
      responsibilities { responsibility count }
      headings { clause { number } totals { requirements covered possible some unknown excluded } responsibilities { count } }
      requirements(outcomes: $outcomes, responsibilities: $responsibilities) { totalCount nodes {
        clause { number } outcome responsibility lapsesOn
        services { service { name } certainty basis responsibility
          rows { certificate { name } } exclusions { status environment { name } } }
      } }
      certificates { certificate { name } services { name } lapsesOn customerKeeps sources { id } }
      notes { code sentence }
    }
  }`;

const LISTS = `
  query ($services: [ID!]!, $standard: ID!) {
    assessment(standard: $standard, environment: "environment/cloud", services: $services, asOf: "2031-06-01") {
      byService { sources { id } }
      requirements(first: 1) { nodes { sources { id } } }
      certificates { sources { id } scopeSources { id } }
    }
  }`;

function system(names: readonly string[], more: object = {}) {
  return { services: names.map((name) => `service/${name}`), standard: 'standard/rules', ...more };
}

describeWithFacts('The assessment of a system', FACTS, (open) => {
  it('is COVERED if certificates cover all services, until the first of them lapses', async () => {
    const { assessment } = await open().must(ASSESSMENT, system(['vault', 'queue', 'vault']));
    expect(assessment).toMatchObject({
      asOf: '2031-06-01',
      revision: 1,
      services: [{ id: 'service/queue' }, { id: 'service/vault' }],
      totals: { requirements: 3, covered: 3, possible: 0, some: 0, unknown: 0, excluded: 0 },
      certificates: [
        {
          certificate: { name: 'Long' },
          services: [{ name: 'Queue' }, { name: 'Vault' }],
          lapsesOn: '2036-01-01',
          customerKeeps: 'The customer keeps its passwords.',
          sources: [{ id: 'source/one' }],
        },
        {
          certificate: { name: 'Short' },
          services: [{ name: 'Queue' }],
          lapsesOn: '2032-01-01',
          customerKeeps: null,
        },
      ],
    });
    const numbers = assessment.requirements.nodes.map((node: { clause: object }) => node.clause);
    expect(numbers).toEqual([{ number: '1.1' }, { number: '1.2' }, { number: '2' }]);
    expect(assessment.requirements.nodes[0]).toMatchObject({ outcome: 'COVERED', lapsesOn: '2032-07-01' });
  });

  it('has the weakest responsibility of the services and their certificates', async () => {
    const { assessment } = await open().must(ASSESSMENT, system(['vault', 'queue']));
    const kinds = assessment.requirements.nodes.map((node: { responsibility: string }) => node.responsibility);
    expect(kinds).toEqual(['PROVIDER', 'UNKNOWN', 'CUSTOMER']);
    expect(assessment.requirements.nodes[2].services).toMatchObject([
      { service: { name: 'Queue' }, responsibility: 'CUSTOMER' },
      { service: { name: 'Vault' }, responsibility: 'SHARED' },
    ]);
    expect(assessment.responsibilities).toEqual([
      { responsibility: 'UNKNOWN', count: 1 },
      { responsibility: 'CUSTOMER', count: 1 },
      { responsibility: 'PROVIDER', count: 1 },
    ]);
  });

  it('is POSSIBLE if one of the services inherits only possibly', async () => {
    const { assessment } = await open().must(ASSESSMENT, system(['vault', 'maybe']));
    expect(assessment.totals).toEqual({ requirements: 3, covered: 0, possible: 3, some: 0, unknown: 0, excluded: 0 });
    expect(assessment.requirements.nodes[0].services[0]).toMatchObject({ certainty: 'POSSIBLE', basis: 'COMPONENT' });
  });

  it('is SOME if one service inherits nothing, and shows what excludes it', async () => {
    const { assessment } = await open().must(ASSESSMENT, system(['vault', 'outside']));
    expect(assessment.totals).toEqual({ requirements: 3, covered: 0, possible: 0, some: 3, unknown: 0, excluded: 0 });
    expect(assessment.requirements.nodes[0]).toMatchObject({
      outcome: 'SOME',
      responsibility: 'UNKNOWN',
      services: [
        {
          service: { name: 'Outside' },
          certainty: null,
          basis: null,
          responsibility: 'UNKNOWN',
          rows: [],
          exclusions: [{ status: 'NOT_IN_SCOPE', environment: { name: 'Cloud' } }],
        },
        { service: { name: 'Vault' }, certainty: 'STATED', basis: 'LISTED', exclusions: [] },
      ],
    });
  });

  it('is UNKNOWN if no service inherits and no source mentions one of them', async () => {
    const { assessment } = await open().must(ASSESSMENT, system(['outside', 'part']));
    expect(assessment.totals).toEqual({ requirements: 3, covered: 0, possible: 0, some: 0, unknown: 3, excluded: 0 });
    expect(assessment.certificates).toEqual([]);
    expect(assessment.requirements.nodes[0]).toMatchObject({
      outcome: 'UNKNOWN',
      lapsesOn: null,
      services: [{ exclusions: [{}] }, { exclusions: [] }],
    });
  });

  it.each([
    ['NOT_IN_SCOPE for the service itself', ['outside'], 'EXCLUDED'],
    ['NOT_IN_SCOPE for one and PLANNED for the other', ['outside', 'planned'], 'EXCLUDED'],
    ['NOT_IN_SCOPE for its whole family', ['member'], 'EXCLUDED'],
    ['NOT_IN_SCOPE for some of its family', ['partly'], 'UNKNOWN'],
    ['NOT_IN_SCOPE for the whole that it is an inferred component of', ['guessed'], 'UNKNOWN'],
    ['NOT_IN_SCOPE without an environment', ['nowhere'], 'UNKNOWN'],
    ['NOT_IN_SCOPE and also IN_SCOPE without an environment', ['perhaps'], 'UNKNOWN'],
    ['NOT_IN_SCOPE in a certificate that has expired', ['formerly'], 'UNKNOWN'],
  ])('with %s, services %j: %s', async (_why, names, outcome) => {
    const { assessment } = await open().must(ASSESSMENT, system(names));
    expect(assessment.requirements.nodes.map((node: { outcome: string }) => node.outcome)).toEqual([
      outcome,
      outcome,
      outcome,
    ]);
    expect(assessment.totals[outcome.toLowerCase()]).toBe(3);
  });

  it('cites the lists behind the entries, not the source of the certificate', async () => {
    const { assessment } = await open().must(LISTS, system(['vault', 'outside']));
    expect(assessment).toEqual({
      byService: [{ sources: [{ id: 'source/exceptions' }] }, { sources: [{ id: 'source/list' }] }],
      requirements: { nodes: [{ sources: [{ id: 'source/exceptions' }, { id: 'source/list' }] }] },
      certificates: [{ sources: [{ id: 'source/one' }], scopeSources: [{ id: 'source/list' }] }],
    });
  });

  it('totals requirements under their top-level heading, even below another requirement', async () => {
    const { assessment } = await open().must(ASSESSMENT, system(['vault']));
    expect(assessment.headings).toMatchObject([
      { clause: { number: '1' }, totals: { requirements: 2, covered: 2 }, responsibilities: [{ count: 2 }] },
      { clause: { number: '2' }, totals: { requirements: 1, covered: 1 }, responsibilities: [{ count: 1 }] },
    ]);
  });

  it('notes that the standard has no list of requirements', async () => {
    const { assessment } = await open().must(ASSESSMENT, system(['vault'], { standard: 'standard/bare' }));
    expect(assessment.totals.requirements).toBe(0);
    expect(assessment.notes.map(({ code }: { code: string }) => code)).toContain('STANDARD_WITHOUT_CLAUSES');
    expect(assessment.certificates).toMatchObject([{ certificate: { name: 'Empty' }, lapsesOn: null }]);
  });

  it('filters requirements by outcome and responsibility', async () => {
    const requirements = async (more: object) =>
      (await open().must(ASSESSMENT, system(['vault', 'queue'], more))).assessment.requirements;
    expect((await requirements({ outcomes: ['UNKNOWN'] })).totalCount).toBe(0);
    expect((await requirements({ outcomes: ['UNKNOWN', 'COVERED'] })).totalCount).toBe(3);
    expect((await requirements({ responsibilities: ['CUSTOMER'] })).nodes).toMatchObject([{ clause: { number: '2' } }]);
  });

  it('pages through the requirements', async () => {
    const document = `query ($after: String) {
      assessment(standard: "standard/rules", environment: "environment/cloud", services: ["service/vault"], asOf: "2031-06-01") {
        requirements(first: 2, after: $after) { totalCount nodes { clause { number } } pageInfo { hasNextPage endCursor } }
      } }`;
    const first = (await open().must(document)).assessment.requirements;
    expect(first).toMatchObject({ totalCount: 3, nodes: [{}, {}], pageInfo: { hasNextPage: true } });
    const second = (await open().must(document, { after: first.pageInfo.endCursor })).assessment.requirements;
    expect(second).toMatchObject({ nodes: [{ clause: { number: '2' } }], pageInfo: { hasNextPage: false } });
  });

  it('refuses an unknown standard and names the argument', async () => {
    const { errors } = await open().ask(ASSESSMENT, system(['vault'], { standard: 'standard/nobody' }));
    expect(errors[0]?.message).toContain('Argument "standard" names "standard/nobody"');
    expect(errors[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });

  it('refuses a system without services', async () => {
    expect((await open().ask(ASSESSMENT, system([]))).errors[0]?.message).toBe(
      'Argument "services" must have 1 to 100 ids, not 0.',
    );
  });
});
