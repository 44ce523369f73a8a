import { expect, it } from 'vitest';
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

const FACTS = [
  source('one'),
  ...environments('cloud', 'island'),
  ...families('kitchen', 'garden'),
  ...services('same', 'gone', 'new', 'changed', 'candle', 'lantern', 'old-name', 'renamed', 'late', 'moved'),
  ...standard('rules', ['1']),
  ...certificate('first', 'rules'),
  ...certificate('second', 'rules'),
  entry('first', 'same', 'cloud'),
  entry('second', 'same', 'cloud'),
  entry('first', 'gone', 'cloud'),
  entry('second', 'new', 'cloud'),
  entry('first', 'changed', 'cloud', { condition: 'Once.' }),
  entry('second', 'changed', 'cloud', { status: 'IN_AUDIT', validUntil: '2032-01-01' }),
  entry('first', 'family/kitchen', 'cloud', { extent: 'ALL' }),
  entry('second', 'family/kitchen', 'cloud', { extent: 'SELECT' }),
  // Replaced by another service, and formerly called by another name.
  entry('first', 'candle', 'cloud'),
  entry('second', 'lantern', 'cloud'),
  membership('REPLACED_BY', 'service/candle', 'service/lantern'),
  entry('first', 'old-name', 'cloud'),
  entry('second', 'renamed', 'cloud'),
  alias('service/renamed', 'OLD NAME'),
  entry('first', 'late', 'island', { validFrom: '2031-07-01' }),
  entry('first', 'same', 'island'),
  entry('first', 'moved', 'island', { validUntil: '2031-07-01' }),
  membership('IN_FAMILY', 'service/moved', 'family/kitchen'),
  entry('second', 'moved', null),
];

const DIFF = `
  query ($from: ScopePoint!, $to: ScopePoint!, $kinds: [ScopeDiffKind!], $alike: Boolean! = false, $first: Int! = 50, $after: String) {
    scopeDiff(from: $from, to: $to, kinds: $kinds, alike: $alike, first: $first, after: $after) {
      totalCount counts { added removed changed renamed moved unchanged } pageInfo { hasNextPage endCursor }
      nodes {
        id kinds subject { ... on Node { id } } formerSubject { ... on Node { id } } environment { id } sentence
        before { status } after { status } changes { property before after }
      }
    }
  }`;

interface Item {
  readonly kinds: readonly string[];
  readonly subject: { readonly id: string };
  readonly formerSubject: { readonly id: string } | null;
  readonly environment: { readonly id: string } | null;
  readonly sentence: string;
}

function told({ kinds, subject, formerSubject, environment }: Item): string {
  const former = formerSubject === null ? '' : ` from ${formerSubject.id}`;
  return `${subject.id}${former} in ${environment?.id ?? 'none'}: ${kinds.join(' ')}`;
}

const point = (name: string, more: object = {}) => ({
  certificate: `certificate/${name}`,
  asOf: '2031-06-01',
  ...more,
});

describeWithFacts('The difference between two scopes', FACTS, (open) => {
  const diff = async (from: object, to: object, more: object = {}) =>
    (await open().must(DIFF, { from, to, ...more })).scopeDiff;
  const CLOUD = { environment: 'environment/cloud' };

  it('between two certificates lists added, removed, changed and renamed subjects', async () => {
    const { nodes, counts, totalCount } = await diff(point('first', CLOUD), point('second', CLOUD));
    expect(nodes.map(told)).toEqual([
      'family/kitchen in environment/cloud: CHANGED',
      'service/changed in environment/cloud: CHANGED',
      'service/gone in environment/cloud: REMOVED',
      'service/lantern from service/candle in environment/cloud: RENAMED',
      'service/new in environment/cloud: ADDED',
      'service/renamed from service/old-name in environment/cloud: RENAMED',
    ]);
    expect(counts).toEqual({ added: 1, removed: 1, changed: 2, renamed: 2, moved: 0, unchanged: 1 });
    expect(totalCount).toBe(6);
  });

  it('lists the subjects that are the same at both points if requested', async () => {
    const { nodes, totalCount } = await diff(point('first', CLOUD), point('second', CLOUD), { alike: true });
    expect(nodes.map(told)).toEqual(['service/same in environment/cloud: ']);
    expect(nodes[0]).toMatchObject({ before: [{ status: 'IN_SCOPE' }], after: [{ status: 'IN_SCOPE' }], changes: [] });
    expect(totalCount).toBe(1);
  });

  it('gives its items ids that are unique to the two points', async () => {
    const later = { asOf: '2031-06-02' };
    const pairs = [
      [point('first'), point('second')],
      [point('second'), point('first')],
      [point('first'), point('second', later)],
      [point('first', later), point('second')],
      [point('first', CLOUD), point('second', CLOUD)],
    ] as const;
    const answers = await Promise.all(pairs.map(([from, to]) => diff(from, to)));
    const ids = answers.flatMap(({ nodes }) => nodes.map(({ id }: { id: string }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    const again = await diff(point('first'), point('second'), { first: 2 });
    expect(ids.slice(0, 2)).toEqual(again.nodes.map(({ id }: { id: string }) => id));
  });

  it('has property changes and a sentence for each item', async () => {
    const { nodes } = await diff(point('first', CLOUD), point('second', CLOUD));
    expect(nodes[1]).toMatchObject({
      before: [{ status: 'IN_SCOPE' }],
      after: [{ status: 'IN_AUDIT' }],
      changes: [
        { property: 'status', before: 'IN_SCOPE', after: 'IN_AUDIT' },
        { property: 'condition', before: 'Once.', after: null },
        { property: 'validUntil', before: null, after: '2032-01-01' },
      ],
    });
    expect(nodes.map(({ sentence }: Item) => sentence)).toEqual([
      'Kitchen in Cloud. Before: in scope, all of it. After: in scope, some of its services, without saying which.',
      'Changed in Cloud. Before: in scope under the condition “Once.”. After: in audit up to and including 2031-12-31.',
      'Gone in Cloud is named at the first point only, as in scope.',
      'Lantern in Cloud: name “Candle” → “Lantern”.',
      'New in Cloud is named at the second point only, as in scope.',
      'Renamed in Cloud: name “Old-name” → “Renamed”.',
    ]);
  });

  it('between two days lists entries that started and ended', async () => {
    const { nodes } = await diff(point('first'), point('first', { asOf: '2031-07-01' }));
    expect(nodes.map(told)).toEqual([
      'service/late in environment/island: ADDED',
      'service/moved in environment/island: REMOVED',
    ]);
  });

  it('between two environments compares subjects, whatever environment their entries have', async () => {
    const { nodes, counts } = await diff(
      point('first', CLOUD),
      point('first', { environment: 'environment/island', asOf: '2031-07-01' }),
    );
    expect(counts).toMatchObject({ added: 1, removed: 5, changed: 0, unchanged: 1 });
    expect(nodes.at(-1)).toMatchObject({ subject: { id: 'service/old-name' }, environment: null });
  });

  it('between a scope and itself is empty', async () => {
    const { nodes, counts } = await diff(point('first'), point('first'));
    expect(nodes).toEqual([]);
    expect(counts).toEqual({ added: 0, removed: 0, changed: 0, renamed: 0, moved: 0, unchanged: 8 });
  });

  it('is filtered by kind', async () => {
    const { nodes, totalCount } = await diff(point('first', CLOUD), point('second', CLOUD), { kinds: ['ADDED'] });
    expect([nodes.map(told), totalCount]).toEqual([['service/new in environment/cloud: ADDED'], 1]);
  });

  it.each([
    ['from.certificate', point('nobody'), point('first')],
    ['to.environment', point('first'), point('first', { environment: 'environment/nobody' })],
  ])('refuses an unknown %s', async (argument, from, to) => {
    const { errors } = await open().ask(DIFF, { from, to });
    expect(errors[0]?.message).toContain(`Argument "${argument}" names`);
  });

  it('between two revisions lists new names, new families and changed entries', async () => {
    await open().publish([
      ...services('moved').map((fact) => ({ ...fact, properties: { name: 'Moved on' } })),
      membership('IN_FAMILY', 'service/moved', 'family/garden'),
      entry('first', 'gone', 'cloud', { status: 'NOT_IN_SCOPE' }),
      entry('first', 'new', 'cloud'),
    ]);
    const { nodes } = await diff(point('first', { revision: 1 }), point('first', { revision: 2 }));
    expect(nodes.map(told)).toEqual([
      'service/gone in environment/cloud: CHANGED',
      'service/moved in environment/island: RENAMED MOVED',
      'service/new in environment/cloud: ADDED',
    ]);
    expect(nodes[1]).toMatchObject({
      formerSubject: null,
      changes: [
        { property: 'name', before: 'Moved', after: 'Moved on' },
        { property: 'families', before: 'Kitchen', after: 'Garden / Kitchen' },
      ],
    });
  });

  it('stays complete page by page while an import is published', async () => {
    const whole = (await diff(point('first', CLOUD), point('second', CLOUD))).nodes.map(told);
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 10; page += 1) {
      const { nodes, pageInfo } = await diff(point('first', CLOUD), point('second', CLOUD), { first: 2, after });
      seen.push(...nodes.map(told));
      after = pageInfo.endCursor;
      if (page === 0) {
        await open().publish([entry('second', 'gone', 'cloud'), entry('first', 'late', 'cloud')]);
      }
      if (!pageInfo.hasNextPage) break;
    }
    expect(seen).toEqual(whole);
    expect((await diff(point('first', CLOUD), point('second', CLOUD))).nodes.map(told)).not.toEqual(whole);
  });
});
