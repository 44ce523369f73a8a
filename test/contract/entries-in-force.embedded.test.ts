import { expect, it } from 'vitest';
import { certificate, entry, environments, families, services, source, standard } from '../support/small-graph.ts';
import { describeWithFacts } from '../support/with-facts.ts';

const ENTRIES = 'totalCount nodes { certificate { name } environment { name } certificateInForce(asOf: $day) }';

const SCOPES = `
  query ($day: Date, $only: Boolean!) {
    certificate(id: "certificate/lapsed") { scope(asOf: $day, inForceOnly: $only) { ${ENTRIES} } }
    environment(id: "environment/cloud") { scope(asOf: $day, inForceOnly: $only) { ${ENTRIES} } }
    service(id: "service/pot") { scope(asOf: $day, inForceOnly: $only) { ${ENTRIES} } }
    family: node(id: "family/pots") { ... on ServiceFamily { scope(asOf: $day, inForceOnly: $only) { ${ENTRIES} } } }
  }`;

const SERVICES =
  'query ($day: Date, $filter: ServiceFilter) { services(asOf: $day, filter: $filter) { totalCount nodes { name } } }';

const DIFF = `
  query ($from: ScopePoint!, $to: ScopePoint!) {
    scopeDiff(from: $from, to: $to) { totalCount fromInForce toInForce counts { unchanged } }
  }`;

const FACTS = [
  source('one'),
  ...environments('cloud', 'moon'),
  ...services('pot', 'pan', 'cup'),
  ...families('pots'),
  ...standard('rules', ['1']),
  ...certificate('lapsed', 'rules', { issuedOn: '2030-01-01', expiresOn: '2030-12-31' }),
  ...certificate('open', 'rules'),
  entry('lapsed', 'pot', 'cloud'),
  entry('lapsed', 'pot', null),
  entry('lapsed', 'family/pots', 'cloud'),
  entry('lapsed', 'pan', 'cloud'),
  entry('open', 'pot', 'cloud'),
  entry('open', 'pot', 'moon'),
  entry('open', 'cup', 'cloud', { status: 'PLANNED' }),
];

const [LAST_DAY, DAY_AFTER] = ['2030-12-31', '2031-01-01'];

describeWithFacts('Entries of a certificate that has lapsed', FACTS, (open) => {
  const scopes = async (day: string, only: boolean) => {
    const answer = await open().must(SCOPES, { day, only });
    return Object.fromEntries(
      Object.entries<(typeof answer)['service']>(answer).map(([name, { scope }]) => {
        expect(scope.totalCount).toBe(scope.nodes.length);
        return [
          name,
          scope.nodes.map(
            (node: (typeof answer)['service']) =>
              `${node.certificate.name} ${node.environment?.name ?? '-'} ${node.certificateInForce}`,
          ),
        ];
      }),
    );
  };
  const named = async (day: string, filter: object | null) => {
    const { services: list } = await open().must(SERVICES, { day, filter });
    expect(list.totalCount).toBe(list.nodes.length);
    return list.nodes.map(({ name }: { readonly name: string }) => name);
  };

  it('stay in each scope and report that the certificate is not in force', async () => {
    expect(await scopes(DAY_AFTER, false)).toEqual({
      certificate: ['Lapsed Cloud false', 'Lapsed Cloud false', 'Lapsed - false', 'Lapsed Cloud false'],
      environment: [
        'Lapsed Cloud false',
        'Open Cloud true',
        'Lapsed Cloud false',
        'Lapsed Cloud false',
        'Open Cloud true',
      ],
      service: ['Lapsed - false', 'Lapsed Cloud false', 'Open Cloud true', 'Open Moon true'],
      family: ['Lapsed Cloud false'],
    });
  });

  it('are left out of each scope with inForceOnly, from the day after the last day', async () => {
    expect(await scopes(DAY_AFTER, true)).toEqual({
      certificate: [],
      environment: ['Open Cloud true', 'Open Cloud true'],
      service: ['Open Cloud true', 'Open Moon true'],
      family: [],
    });
    const whole = await scopes(LAST_DAY, false);
    expect(whole['certificate']).toEqual(Array(4).fill(expect.stringContaining('true')));
    expect(await scopes(LAST_DAY, true)).toEqual(whole);
  });

  it('include services in the list unless inForceOnly is set', async () => {
    const filter = { standards: ['standard/rules'] };
    expect(await named(DAY_AFTER, filter)).toEqual(['Pan', 'Pot']);
    expect(await named(DAY_AFTER, { ...filter, inForceOnly: true })).toEqual(['Pot']);
    expect(await named(LAST_DAY, { ...filter, inForceOnly: true })).toEqual(['Pan', 'Pot']);
    expect(await named(DAY_AFTER, { certificates: ['certificate/lapsed'], inForceOnly: true })).toEqual([]);
    // Alone, true restricts the list to services in scope; null and false restrict nothing.
    expect(await named(DAY_AFTER, { inForceOnly: true })).toEqual(['Pot']);
    expect(await named(DAY_AFTER, { inForceOnly: false })).toEqual(['Cup', 'Pan', 'Pot']);
  });

  it('compare as equal before and after, and the answer reports at which point the certificate is in force', async () => {
    const point = (day: string, name = 'lapsed') => ({ certificate: `certificate/${name}`, asOf: day });
    const diff = async (from: object, to: object) => (await open().must(DIFF, { from, to })).scopeDiff;
    const same = { totalCount: 0, counts: { unchanged: 4 } };
    expect(await diff(point(LAST_DAY), point(DAY_AFTER))).toEqual({ ...same, fromInForce: true, toInForce: false });
    expect(await diff(point('2029-12-31'), point(LAST_DAY))).toEqual({ ...same, fromInForce: false, toInForce: true });
    expect(await diff(point(DAY_AFTER), point(DAY_AFTER, 'open'))).toMatchObject({
      fromInForce: false,
      toInForce: true,
    });
  });

  it('use the certificate as of the revision of each point', async () => {
    const { must, publish } = open();
    await publish(certificate('open', 'rules', { expiresOn: LAST_DAY }).slice(0, 1));
    const point = { certificate: 'certificate/open', asOf: DAY_AFTER };
    const { scopeDiff } = await must(DIFF, { from: { ...point, revision: 1 }, to: point });
    expect(scopeDiff).toMatchObject({ totalCount: 0, fromInForce: true, toInForce: false });
  });
});

describeWithFacts('The scope of a service or family', FACTS, (open) => {
  const scope = async (args: string) => {
    const { service } = await open().must(
      `{ service(id: "service/pot") { scope(${args}) { nodes { certificate { name } environment { name } } } } }`,
    );
    return service.scope.nodes.map(
      (node: { certificate: { name: string }; environment: { name: string } | null }) =>
        `${node.certificate.name} ${node.environment?.name ?? '-'}`,
    );
  };

  it('is filtered by environments, which leaves out entries without one, and by certificates', async () => {
    expect(await scope('environments: ["environment/cloud"]')).toEqual(['Lapsed Cloud', 'Open Cloud']);
    expect(await scope('certificates: ["certificate/lapsed"]')).toEqual(['Lapsed -', 'Lapsed Cloud']);
    expect(await scope('environments: ["environment/moon"], certificates: ["certificate/open"]')).toEqual([
      'Open Moon',
    ]);
    expect(await scope('environments: []')).toEqual([]);
    expect(await scope('certificates: []')).toEqual([]);
  });

  it('refuses unknown ids and ids of other kinds', async () => {
    const { ask } = open();
    const refused = async (args: string) => {
      const { errors } = await ask(`{ service(id: "service/pot") { scope(${args}) { totalCount } } }`);
      return errors?.[0]?.message;
    };
    expect(await refused('environments: ["environment/mars"]')).toContain('"environments" names "environment/mars"');
    expect(await refused('certificates: ["environment/moon"]')).toContain('"certificates" must be certificate/NAME');
  });
});
