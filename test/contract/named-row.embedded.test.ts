import { expect, it } from 'vitest';
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
} from '../support/small-graph.ts';
import { describeWithFacts } from '../support/with-facts.ts';

const DAY = '2031-06-01';
const FACTS = [
  source('one'),
  ...environments('cloud'),
  ...families('kitchen'),
  ...services('cup', 'jug'),
  membership('IN_FAMILY', 'service/cup', 'family/kitchen'),
  ...standard('rules', ['1', '2']),
  ...certificate('main', 'rules', { expiresOn: '2031-12-31' }),
  entry('main', 'family/kitchen', 'cloud'),
  entry('main', 'jug', null),
  ...services('pan'),
  ...['high', 'middle', 'low'].flatMap((name) => certificate(name, 'rules')),
  leverage('high', 'middle'),
  leverage('middle', 'low'),
  entry('high', 'pan', 'cloud'),
];
const ROW = `id subject { ... on Node { id } } environment { id } certificate { id } clause { id }
  basis certainty validFrom validUntil evidence { sentence }`;

interface Row {
  readonly id: string;
  readonly subject: { readonly id: string };
}

describeWithFacts('A row requested by its id', FACTS, (open) => {
  const rows = async (): Promise<readonly Row[]> =>
    (
      await open().must(
        `{ inheritance(filter: { expandFamilies: true, leverageHops: 8 }, asOf: "${DAY}") { nodes { ${ROW} } } }`,
      )
    ).inheritance.nodes;
  const found = async (id: string, more = `asOf: "${DAY}"`) =>
    (await open().must(`query ($id: ID!) { inheritedRequirement(id: $id, ${more}) { ${ROW} } }`, { id }))
      .inheritedRequirement;

  it('equals the row in the list: for a service, a family, by leverage, and without an environment', async () => {
    const all = await rows();
    expect([...new Set(all.map(({ subject }) => subject.id))]).toEqual([
      'family/kitchen',
      'service/cup',
      'service/jug',
      'service/pan',
    ]);
    for (const row of all) expect(await found(row.id)).toEqual(row);
  });

  it('is null for a day or revision without the row, and for unknown ids', async () => {
    const [{ id }] = (await rows()) as [Row];
    expect(await found(id, 'asOf: "2032-01-01"')).toBeNull();
    expect(await found(id, `asOf: "${DAY}", revision: 0`)).toBeNull();
    for (const unknown of [
      'service/none  certificate/main clause/rules/1',
      'service/jug environment/none certificate/main clause/rules/1',
      'service/jug  certificate/none clause/rules/1',
      'service/jug  certificate/main clause/rules/9',
      // Its rows have no environment.
      'service/jug environment/cloud certificate/main clause/rules/1',
    ]) {
      expect(await found(Buffer.from(unknown).toString('base64url')), unknown).toBeNull();
    }
  });

  it('is refused if the text is not the id of a row', async () => {
    const [{ id }] = (await rows()) as [Row];
    const swapped = Buffer.from('certificate/main  service/jug clause/rules/1').toString('base64url');
    for (const text of ['', 'service/cup', `${id}=`, `${id}AA`, swapped]) {
      const { errors, status } = await open().ask('query ($id: ID!) { inheritedRequirement(id: $id) { id } }', {
        id: text,
      });
      expect([status, errors[0]?.extensions?.code, errors[0]?.message], text).toEqual([
        400,
        'BAD_USER_INPUT',
        'Argument "id" must be the id of an inherited requirement, as rows have it.',
      ]);
    }
  });
});
