import { expect, it } from 'vitest';
import { today } from '../../../src/domain/days.ts';
import { certificate, entry, environments, services, source, standard } from '../../support/small-graph.ts';
import { describeWithFacts } from '../../support/with-facts.ts';

const FACTS = [
  source('one', { url: 'https://one.example' }),
  source('two', { url: 'https://two.example' }),
  ...environments('cloud'),
  ...services('pot', 'pan'),
  ...standard('rules', ['1', '2']),
  ...standard('others', ['1', '2']),
  ...certificate('main', 'rules', { issuedOn: '2030-01-01', expiresOn: '2032-12-31' }),
  ...certificate('late', 'rules', { issuedOn: '2030-01-01', expiresOn: '2033-12-31' }),
  entry('main', 'pan', 'cloud'),
  entry('main', 'pot', 'cloud'),
  entry('late', 'pot', null),
];
const DAY = '2031-05-31';

interface Told {
  readonly name: string;
  readonly field: string;
  /** Arguments other than the day. */
  readonly asked: string;
  readonly tells: string;
  readonly day: boolean;
}

/** All lists with a day or revision in their answer. */
const LISTS: readonly Told[] = [
  { field: 'inheritance', asked: 'filter: {}' },
  { field: 'scopeMatrix', asked: 'filter: {}, columns: CERTIFICATES' },
  { field: 'expiryImpact', asked: 'until: "2040-01-01"' },
  { field: 'findings', asked: 'staleAfterDays: 30' },
  { field: 'standardGap', asked: 'from: "standard/rules", to: "standard/others"', tells: 'revision', day: false },
].map((list) => ({ name: list.field, tells: 'asOf revision', day: true, ...list }));

const OF_PAGE = (tells: string) => `${tells} pageInfo { endCursor hasNextPage }`;

/** Each test builds on the revisions that the previous one published. */
describeWithFacts('The day and revision of an answer', FACTS, (open) => {
  const pageOf = async ({ field, asked, tells, day }: Told, after: string | null, asOf: string | null = null) => {
    const declared = day ? '$after: String, $asOf: Date' : '$after: String';
    const given = day ? 'asOf: $asOf, ' : '';
    const document = `query (${declared}) { list: ${field}(${asked}, ${given}first: 1, after: $after) { ${OF_PAGE(tells)} } }`;
    return (await open().must(document, { after, ...(day ? { asOf } : {}) })).list;
  };
  const cursors = new Map<string, string>();

  it.each(LISTS)('of $name are today and the current revision by default', async (list) => {
    const { asOf, revision } = await pageOf(list, null);
    expect([asOf, revision]).toEqual([list.day ? today() : undefined, 1]);
  });

  it.each(LISTS)('of $name are the requested ones', async (list) => {
    const { asOf, revision, pageInfo } = await pageOf(list, null, DAY);
    expect([asOf, revision]).toEqual([list.day ? DAY : undefined, 1]);
    expect(pageInfo.hasNextPage, 'more follows').toBe(true);
    cursors.set(list.name, pageInfo.endCursor);
  });

  it('are those of the cursor on later pages, even after a publication and without a requested day', async () => {
    await open().publish(services('lid'));
    for (const list of LISTS) {
      const { asOf, revision } = await pageOf(list, cursors.get(list.name) ?? '');
      expect([list.name, asOf, revision]).toEqual([list.name, list.day ? DAY : undefined, 1]);
    }
  });

  it('are returned for each point of a comparison, also after a cursor', async () => {
    const document = `query ($from: ScopePoint!, $to: ScopePoint!, $after: String) {
      scopeDiff(from: $from, to: $to, first: 1, after: $after) { ${OF_PAGE('from { asOf revision } to { asOf revision }')} }
    }`;
    const main = { certificate: 'certificate/main' };
    const [from, to] = [
      { asOf: DAY, revision: 1 },
      { asOf: '2031-07-01', revision: 2 },
    ];
    const late = { certificate: 'certificate/late' };
    const { scopeDiff } = await open().must(document, { from: { ...main, ...from }, to: { ...late, ...to } });
    expect(scopeDiff).toMatchObject({ from, to });
    await open().publish(services('jug'));
    const { endCursor: after } = scopeDiff.pageInfo;
    expect((await open().must(document, { from: main, to: late, after })).scopeDiff).toMatchObject({ from, to });
    const now = { asOf: today(), revision: 3 };
    expect((await open().must(document, { from: main, to: late })).scopeDiff).toMatchObject({ from: now, to: now });
  });

  it('are returned by answers without pages', async () => {
    const document = `query ($asOf: Date, $revision: Int) {
      editionTransition(standard: "standard/rules", asOf: $asOf, revision: $revision) { asOf revision }
      relationshipView(center: "service/pot", asOf: $asOf, revision: $revision) { asOf revision }
    }`;
    const asked = { asOf: DAY, revision: 1 };
    expect(await open().must(document, asked)).toEqual({ editionTransition: asked, relationshipView: asked });
    expect(await open().must(document)).toEqual({
      editionTransition: { asOf: today(), revision: 3 },
      relationshipView: { asOf: null, revision: 3 },
    });
  });

  it('of a nested answer do not follow those of the outer one', async () => {
    const { inheritance } = await open().must(`{ inheritance(filter: {}, asOf: "${DAY}", first: 1) {
      asOf nodes { certificate { inForce inheritance(first: 1) { asOf revision } } }
    } }`);
    expect(inheritance.asOf).toBe(DAY);
    expect(inheritance.nodes[0].certificate.inheritance).toEqual({ asOf: today(), revision: 3 });
  });
});
