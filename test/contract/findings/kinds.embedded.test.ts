import { expect, it } from 'vitest';
import { defineWrite } from '../../../src/engine/query.ts';
import { entity } from '../../support/random-graph.ts';
import {
  alias,
  certificate,
  entry,
  environments,
  families,
  membership,
  services,
  source,
  standard,
} from '../../support/small-graph.ts';
import { describeWithFacts } from '../../support/with-facts.ts';

const SOUND = [
  source('one', { readOn: '2031-01-01', url: 'https://example.org/one' }),
  source('two', { readOn: '2031-01-01', url: 'https://example.org/two' }),
  ...environments('cloud', 'island'),
  ...families('kitchen'),
  ...services('pot', 'pan', 'cup'),
  ...standard('rules', ['1']),
  ...certificate('main', 'rules', { issuedOn: '2030-01-01', expiresOn: '2032-12-31' }),
  membership('APPLIES_IN', 'certificate/main', 'environment/cloud'),
  entry('main', 'pot', 'cloud', { validFrom: '2030-01-01', validUntil: '2033-01-01' }),
  // Excludes a service of a family in scope, which is not a contradiction.
  membership('IN_FAMILY', 'service/pan', 'family/kitchen'),
  entry('main', 'family/kitchen', 'cloud'),
  entry('main', 'pan', 'cloud', { status: 'NOT_IN_SCOPE' }),
  // First planned, then in scope: never both on one day.
  entry('main', 'cup', 'cloud', { status: 'PLANNED', validUntil: '2031-01-01' }),
  entry('main', 'cup', 'cloud', { validFrom: '2031-01-01', sources: ['source/two'] }),
];

const UNSOUND = [
  entry('main', 'pot', 'cloud', { status: 'NOT_IN_SCOPE', sources: ['source/two'] }),
  entry('main', 'cup', 'island', { validFrom: '2029-06-01' }),
  entry('main', 'pan', 'island'),
  ...standard('bare'),
  ...certificate('early', 'bare'),
  // No source states where that certificate applies, so ENVIRONMENT_NOT_OF_CERTIFICATE does not report it.
  entry('early', 'pot', 'island'),
  alias('service/pan', 'Big Pot'),
  alias('service/cup', 'big pot'),
  source('old', { title: 'Old list', readOn: '2029-01-01', url: 'https://example.org/old' }),
  entity('Source', 'source/unread', { title: 'Unread list', url: 'https://example.org/unread' }),
  // A source without a URL cannot be read again, so it is not stale.
  source('letter', { readOn: '2029-01-01' }),
];

const FINDINGS = `
  query ($kinds: [FindingKind!], $about: [ID!], $days: Int! = 365, $first: Int! = 50, $after: String) {
    findings(kinds: $kinds, about: $about, staleAfterDays: $days, asOf: "2031-06-01", first: $first, after: $after) {
      totalCount counts { kind count } pageInfo { hasNextPage endCursor }
      nodes { id kind sentence nodes { id } statements { id } sources { id } }
    }
  }`;
const CITATIONS = `
  query ($standard: ID! = "standard/rules", $citations: [CitationInput!]!) {
    checkCitations(standard: $standard, citations: $citations) { kind sentence nodes { id } }
  }`;

const takeBack = defineWrite<{ id: string }, null>({
  name: 'testTakeBackNode',
  text: 'MATCH (node:Entity {id: $id}) SET node.untilRevision = node.fromRevision + 1',
  sample: { id: 'service/cup' },
  decode: () => null,
});

const citeOf = defineWrite<{ id: string; sourceId: string }, null>({
  name: 'testCiteSource',
  text: 'MATCH (node:Entity {id: $id}) SET node.sourceIds = [$sourceId]',
  sample: { id: 'service/mug', sourceId: 'source/two' },
  decode: () => null,
});

interface Finding {
  readonly id: string;
  readonly kind: string;
  readonly sentence: string;
}

/** Each test builds on the revisions that the previous one published. */
describeWithFacts('Findings', SOUND, (open) => {
  const findings = async (variables: object = {}) => (await open().must(FINDINGS, { ...variables })).findings;
  const told = async (kind: string) => {
    const { nodes } = await findings({ kinds: [kind] });
    return nodes.map(({ sentence }: Finding) => sentence);
  };

  it('are empty for sound facts', async () => {
    const { nodes, totalCount, counts } = await findings();
    expect(nodes).toEqual([]);
    expect([totalCount, counts]).toEqual([0, []]);
  });

  it('are counted by kind, each with its nodes and sources', async () => {
    await open().publish(UNSOUND);
    const { nodes, counts, totalCount } = await findings();
    expect(counts).toEqual([
      { kind: 'CONTRADICTION', count: 1 },
      { kind: 'ENTRY_OUTSIDE_VALIDITY', count: 1 },
      { kind: 'ENVIRONMENT_NOT_OF_CERTIFICATE', count: 1 },
      { kind: 'STANDARD_WITHOUT_CLAUSES', count: 1 },
      { kind: 'STALE_SOURCE', count: 2 },
      { kind: 'AMBIGUOUS_NAME', count: 1 },
    ]);
    expect(totalCount).toBe(7);
    for (const finding of nodes) expect(finding.sources, finding.sentence).not.toEqual([]);
    for (const finding of nodes.filter(({ kind }: Finding) => kind !== 'STALE_SOURCE'))
      expect(finding.statements, finding.sentence).not.toEqual([]);
    expect(nodes[0]).toMatchObject({
      nodes: [{ id: 'certificate/main' }, { id: 'service/pot' }, { id: 'environment/cloud' }],
      statements: [{}, {}],
      sources: [{ id: 'source/two' }, { id: 'source/one' }],
    });
  });

  it('are listed once if a kind is requested twice', async () => {
    const once = await findings({ kinds: ['STALE_SOURCE'] });
    const kinds = ['STALE_SOURCE', 'STALE_SOURCE'];
    expect(await findings({ kinds })).toEqual(once);
    const { pageInfo } = await findings({ kinds, first: 1 });
    expect((await findings({ kinds, first: 1, after: pageInfo.endCursor })).nodes).toEqual(once.nodes.slice(1));
  });

  it.each([
    [
      'CONTRADICTION',
      [
        'Sources disagree: “Main” lists Pot in Cloud as not in scope. “Main” lists Pot in Cloud as in scope from 2030-01-01 up to and including 2032-12-31.',
      ],
    ],
    [
      'ENTRY_OUTSIDE_VALIDITY',
      [
        '“Main” lists Cup in Island as in scope from 2029-06-01. Its certificate is in force from 2030-01-01 up to and including 2032-12-31.',
      ],
    ],
    ['STANDARD_WITHOUT_CLAUSES', ['“Early” certifies Bare, whose requirements the graph does not hold.']],
    [
      'ENVIRONMENT_NOT_OF_CERTIFICATE',
      ['2 entries of “Main” name Island, but no source states that the certificate applies there.'],
    ],
    ['AMBIGUOUS_NAME', ['2 nodes have the name “big pot”: Cup and Pan.']],
    [
      'STALE_SOURCE',
      [
        '“Old list” was read on 2029-01-01, more than 365 days before 2031-06-01.',
        '“Unread list” bears no date, and no reading date is recorded for it.',
      ],
    ],
    ['DANGLING_REFERENCE', []],
  ])('of the kind %s have a sentence', async (kind, sentences) => {
    const said = await told(kind);
    expect(said).toEqual(sentences);
  });

  it('report sources as stale after the requested number of days', async () => {
    const { nodes } = await findings({ kinds: ['STALE_SOURCE'], days: 100 });
    expect(nodes).toHaveLength(4);
    expect((await open().ask(FINDINGS, { days: 0 })).errors[0]?.message).toContain('Argument "staleAfterDays" must be');
  });

  it('come in pages, each once', async () => {
    const all = (await findings()).nodes.map(({ id }: Finding) => id);
    const first = await findings({ first: 4 });
    const second = await findings({ first: 4, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...second.nodes].map(({ id }: Finding) => id)).toEqual(all);
    expect(new Set(all).size).toBe(7);
  });

  it('are filtered by node together with their counts', async () => {
    const all = (await findings()).nodes;
    const about = ['certificate/main', 'source/old'];
    const narrowed = await findings({ about });
    const concerns = ({ nodes }: { readonly nodes: readonly { readonly id: string }[] }) =>
      nodes.some(({ id }) => about.includes(id));
    expect(narrowed.nodes).toEqual(all.filter(concerns));
    expect(narrowed.counts).toEqual([
      { kind: 'CONTRADICTION', count: 1 },
      { kind: 'ENTRY_OUTSIDE_VALIDITY', count: 1 },
      { kind: 'ENVIRONMENT_NOT_OF_CERTIFICATE', count: 1 },
      { kind: 'STALE_SOURCE', count: 1 },
    ]);
    expect(narrowed.totalCount).toBe(4);
    expect((await findings({ about, kinds: ['STALE_SOURCE'] })).counts).toEqual([{ kind: 'STALE_SOURCE', count: 1 }]);
    expect((await findings({ about: ['family/kitchen'] })).nodes).toEqual([]);
    expect((await findings({ about: [] })).totalCount).toBe(0);
    const { endCursor: after } = (await findings({ about, first: 1 })).pageInfo;
    expect((await findings({ about, after })).nodes).toEqual(narrowed.nodes.slice(1));
    expect((await open().ask(FINDINGS, { after })).errors[0]?.message).toContain('the cursor of another question');
    expect((await open().ask(FINDINGS, { about: ['service/nobody'] })).errors[0]?.message).toContain(
      'Argument "about" names "service/nobody", which revision 2 does not have',
    );
  });

  it('report statements about a removed node', async () => {
    await open().engine.transaction((run) => run(takeBack, { id: 'service/cup' }));
    await open().publish(services('jug'));
    // Written past the revisions, as only a fault would do.
    open().forget();
    const sentences = await told('DANGLING_REFERENCE');
    expect(sentences).toHaveLength(4);
    expect(await findings({ kinds: ['DANGLING_REFERENCE'], about: ['environment/island'] })).toMatchObject({
      nodes: [{ nodes: [{ id: 'certificate/main' }, { id: 'environment/island' }] }],
    });
    expect(sentences).toContain(
      'A statement names service/cup, which was removed: service/cup was formerly called “big pot”.',
    );
  });

  it('report removed sources that a statement or a node still cites', async () => {
    await open().engine.transaction((run) => run(takeBack, { id: 'source/two' }));
    await open().publish([
      entity('Service', 'service/mug', { name: 'Mug' }),
      entity('Source', 'source/three', { title: 'Three', readOn: '2031-01-01' }),
    ]);
    await open().engine.transaction((run) => run(citeOf, { id: 'service/mug', sourceId: 'source/two' }));
    await open().publish(services('bowl'));
    open().forget();
    const sentences = await told('DANGLING_REFERENCE');
    expect(sentences).toContain('Mug (service/mug) refers to source/two, which the graph does not have.');
    expect(sentences).toContainEqual(
      expect.stringMatching(/^Statements cite source\/two, which the graph does not have;/),
    );
  });

  it('about ambiguous names compare nodes of one kind', async () => {
    await open().publish([
      entity('Organization', 'organization/maker', { name: 'Maker' }),
      entity('Organization', 'organization/other-maker', { name: 'MAKER' }),
      ...families('maker'),
    ]);
    const sentences = await told('AMBIGUOUS_NAME');
    expect(sentences).toContain('2 nodes have the name “Maker”: Maker and MAKER.');
  });

  it('about citations are available from checkCitations only', async () => {
    const { errors } = await open().ask(FINDINGS, { kinds: ['CITATION_UNKNOWN'] });
    expect(errors[0]?.message).toContain('CITATION_UNKNOWN, which only checkCitations(standard:, citations:) finds');
    const checked = await open().must(CITATIONS, { standard: 'standard/bare', citations: [{ number: '1' }] });
    expect(checked.checkCitations).toMatchObject([
      {
        kind: 'STANDARD_WITHOUT_CLAUSES',
        sentence: 'The graph holds no clauses of Bare, so its citations cannot be checked.',
      },
    ]);
  });
});
