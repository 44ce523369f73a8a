import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { mustAsk } from '../support/ask.ts';
import { describeSeeded } from '../support/seeded.ts';
import { importShipped, pathOfShipped } from '../support/shipped-list.ts';

interface Product {
  readonly id: string;
  readonly csp: string;
  readonly cso: string;
  readonly status: string;
  readonly impact_level: string;
  readonly independent_assessor: string;
  readonly all_others: readonly string[];
  readonly service_last_90: readonly string[];
  readonly leveraged_systems: readonly { readonly id: string }[];
}

const PRODUCTS: readonly Product[] = JSON.parse(readFileSync(pathOfShipped('marketplace'), 'utf8')).data.Products;
const AUTHORIZED = PRODUCTS.filter(({ status }) => status === 'FedRAMP Authorized');
/** Seed certificates that the list matches by number. */
const KNOWN = ['F1209051525', 'F1603087869', 'FR1824057433', 'MSO365MT'];
const GOOGLE = ['FR1805751477', 'F1206081364'];

function servicesOf({ all_others, service_last_90 }: Product): ReadonlySet<string> {
  return new Set([...all_others, ...service_last_90].map((name) => name.replaceAll('*', '').trim().toLowerCase()));
}

describeSeeded('The shipped Marketplace', (open) => {
  const ask = async (document: string, variables: object = {}) => {
    await open().services.watch.refresh();
    return mustAsk(open().ask, document, { ...variables });
  };
  const counts = async () => {
    const { certificates, environments, standards } = await ask(
      '{ certificates(first: 1) { totalCount } environments(first: 1) { totalCount } standards(first: 1) { totalCount } }',
    );
    return [certificates.totalCount, environments.totalCount, standards.totalCount];
  };
  const statements = async (kind: string) => {
    const document = `query ($kind: StatementKind!) {
      node(id: "source/frm") { ... on Source { statements(kinds: [$kind], first: 1) { totalCount } } }
    }`;
    return (await ask(document, { kind })).node.statements.totalCount;
  };
  let before: readonly number[] = [];

  beforeAll(async () => {
    before = await counts();
    const report = await importShipped(open().engine, 'marketplace');
    expect(report).toMatchObject({ state: 'PUBLISHED', decisions: [], rows: { rejected: 0, open: 0, skipped: 0 } });
  });

  it('has each offering once, each in one environment, and standards without a revision', async () => {
    const [certificates, environments, standards] = before.map(Number) as [number, number, number];
    const fresh = PRODUCTS.filter(({ id }) => !KNOWN.includes(id));
    const clouds = new Set(fresh.map(({ cso }) => cso.replace(/\s+/g, ' ').trim().toLowerCase()));
    expect(await counts()).toEqual([
      certificates + fresh.length,
      environments + clouds.size,
      standards + ['FedRAMP 20x Low', 'FedRAMP 20x Moderate'].length,
    ]);
    const { azure, government, ofServiceNow } = await ask(`{
      azure: certificate(id: "certificate/az-fedramp-high") { number environments { id aliases { name } } }
      government: certificate(id: "certificate/az-gov-fedramp-high") { environments { id } scope(first: 1) { totalCount } }
      ofServiceNow: certificate(id: "certificate/fedramp-f1305072116") { environments { name } }
    }`);
    expect(azure.number).toBe('F1209051525');
    expect(azure.environments.map(({ id }: { id: string }) => id)).toEqual(['environment/azure']);
    expect(azure.environments[0].aliases).toContainEqual({ name: 'Azure Commercial Cloud' });
    const listed = PRODUCTS.find(({ id }) => id === 'F1603087869')?.all_others.length;
    expect(government).toEqual({ environments: [{ id: 'environment/azure-gov' }], scope: { totalCount: listed } });
    expect(ofServiceNow.environments).toEqual([{ name: 'Government Community Cloud (ServiceNow)' }]);
  });

  it('has only authorized offerings in force', async () => {
    const { inForce, ...others } = await ask(`{
      inForce: certificates(filter: { inForceOn: "2026-12-01", statuses: [AUTHORIZED] }, first: 1) { totalCount }
      ready: certificates(filter: { statuses: [READY] }, first: 1) { totalCount nodes { inForce(asOf: "2026-12-01") } }
      inProcess: certificates(filter: { statuses: [IN_PROCESS] }, first: 1) { totalCount nodes { inForce(asOf: "2026-12-01") } }
      neither: certificates(filter: { inForceOn: "2026-12-01", statuses: [READY, IN_PROCESS] }, first: 1) { totalCount }
    }`);
    expect(inForce.totalCount).toBe(AUTHORIZED.length);
    const countOf = (text: string) => PRODUCTS.filter(({ status }) => status.endsWith(text)).length;
    expect(others).toEqual({
      ready: { totalCount: countOf('Ready'), nodes: [{ inForce: false }] },
      inProcess: { totalCount: countOf('In Process'), nodes: [{ inForce: false }] },
      neither: { totalCount: 0 },
    });
    expect(PRODUCTS.length).toBe(AUTHORIZED.length + countOf('Ready') + countOf('In Process'));
  });

  it('has the provider as the operator of an offering if the list names only one', async () => {
    const { organizations, holders, game, google } = await ask(`{
      organizations(filter: { roles: [OPERATOR] }) { totalCount }
      holders: organizations(filter: { roles: [HOLDER] }) { totalCount }
      game: environment(id: "environment/2f-game-warden") { operator { name } certificates { nodes { holder { name } } } }
      google: services(filter: { providers: ["organization/google"] }) { totalCount }
    }`);
    expect(organizations.totalCount).toBe(holders.totalCount);
    const secondFront = { name: 'Second Front Systems' };
    expect(game).toEqual({ operator: secondFront, certificates: { nodes: [{ holder: secondFront }] } });
    expect(google.totalCount).toBeGreaterThan(100);
  });

  it('has the level, models and agencies of each offering, even if it is not authorized', async () => {
    const { slack, moderate, others } = await ask(`{
      slack: certificate(id: "certificate/fedramp-fr1823447014") {
        name status level issuedOn serviceModels agencies holder { name }
      }
      moderate: certificates(filter: { statuses: [AUTHORIZED], levels: ["Moderate"] }, first: 1) { totalCount }
      others: certificates(filter: { statuses: [READY, IN_PROCESS], levels: ["Moderate"] }, first: 1) {
        totalCount nodes { standards { id } }
      }
    }`);
    expect(slack).toMatchObject({
      name: 'FedRAMP Moderate authorization of Slack (FR1823447014)',
      ...{ status: 'AUTHORIZED', level: 'Moderate', issuedOn: '2020-05-20', serviceModels: ['SaaS'] },
      holder: { name: 'Slack Technologies' },
    });
    expect(slack.agencies).toHaveLength(11);
    expect(slack.agencies).toContain('Department of Veterans Affairs');
    const isModerate = ({ impact_level }: Product) => impact_level === 'Moderate';
    expect(moderate.totalCount).toBe(AUTHORIZED.filter(isModerate).length);
    expect(others.totalCount).toBe(PRODUCTS.filter(isModerate).length - moderate.totalCount);
    expect(others.nodes[0].standards).toEqual([]);
  });

  it('has the services, dependents and assessors of each offering', async () => {
    expect(await statements('LEVERAGE')).toBe(PRODUCTS.reduce((sum, one) => sum + one.leveraged_systems.length, 0));
    const listed = PRODUCTS.reduce((sum, product) => sum + servicesOf(product).size, 0);
    // Two offerings spell a service in two ways, two split a name in two, one lists two services as one,
    // and one has six numbers of other offerings.
    expect(await statements('SCOPE_ENTRY')).toBe(listed - 4 + 1 - 6);
    for (const { id, csp, impact_level, independent_assessor } of AUTHORIZED.filter(
      (_one, index) => index % 50 === 7,
    )) {
      const { certificate } = await ask(
        'query ($id: ID!) { certificate(id: $id) { number standard { designation } holder { name } assessor { name } issuer { name } } }',
        { id: `certificate/fedramp-${id.toLowerCase()}` },
      );
      expect(certificate).toEqual({
        number: id,
        standard: { designation: `FedRAMP ${impact_level}` },
        holder: { name: csp.trim() },
        assessor: independent_assessor === '' ? null : { name: independent_assessor },
        issuer: null,
      });
    }
  });

  it('has clean names, each service with its provider', async () => {
    const { trace, aliases } = await ask(`{
      trace: services(filter: { certificates: ["certificate/fedramp-fr1805751477"] }, first: 100) { nodes { name aliases { name kind } } }
      aliases: search(text: "Stackdriver Trace", first: 1) { nodes { node { ... on Service { name } } } }
    }`);
    const names = trace.nodes.map(({ name }: { name: string }) => name);
    expect(names.filter((name: string) => /\*|formerly|[([][^)\]]*$/.test(name))).toEqual([]);
    expect(aliases.nodes).toEqual([{ node: { name: 'Cloud Trace' } }]);
  });

  it('has an exception for the control that providers of marked services do not meet', async () => {
    for (const id of GOOGLE) {
      const product = PRODUCTS.find((one) => one.id === id) as Product;
      const marked = [...product.all_others, ...product.service_last_90].filter((name) => name.includes('*'));
      const { certificate } = await ask(
        'query ($id: ID!) { certificate(id: $id) { exceptions(first: 1) { totalCount nodes { clause { number } note } } } }',
        { id: `certificate/fedramp-${id.toLowerCase()}` },
      );
      // One name of the first offering is split in two. Both editions have the control.
      expect(certificate.exceptions.totalCount).toBe(2 * (new Set(marked).size - (id === GOOGLE[0] ? 1 : 0)));
      expect(certificate.exceptions.nodes).toEqual([
        {
          clause: { number: 'SA-9(5)' },
          note: 'Services that are denoted with an asterisk (*) do not meet the SA-9(5) requirement.',
        },
      ]);
    }
    const { inheritance } = await ask(`{
      inheritance(
        filter: { certificates: ["certificate/fedramp-fr1805751477"], services: ["service/bigquery", "service/compute-engine"] }
        first: 1
      ) { facets { subjects { subject { ... on Service { id } } count } } }
    }`);
    expect(inheritance.facets.subjects).toEqual([
      { subject: { id: 'service/compute-engine' }, count: 410 },
      { subject: { id: 'service/bigquery' }, count: 409 },
    ]);
  });

  it('lists services with a level in the name for the standard of that level, under the plain name', async () => {
    const { shuttle, alloy, named } = await ask(`{
      shuttle: service(id: "service/boxshuttle-moderate") { name aliases { name } scope(first: 2) { nodes { standard { id } } } }
      alloy: service(id: "service/high-alloydb") { name aliases { name } scope(first: 2) { nodes { standard { id } } } }
      named: search(text: "High - AlloyDB", first: 1) { nodes { node { id } } }
    }`);
    expect(shuttle).toEqual({
      name: 'BoxShuttle',
      aliases: [{ name: 'BoxShuttle (Moderate)' }],
      scope: { nodes: [{ standard: { id: 'standard/fedramp-moderate' } }] },
    });
    expect(alloy).toEqual({
      name: 'AlloyDB',
      aliases: [{ name: 'High - AlloyDB' }],
      scope: { nodes: [{ standard: null }] },
    });
    expect(named.nodes).toEqual([{ node: { id: 'service/high-alloydb' } }]);
    const rowsOf = async (service: string, standards: readonly string[]) => {
      const document = `query ($filter: InheritanceFilter!) {
        inheritance(filter: $filter, asOf: "2026-11-29", first: 1) { totalCount }
      }`;
      const filter = { services: [service], standards: standards.map((id) => `standard/${id}`) };
      return (await ask(document, { filter })).inheritance.totalCount;
    };
    const levels = [['fedramp-high'], ['fedramp-moderate']];
    const rows = async (id: string) => Promise.all(levels.map((level) => rowsOf(id, level)));
    expect(await rows('service/boxshuttle-moderate')).toEqual([0, 323]);
    expect(await rows('service/high-alloydb')).toEqual([410, 0]);
    const { inheritance } = await ask(`{
      inheritance(filter: { services: ["service/boxshuttle-moderate"], clauses: ["clause/fedramp-r5-moderate/AC-1"] }, asOf: "2026-11-29", first: 1) {
        nodes { evidence { sentence } }
      }
    }`);
    expect(inheritance.nodes[0].evidence).toContainEqual({
      sentence: 'FedRAMP Rev. 5 Moderate is an edition of FedRAMP Moderate; the entry names none.',
    });
  });

  it('gives only POSSIBLE rows through leverage', async () => {
    const { inheritance } = await ask(`{
      inheritance(filter: { standards: ["standard/fedramp-high"], bases: [LEVERAGED], leverageHops: 1 }, first: 1) {
        totalCount facets { certainties { certainty count } }
      }
    }`);
    expect(inheritance.totalCount).toBeGreaterThan(0);
    expect(inheritance.facets.certainties).toEqual([{ certainty: 'POSSIBLE', count: inheritance.totalCount }]);
  });

  it('gives POSSIBLE rows while both revisions may apply, and DERIVED rows once only Rev. 5 is in force', async () => {
    const document = `query ($asOf: Date) {
      inheritance(filter: { standards: ["standard/fedramp-high"], leverageHops: 0 }, asOf: $asOf, first: 1) {
        totalCount facets { certainties { certainty count } possibleBecause { reason count } }
      }
    }`;
    const on = async (asOf: string) => (await ask(document, { asOf })).inheritance;
    const [before, after] = [await on('2026-06-23'), await on('2026-06-24')];
    expect(before.facets.certainties).toEqual([{ certainty: 'POSSIBLE', count: before.totalCount }]);
    expect(before.facets.possibleBecause).toContainEqual({ reason: 'EDITION_NOT_STATED', count: before.totalCount });
    // The list does not state how much of the family Dynamics 365 is in scope.
    expect(after.facets).toEqual({
      certainties: [
        { certainty: 'DERIVED', count: after.totalCount - 410 },
        { certainty: 'POSSIBLE', count: 410 },
      ],
      possibleBecause: [{ reason: 'EXTENT_UNSPECIFIED', count: 410 }],
    });
  });

  it.each([
    ['fedramp-r4-high', '2026-06-23', 421, 421],
    ['fedramp-r5-high', '2026-06-24', 410, 361],
  ])(
    'states for which requirements of %s the provider meets a part in Azure Government',
    async (standard, asOf, all, provider) => {
      const { inheritance } = await ask(
        `query ($standards: [ID!], $asOf: Date) {
        inheritance(
          asOf: $asOf
          filter: {
            services: ["service/key-vault"], certificates: ["certificate/az-gov-fedramp-high"], standards: $standards
          }
          first: 1
        ) { totalCount facets { responsibilities { responsibility count } } }
      }`,
        { standards: [`standard/${standard}`], asOf },
      );
      const parts = inheritance.facets.responsibilities.filter(({ responsibility }: { responsibility: string }) =>
        ['SHARED', 'PROVIDER_PART'].includes(responsibility),
      );
      const met = parts.reduce((sum: number, { count }: { count: number }) => sum + count, 0);
      expect([inheritance.totalCount, met]).toEqual([all, provider]);
    },
  );

  it('states the authorization of an offering without a list of services', async () => {
    const asked = async (environment: string, standards: readonly string[] | null) => {
      const document = `query ($filter: InheritanceFilter!) {
        inheritance(filter: $filter, asOf: "2026-11-29", first: 1) { totalCount notes { code sentence } summary { sentences } }
      }`;
      const { inheritance } = await ask(document, {
        filter: { environments: [`environment/${environment}`], standards },
      });
      const [note] = inheritance.notes.filter(({ code }: { code: string }) => code === 'NOTHING_IN_SCOPE');
      expect(inheritance.totalCount).toBe(0);
      return [note.sentence, ...inheritance.summary.sentences];
    };
    expect((await asked('govslack', null)).slice(0, 2)).toEqual([
      '“FedRAMP High authorization of GovSlack (FR2230252267)” certifies FedRAMP High, and no entry valid on 2026-11-29 places anything in its scope in GovSlack. That does not mean that nothing is.',
      '“FedRAMP High authorization of GovSlack (FR2230252267)” is authorized (High, since 25 January 2024). No source lists the services in its scope, so it is unknown which services inherit requirements.',
    ]);
    expect((await asked('slack', null))[1]).toMatch(/is authorized \(Moderate, since 20 May 2020\)/);
    // Another certificate lists services there.
    const [note, head] = await asked('aws-us-east-west', ['standard/fedramp-high']);
    expect(head).toMatch(/^No source shows/);
    expect(note).toBe(
      'No source states that a certificate to FedRAMP High applies in AWS US East/West. That does not mean that none does. What applies there: “FedRAMP Moderate authorization of AWS US East/West (AGENCYAMAZONEW)” (to FedRAMP Moderate).',
    );
  });

  it('distinguishes services in scope from those that may inherit by leverage', async () => {
    const document = `query ($filter: InheritanceFilter!) {
      inheritance(filter: $filter, asOf: "2026-11-29", first: 1) { summary { sentences } }
    }`;
    const { inheritance } = await ask(document, { filter: { standards: ['standard/fedramp-low'], leverageHops: 1 } });
    expect(inheritance.summary.sentences.slice(0, 2)).toEqual([
      'FedRAMP Low: 87 services are listed; FedRAMP Rev. 5 Low: two services may inherit by leverage.',
      'No source says who meets the requirements of FedRAMP Rev. 5 Low in Figma for Government or PagerDuty Operations Cloud.',
    ]);
  });

  it('matches services by other spellings in the list', async () => {
    const document = `query ($services: [ID!]!, $environment: ID!) {
      inheritance(filter: { services: $services, environments: [$environment] }, asOf: "2026-11-29", first: 1) { subjects(first: 1) { totalCount } }
    }`;
    const there = async (environment: string, names: readonly string[]) =>
      (
        await ask(document, {
          environment: `environment/${environment}`,
          services: names.map((name) => `service/${name}`),
        })
      ).inheritance.subjects.totalCount;
    const inGovernment = ['microsoft-entra-id-free', 'microsoft-entra-id-premium-p1-p2', 'service-bus'];
    expect(await there('azure-gov', [...inGovernment, 'virtual-machine-scale-sets'])).toBe(4);
    for (const cloud of ['o365-gcc', 'o365-gcc-high']) expect(await there(cloud, ['microsoft-teams'])).toBe(1);
  });
});
