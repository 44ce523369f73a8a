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
  source('one'),
  ...environments('cloud', 'island'),
  ...families('kitchen'),
  ...services('cup', 'jug', 'pan'),
  ...standard('rules', ['1']),
  ...standard('others'),
  ...certificate('a', 'rules'),
  ...certificate('b', 'others', { expiresOn: '2030-01-01' }),
  membership('IN_FAMILY', 'service/cup', 'family/kitchen'),
  entry('a', 'family/kitchen', 'island'),
  entry('a', 'cup', 'cloud'),
  entry('a', 'cup', 'island', { status: 'NOT_IN_SCOPE' }),
  entry('b', 'cup', null),
  entry('b', 'jug', 'cloud', { status: 'PLANNED' }),
  entry('a', 'pan', 'cloud', { validUntil: '2031-06-01' }),
];

const ASKED = `query ($filter: ScopeEntryFilter, $asOf: Date = "2031-06-01", $first: Int = 100, $after: String) {
  scopeEntries(filter: $filter, asOf: $asOf, first: $first, after: $after) {
    totalCount nodes { subject { name } certificate { id } environment { id } } pageInfo { hasNextPage endCursor }
  }
}`;

const CUP = ['Cup b ?', 'Cup a cloud', 'Cup a island'];

interface Entry {
  readonly subject: { readonly name: string };
  readonly certificate: { readonly id: string };
  readonly environment: { readonly id: string } | null;
}

/** Such as `Cup a cloud`, with a question mark for a missing environment. */
const told = ({ subject, certificate, environment }: Entry) =>
  `${subject.name} ${certificate.id.slice(12)} ${environment?.id.slice(12) ?? '?'}`;

describeWithFacts('Scope entries', FACTS, (open) => {
  const ask = async (variables: Record<string, unknown> = {}) => {
    const { totalCount, nodes, pageInfo } = (await open().must(ASKED, variables)).scopeEntries;
    return { totalCount, pageInfo, entries: nodes.map(told) as string[] };
  };
  const kept = async (filter: object, asOf = '2031-06-01') => {
    const { totalCount, entries } = await ask({ filter, asOf });
    expect(totalCount).toBe(entries.length);
    return entries;
  };

  it('are by default all that are valid on the day, by subject, environment and certificate', async () => {
    const whole = ['Kitchen a island', ...CUP, 'Jug b cloud'];
    expect((await ask()).entries).toEqual(whole);
    expect((await ask({ filter: null })).entries).toEqual(whole);
    expect(await kept({}, '2031-05-31')).toEqual([...whole, 'Pan a cloud']);
  });

  it.each([
    [{ services: ['service/cup', 'service/pan'] }, CUP],
    [{ families: ['family/kitchen'] }, ['Kitchen a island']],
    [{ families: ['family/kitchen'], services: ['service/jug'] }, ['Kitchen a island', 'Jug b cloud']],
    [{ environments: ['environment/cloud'] }, ['Cup a cloud', 'Jug b cloud']],
    [{ certificates: ['certificate/b'] }, ['Cup b ?', 'Jug b cloud']],
    [{ standards: ['standard/others'], environments: ['environment/cloud'] }, ['Jug b cloud']],
    [{ statuses: ['NOT_IN_SCOPE', 'PLANNED'] }, ['Cup a island', 'Jug b cloud']],
    [{ services: ['service/cup', 'service/jug'], inForceOnly: true }, CUP.slice(1)],
    [{ services: [] }, []],
    [{ statuses: [] }, []],
  ])('are filtered by %j', async (filter, entries) => {
    expect(await kept(filter)).toEqual(entries);
  });

  it('come in pages, each once', async () => {
    const pages: string[][] = [];
    for (let after: string | null = null; pages.length === 0 || after !== null; ) {
      const { entries, pageInfo } = await ask({ first: 2, after });
      pages.push(entries);
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    }
    expect(pages).toEqual([['Kitchen a island', 'Cup b ?'], CUP.slice(1), ['Jug b cloud']]);
  });

  it.each(['services', 'families', 'environments', 'certificates', 'standards'])(
    'are refused for an unknown id in %s, with a hint how to find it',
    async (list) => {
      const prefix = list === 'families' ? 'family' : list.slice(0, -1);
      const { errors } = await open().ask(ASKED, { filter: { [list]: [`${prefix}/nobody`] } });
      expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
      expect(errors?.[0]?.message).toMatch(new RegExp(`"filter\\.${list}" names "${prefix}/nobody".*“resolve”`));
    },
  );
});
