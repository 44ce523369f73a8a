import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { oscalComponent } from '../../src/imports/lists/oscal-component.ts';
import { type Ask, asked, createAsk } from '../support/ask.ts';
import { openShipped } from '../support/embedded-graph.ts';
import { createOscalCheck, oscalText } from '../support/oscal.ts';
import { fileOf, readDocument, statementsOf } from '../unit/imports/documents/documents.ts';

const faultOf = createOscalCheck();
let engine: Engine;
let ask: Ask;

beforeAll(async () => {
  engine = await openShipped();
  ask = createAsk(engine);
});
afterAll(() => engine.close());

const asOf = '2026-11-24';
const GOVERNMENT = { standard: 'FedRAMP Rev. 5 High', environment: 'Azure Government', asOf };
const SURE = { ...GOVERNMENT, services: ['Key Vault', 'service/storage-blobs'] };
/** Commercial Azure: no source states who meets the requirements. */
const UNKNOWN = { ...SURE, environment: 'Azure' };
/** The list of ISO/IEC 20000-1 names services and clouds apart, so that all is only possible. */
const POSSIBLE = { standard: 'ISO/IEC 20000-1:2018', environment: 'Azure', services: ['Power BI'], asOf };

// biome-ignore lint/suspicious/noExplicitAny: NIST's schema checks the form.
type Json = any;

async function planOf(parameters: Record<string, string | string[]>): Promise<Json> {
  return JSON.parse(await oscalText(ask, 'assessment', parameters))['system-security-plan'];
}

const propOf = ({ props = [] }: Json, name: string) =>
  props.find((prop: Json) => prop.name === name && prop.ns !== undefined)?.value;

const partsOf = (plan: Json): Json[] =>
  plan['control-implementation']['implemented-requirements'].flatMap(
    (requirement: Json) => requirement['by-components'],
  );

describe('an export as OSCAL', () => {
  it.each([
    ['assessment', SURE],
    ['assessment', { ...UNKNOWN, systemName: 'Teapot Shop', profile: 'trestle://profiles/high/profile.json' }],
    ['assessment', POSSIBLE],
    ['inheritance', { services: 'Key Vault,Power BI', environments: 'Azure', clauses: 'FedRAMP Rev. 5 High AC', asOf }],
    ['inheritance', { families: 'Power Platform', standards: 'ISO/IEC 20000-1:2018', asOf }],
    ['gap', { from: 'FedRAMP Rev. 5 Low', to: 'ISO/IEC 27001:2022' }],
    ['gap', { from: 'NIST Cybersecurity Framework 2.0', to: 'NIST SP 800-53 Rev. 5' }],
    ['clauses', { standard: 'FedRAMP Rev. 5 Low' }],
    ['clauses', { standard: 'ISO/IEC 20000-1:2018' }],
    ['clauses.oscal-profile.json', { standard: 'FedRAMP Rev. 5 High' }],
    ['assessment.oscal-results.json', SURE],
    ['assessment.oscal-results.json', { ...UNKNOWN, systemName: 'Teapot Shop' }],
    ['assessment.oscal-results.json', POSSIBLE],
  ])('%s %o is valid, refers to its own back matter only, and is the same each time', async (kind, parameters) => {
    const written = await oscalText(ask, kind, parameters);
    expect(faultOf(JSON.parse(written))).toBeNull();
    expect(await oscalText(ask, kind, parameters)).toBe(written);
    const [root] = Object.values<Json>(JSON.parse(written));
    const resources = new Set(root['back-matter'].resources.map(({ uuid }: Json) => `#${uuid}`));
    const references = [...written.matchAll(/"(?:href|source)":\s*"(#[^"]+)"/g)].map(([, href]) => href);
    expect(references.length).toBeGreaterThan(0);
    expect(references.filter((href) => !resources.has(href))).toEqual([]);
    const uuids = [...written.matchAll(/"uuid":\s*"([^"]+)"/g)].map(([, uuid]) => uuid);
    expect(new Set(uuids).size).toBe(uuids.length);
  });

  it('cites each source with day and licence, and states the day and the revision', async () => {
    const plan = await planOf(SURE);
    expect([propOf(plan.metadata, 'as-of'), propOf(plan.metadata, 'revision')]).toEqual([asOf, '4']);
    const { nodes } = await asked(ask, '{ nodes(ids: ["source/aud-2026"]) { ... on Source { date licence url } } }');
    const cited = plan['back-matter'].resources.find((resource: Json) => propOf(resource, 'id') === 'source/aud-2026');
    expect(cited).toMatchObject({ rlinks: [{ href: nodes[0].url }] });
    expect([propOf(cited, 'date'), propOf(cited, 'licence')]).toEqual([nodes[0].date, nodes[0].licence]);
  });
});

describe('an assessment as a system security plan', () => {
  it('lists as inherited only what is sure and the provider meets at least in part', async () => {
    for (const parameters of [SURE, UNKNOWN, POSSIBLE]) {
      for (const part of partsOf(await planOf(parameters))) {
        const certainties = (part.inherited ?? []).map((each: Json) => propOf(each, 'certainty'));
        const responsibilities = (part.inherited ?? []).map((each: Json) => propOf(each, 'responsibility'));
        expect(certainties.filter((word: string) => !['stated', 'derived'].includes(word))).toEqual([]);
        expect(responsibilities.filter((word: string) => ['unknown', 'customer'].includes(word))).toEqual([]);
        const status = part['implementation-status']?.state;
        if (status !== undefined) expect(['stated', 'derived']).toContain(propOf(part, 'certainty'));
      }
    }
  });

  it('has a component for the provider, and one for the system if a source gives the customer a part', async () => {
    const plan = await planOf({ ...SURE, systemName: 'Teapot Shop' });
    const requirements = plan['control-implementation']['implemented-requirements'];
    const [keyVault, , own] = requirements.find((each: Json) => each['control-id'] === 'ac-2')['by-components'];
    expect(keyVault).toMatchObject({
      'implementation-status': { state: 'partial' },
      inherited: [{ description: expect.stringContaining('provider and customer each meet parts of AC-2') }],
    });
    expect(own.description).toMatch(/^A source counts \d+ parts of the customer.*To be filled in/);
    expect(own['component-uuid']).toBe(plan['system-implementation'].components[0].uuid);
    expect(plan['system-characteristics']['system-name']).toBe('Teapot Shop');
    expect(plan['system-implementation']['leveraged-authorizations']).toMatchObject([
      { 'date-authorized': '2020-04-29' },
    ]);
  });

  it('says that no source states an unknown responsibility', async () => {
    const parts = partsOf(await planOf(UNKNOWN)).filter((part) => propOf(part, 'certainty') !== undefined);
    for (const part of parts) {
      expect(part).not.toHaveProperty('inherited');
      expect(part.remarks).toContain('no source states who meets it');
    }
  });

  it('gives the reasons for what is only possible, and derives no leveraged authorization from it', async () => {
    const plan = await planOf(POSSIBLE);
    const parts = partsOf(plan).filter((part) => propOf(part, 'certainty') !== undefined);
    for (const part of parts) {
      expect(propOf(part, 'certainty')).toBe('possible');
      expect(propOf(part, 'possible-because')).toBeDefined();
      expect(part.description).toMatch(/^Only possible, not shown to be inherited\./);
    }
    expect(plan['system-implementation']).not.toHaveProperty('leveraged-authorizations');
    expect(plan['system-implementation'].remarks).toContain('is only possible');
  });
});

describe('an assessment as assessment results', () => {
  const resultsOf = async (parameters: Record<string, string | string[]>): Promise<Json> =>
    JSON.parse(await oscalText(ask, 'assessment.oscal-results.json', parameters))['assessment-results'].results[0];
  /** The responsibility matrix of cloud.gov Pages states requirements of which nothing is left to its customers. */
  const PAGES = {
    ...{ standard: 'FedRAMP Rev. 5 Moderate', environment: 'environment/cloud-gov-pages', asOf },
    services: ['service/cloud-gov-pages'],
  };

  it('is satisfied where sources leave nothing to the customer, with the observations that show it', async () => {
    const { findings, observations } = await resultsOf(PAGES);
    const { assessment } = await asked(
      ask,
      `query($standard: ID!, $environment: ID!, $services: [ID!]!, $asOf: Date) {
        assessment(standard: $standard, environment: $environment, services: $services, asOf: $asOf) {
          requirements(outcomes: [COVERED], responsibilities: [PROVIDER]) { totalCount } } }`,
      { ...PAGES, standard: 'standard/fedramp-r5-moderate' },
    );
    expect(findings).toHaveLength(assessment.requirements.totalCount);
    const known = new Map<string, Json>(observations.map((each: Json) => [each.uuid, each]));
    for (const { target, 'related-observations': related } of findings) {
      expect(target.status.state).toBe('satisfied');
      const [{ 'observation-uuid': uuid }] = related;
      expect(['stated', 'derived']).toContain(propOf(known.get(uuid), 'certainty'));
      expect(known.get(uuid)['relevant-evidence'].length).toBeGreaterThan(0);
    }
  });

  it('has no finding for what is possible or unknown, and an observation with the reason', async () => {
    for (const parameters of [UNKNOWN, POSSIBLE]) {
      const { findings = [], observations } = await resultsOf(parameters);
      expect(findings).toEqual([]);
      for (const each of observations) {
        expect(each.subjects).toMatchObject([{ type: 'component' }]);
        if (propOf(each, 'certainty') !== 'possible') continue;
        expect(each.description).toMatch(/^It is only possible that /);
        expect(propOf(each, 'possible-because')).toBeDefined();
      }
    }
  });
});

describe('a standard as a profile', () => {
  it('selects the controls of its catalog', async () => {
    const written = await oscalText(ask, 'clauses.oscal-profile.json', { standard: 'FedRAMP Rev. 5 High' });
    const [{ 'include-controls': selected }] = JSON.parse(written).profile.imports;
    const ids = selected[0]['with-ids'];
    expect([ids.length, ids.slice(0, 3)]).toEqual([410, ['ac-1', 'ac-2', 'ac-2.1']]);
  });

  it('is rejected if no source states that it is a baseline', async () => {
    const written = oscalText(ask, 'clauses.oscal-profile.json', { standard: 'ISO/IEC 20000-1:2018' });
    await expect(written).rejects.toThrow('No source states that ISO/IEC 20000-1:2018 is a baseline of a catalog');
  });
});

it('gives a component definition from which the same responsibilities are imported', async () => {
  const clauses = 'clause/fedramp-r5-high/AC';
  const [environment, day] = ['environment/azure-gov', asOf];
  const services = ['service/key-vault', 'service/storage-blobs'];
  const written = await oscalText(ask, 'inheritance', { services, environments: environment, clauses, asOf: day });
  const list = await readDocument(oscalComponent, await fileOf(JSON.parse(written)), { environment });
  const imported = statementsOf(list, 'Responsibility').map((statement) => [
    statement.clauseId.toUpperCase(),
    ...[statement.responsibility, statement.providerParts, statement.customerParts],
  ]);
  const { inheritance } = await asked(
    ask,
    `query($filter: InheritanceFilter!) { inheritance(filter: $filter, asOf: "${day}", first: 100) {
      nodes { clause { number } responsibilities { kind providerParts customerParts } } } }`,
    { filter: { services: services.slice(0, 1), environments: [environment], clauses: [clauses] } },
  );
  const stated = inheritance.nodes.flatMap(({ clause, responsibilities: [first] }: Json) =>
    first === undefined
      ? []
      : [[clause.number.replace(/\((\d+)\)/, '.$1'), first.kind, first.providerParts, first.customerParts]],
  );
  expect(stated.length).toBeGreaterThan(20);
  expect(imported).toEqual(stated);
});
