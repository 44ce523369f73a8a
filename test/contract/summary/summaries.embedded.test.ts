import { expect, it } from 'vitest';
import {
  certificate,
  clause,
  clauseId,
  entry,
  environments,
  families,
  leverage,
  membership,
  responsibility,
  services,
  source,
  standard,
} from '../../support/small-graph.ts';
import { describeWithFacts } from '../../support/with-facts.ts';

const DAY = '2031-06-01';
const FACTS = [
  source('one', { date: '2028-02-01' }),
  source('two', { date: '2030-05-01' }),
  ...environments('sea', 'sky', 'hill', 'glen', 'dale'),
  ...services('cup', 'jug', 'mug', 'pot'),
  ...families('dishes'),
  membership('IN_FAMILY', 'service/mug', 'family/dishes'),
  membership('IN_FAMILY', 'service/pot', 'family/dishes'),
  ...standard('tea', ['1', '2', '3']),
  clause('tea', 'A', { clauseKind: 'HEADING' }),
  membership('UNDER', clauseId('tea', '1'), clauseId('tea', 'A')),
  ...standard('milk', ['1']),
  ...certificate('main', 'tea', { issuedOn: '2030-01-01', expiresOn: '2032-12-31' }),
  membership('APPLIES_IN', 'certificate/main', 'environment/hill'),
  ...certificate('bare', 'tea'),
  membership('APPLIES_IN', 'certificate/bare', 'environment/sea'),
  ...certificate('cow', 'milk'),
  ...services('pan'),
  ...families('metal'),
  membership('IN_FAMILY', 'service/pan', 'family/metal'),
  ...standard('soy', ['1']),
  ...certificate('bean', 'soy'),
  ...standard('whey', ['1']),
  ...certificate('goat', 'whey'),
  leverage('bean', 'goat'),
  entry('goat', 'family/metal', 'glen', { extent: 'UNSPECIFIED' }),
  entry('bean', 'pan', 'dale'),
  entry('main', 'cup', 'sea'),
  entry('main', 'jug', 'sea', { sources: ['source/two'] }),
  entry('main', 'family/dishes', 'sky', { extent: 'UNSPECIFIED' }),
  entry('cow', 'cup', 'sea'),
  responsibility(clauseId('tea', '1'), 'sea', 'PROVIDER'),
  responsibility(clauseId('tea', '2'), 'hill', 'SHARED'),
  ...environments('moor', 'fen'),
  ...services('lid'),
  ...standard('oat', ['1', '2']),
  ...certificate('mill', 'oat'),
  entry('mill', 'lid', 'moor'),
  entry('mill', 'lid', 'fen'),
  responsibility(clauseId('oat', '1'), 'moor', 'PROVIDER'),
  responsibility(clauseId('oat', '2'), 'fen', 'SHARED'),
];

const SUMMARY = 'summary { sentences sources { id } }';
const INHERITANCE = `query ($filter: InheritanceFilter!, $asOf: Date) { inheritance(filter: $filter, asOf: $asOf, first: 1) {
  totalCount ${SUMMARY} reasons { code sources { id } } nearest { kind row { environment { id } } }
  requirements { totalCount nodes { clause { number } subjects count responsibilities { responsibility count } } }
  subjects { nodes {
    subject { ... on Service { id } } requirements requirementsInAll basis
    responsibilities { responsibility count } certificates { id } sources { id }
  } }
} }`;

const POINT = '{ certificate: "certificate/cow", asOf: "2027-01-01" }';
const PAST = `{
  explain(subject: "service/cup", clause: "${clauseId('milk', '1')}", asOf: "2027-01-01") { sentence }
  elsewhere: explain(
    subject: "service/cup", environment: "environment/hill", clause: "${clauseId('milk', '1')}", asOf: "2027-01-01"
  ) { sentence }
  early: inheritance(
    filter: { services: ["service/cup"], standards: ["standard/tea"], environments: ["environment/hill"] }
    asOf: "2027-01-01"
  ) { summary { sentences } }
  scopeDiff(from: ${POINT}, to: ${POINT}) { summary { sentences } }
}`;

describeWithFacts('A summary', FACTS, (open) => {
  const inheritance = async (filter: object) => (await open().must(INHERITANCE, { filter, asOf: DAY })).inheritance;

  it('lists the services in scope with counts, period and sources, the latest source first', async () => {
    const { summary } = await inheritance({ standards: ['standard/tea'], environments: ['environment/sea'] });
    expect(summary.sentences).toEqual([
      'Two services are listed in the scope of Tea in Sea, by two sources, the latest of 1 May 2030 (13 months old).',
      'Each inherits all 3 requirements of Tea through “Main”. The certificate is in force from 1 January 2030 up to and including 31 December 2032.',
      'Who meets the requirements is stated for 1 of 3: 1 the provider’s; for 2 no source says.',
      '“Bare” applies in Sea, too; no entry in force places a service in its scope there.',
    ]);
    expect(summary.sources.map(({ id }: { id: string }) => id)).toEqual(['source/two', 'source/one']);
  });

  it('says for a past day that all its sources are later', async () => {
    const filter = { services: ['service/cup'], standards: ['standard/milk'] };
    const { inheritance: past } = await open().must(INHERITANCE, { filter, asOf: '2027-01-01' });
    const rests =
      'rests on one source of 1 February 2028, later than the day asked; whether it held then is not stated.';
    expect(past.summary.sentences.at(-1)).toBe(`This answer ${rests}`);
    const { explain, elsewhere, early, scopeDiff } = await open().must(PAST);
    expect(explain.sentence).toContain(`. This answer ${rests}`);
    expect(elsewhere.sentence).toContain(`. What is told so far ${rests}`);
    expect(early.summary.sentences.join(' ')).toContain(`. This reason ${rests} For any service in Hill:`);
    expect(scopeDiff.summary.sentences.at(-1)).toBe(`What “Cow” lists ${rests}`);
  });

  it('counts a family as a whole, and the services that may be meant', async () => {
    const { summary } = await inheritance({ standards: ['standard/tea'], environments: ['environment/sky'] });
    expect(summary.sentences.slice(0, 3)).toEqual([
      'No single service is listed in the scope of Tea in Sky.',
      'One family is named, extent not stated, by one source of 1 February 2028 (3 years old).',
      'So two services may be in scope; none is stated.',
    ]);
  });

  it('says that a responsibility is stated for only some rows of a requirement', async () => {
    const { summary } = await inheritance({ standards: ['standard/oat'] });
    expect(summary.sentences.at(-1)).toBe('For none of the requirements do sources say for each row who meets it.');
  });

  it('reports each standard separately, without mixing their responsibilities', async () => {
    const { summary } = await inheritance({ services: ['service/cup'] });
    expect(summary.sentences[0]).toBe(
      'Cup inherits the only requirement of Milk in Sea; it inherits all 3 requirements of Tea in Sea.',
    );
  });

  it('names other environments of a service in any standard if it is in none of the requested ones', async () => {
    const { summary } = await inheritance({ services: ['service/cup'], environments: ['environment/hill'] });
    expect(summary.sentences.at(-1)).toBe('What comes nearest, in other environments: Sea: it is listed.');
    const { sentences } = (await inheritance({ environments: ['environment/hill'] })).summary;
    expect(sentences.join(' ')).not.toContain('in other environments');
  });

  it('distinguishes services in scope from those that may inherit only by leverage', async () => {
    const { summary } = await inheritance({ services: ['service/pan'], leverageHops: 1, standards: ['standard/whey'] });
    expect(summary.sentences[0]).toBe(
      'Pan may inherit the only requirement of Whey in Glen; it may inherit by leverage the only requirement of Whey in Dale.',
    );
  });

  it('gives the reason for an empty answer, the nearest row, and the responsibilities anyway', async () => {
    const filter = { services: ['service/cup'], standards: ['standard/tea'], environments: ['environment/hill'] };
    const { totalCount, summary, reasons, nearest } = await inheritance(filter);
    expect(totalCount).toBe(0);
    expect(summary.sentences[0]).toBe('No source shows that Cup inherits requirements of Tea in Hill.');
    expect(summary.sentences.join(' ')).toContain(
      'What comes nearest: Cup inherits requirements of Tea in Sea through “Main” (listed).',
    );
    expect(summary.sentences.at(-1)).toContain('who meets the requirements is stated for 1 of 3: 1 shared');
    expect(reasons.map(({ code }: { code: string }) => code)).toContain('OTHER_ENVIRONMENT');
    expect(nearest).toMatchObject([{ kind: 'OTHER_ENVIRONMENT', row: { environment: { id: 'environment/sea' } } }]);
  });

  it('gives the reasons for the requirements under a heading', async () => {
    const filter = { services: ['service/cup'], environments: ['environment/hill'], clauses: [clauseId('tea', 'A')] };
    const { totalCount, summary, reasons } = await inheritance(filter);
    expect(totalCount).toBe(0);
    expect(summary.sentences[0]).toBe('No source shows that Cup inherits requirements under A of Tea in Hill.');
    expect(summary.sentences.join(' ')).toContain('nearest: Cup inherits requirements under A of Tea in Sea');
    expect(reasons.map(({ code }: { code: string }) => code)).not.toContain('NOT_A_REQUIREMENT');
  });

  it('counts subjects instead of listing them if filters leave no rows', async () => {
    const { summary } = await inheritance({ environments: ['environment/sea'], certainties: ['POSSIBLE'] });
    expect(summary.sentences[1]).toMatch(/there are rows for two services\.$/);
  });

  it('names other environments if nothing is in scope in the requested one', async () => {
    const { summary, reasons } = await inheritance({ standards: ['standard/tea'], environments: ['environment/hill'] });
    expect(summary.sentences.at(-1)).toContain('in other environments: Sea: two services are listed; Sky: ');
    expect(reasons).toEqual([]);
  });

  it('comes with counts by service and by requirement', async () => {
    const { subjects, requirements, reasons } = await inheritance({
      standards: ['standard/tea'],
      environments: ['environment/sea'],
    });
    expect(reasons).toEqual([]);
    expect(subjects.nodes[1]).toEqual({
      subject: { id: 'service/jug' },
      requirements: 3,
      requirementsInAll: 3,
      basis: 'LISTED',
      responsibilities: [
        { responsibility: 'UNKNOWN', count: 2 },
        { responsibility: 'PROVIDER', count: 1 },
      ],
      certificates: [{ id: 'certificate/main' }],
      sources: [{ id: 'source/two' }],
    });
    expect(requirements.totalCount).toBe(3);
    expect(requirements.nodes[0]).toEqual({
      clause: { number: '1' },
      subjects: 2,
      count: 2,
      responsibilities: [{ responsibility: 'PROVIDER', count: 2 }],
    });
  });

  it('counts the services of a system in scope', async () => {
    const document = `query ($services: [ID!]!, $asOf: Date) { assessment(
      standard: "standard/tea", environment: "environment/sea", services: $services, asOf: $asOf
    ) { ${SUMMARY} } }`;
    const { assessment } = await open().must(document, { services: ['service/cup', 'service/pot'], asOf: DAY });
    expect(assessment.summary.sentences.slice(0, 3)).toEqual([
      'One of two services is in the scope of Tea in Sea, with its 3 requirements, through “Main”, by one source of 1 February 2028 (3 years old).',
      'No source shows Pot to be in that scope.',
      'For none of the requirements do sources say for each service and certificate who meets it.',
    ]);
    expect(assessment.summary.sources).toEqual([{ id: 'source/one' }]);
  });

  it('does not report removals if a point has no list', async () => {
    const document = `query ($from: ID!, $to: ID!, $asOf: Date) { scopeDiff(
      from: { certificate: $from, asOf: $asOf }, to: { certificate: $to, asOf: $asOf }
    ) { counts { removed } ${SUMMARY} } }`;
    const bare = (await open().must(document, { from: 'certificate/main', to: 'certificate/bare', asOf: DAY }))
      .scopeDiff;
    expect(bare.counts.removed).toBe(3);
    expect(bare.summary.sentences).toEqual([
      '“Bare” has no list, so the two cannot be compared.',
      '“Main” names three services and families. No source says whether they are in the scope of “Bare”.',
    ]);
    const both = (await open().must(document, { from: 'certificate/main', to: 'certificate/cow', asOf: DAY }))
      .scopeDiff;
    expect(both.summary.sentences[0]).toBe(
      'Three services and families are named: 2 only in “Main”; 1 in both, alike.',
    );
  });

  it('reports the scope in each column of a matrix', async () => {
    const document = `query ($asOf: Date) { scopeMatrix(
      filter: { standards: ["standard/tea"], environments: ["environment/hill", "environment/sea", "environment/sky"] }
      columns: ENVIRONMENTS, asOf: $asOf
    ) { ${SUMMARY} } }`;
    const { scopeMatrix } = await open().must(document, { asOf: DAY });
    expect(scopeMatrix.summary.sentences).toEqual([
      'Sea: two services are listed; Sky: one family is named, two services may be in scope.',
      'For Hill, no source shows that anything asked about is in scope; that does not mean that nothing is.',
    ]);
  });
});
