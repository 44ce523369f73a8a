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
} from '../../support/small-graph.ts';
import { describeWithFacts } from '../../support/with-facts.ts';

const FACTS = [
  source('one'),
  ...environments('cloud', 'island', 'moon'),
  ...families('kitchen'),
  ...services('cup', 'jug', 'pan'),
  ...standard('rules', ['1']),
  ...['a', 'b', 'base', 'upper', 'unlisted'].flatMap((name) => certificate(name, 'rules')),
  membership('APPLIES_IN', 'certificate/unlisted', 'environment/moon'),
  membership('IN_FAMILY', 'service/cup', 'family/kitchen'),
  leverage('upper', 'base'),
  entry('a', 'cup', 'cloud'),
  entry('a', 'jug', 'island', { status: 'PLANNED' }),
  entry('b', 'family/kitchen', 'island'),
  entry('upper', 'pan', 'cloud'),
];

const COLUMNS = `query ($filter: InheritanceFilter!) {
  scopeMatrix(filter: $filter, columns: CERTIFICATES, asOf: "2031-06-01") {
    columns { name } nodes { cells { status } }
  }
}`;

describeWithFacts('The certificate columns of a matrix', FACTS, (open) => {
  it.each([
    // No source lists the scope of the fifth certificate.
    [{}, ['A', 'B', 'Upper']],
    [{ leverageHops: 1 }, ['A', 'B', 'Base', 'Upper']],
    [{ services: ['service/cup'] }, ['A', 'B']],
    [{ services: ['service/jug'] }, ['A']],
    // `base` has the service in scope through `upper`, which leverages it.
    [{ services: ['service/pan'], leverageHops: 1 }, ['Base', 'Upper']],
    [{ services: ['service/pan'] }, ['Upper']],
    [{ families: ['family/kitchen'] }, ['B']],
    [{ environments: ['environment/island'] }, ['A', 'B']],
    // One certificate applies there, but no source lists its scope.
    [{ environments: ['environment/moon'] }, []],
    [{ environments: ['environment/moon'], certificates: ['certificate/unlisted'] }, ['Unlisted']],
    [{ environments: ['environment/island'], bases: ['FAMILY'] }, ['B']],
    [{ certificates: ['certificate/a', 'certificate/b'], services: ['service/jug'] }, ['A', 'B']],
  ])('match the filter %j', async (filter, names) => {
    const { columns, nodes } = (await open().must(COLUMNS, { filter })).scopeMatrix;
    expect(columns.map(({ name }: { name: string }) => name)).toEqual(names);
    for (const { cells } of nodes) expect(cells).toHaveLength(names.length);
  });
});
