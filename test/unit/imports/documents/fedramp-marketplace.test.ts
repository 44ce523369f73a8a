import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { fedrampMarketplace } from '../../../../src/imports/lists/fedramp-marketplace.ts';
import type { Recipe } from '../../../../src/imports/map/recipe.ts';
import { askedOf, entriesOf, factsByIds } from '../reading.ts';
import {
  entitiesOf,
  fileOf,
  folderOf,
  isDocument,
  listed,
  namesOf,
  type ReadDocument,
  readDocument,
  statementsOf,
} from './documents.ts';

const SLICE = listed('fedramp/marketplace-slice.json');
const AUTHORIZED = {
  id: 'FR1',
  csp: 'Potter',
  cso: 'Kettle Cloud',
  status: 'FedRAMP Authorized',
  auth_date: '2024-02-29T20:00:00.000Z',
  independent_assessor: 'Lid Audits',
  impact_level: 'Moderate',
};
const marketplace = (...Products: readonly unknown[]) => ({ data: { Products } });
const readProducts = async (...products: readonly unknown[]) =>
  readDocument(fedrampMarketplace, await fileOf(marketplace(...products)));
const linksOf = (list: ReadDocument) =>
  statementsOf(list, 'Membership').map(({ membership, toId }) => `${membership} ${toId}`);

describe('the FedRAMP Marketplace', () => {
  it('has a certificate for each product, and an entry for each service', async () => {
    const list = await readDocument(fedrampMarketplace, SLICE);
    expect(entitiesOf(list, 'Certificate')).toHaveLength(24);
    expect(statementsOf(list, 'ScopeEntry')).toHaveLength(33);
    expect(statementsOf(list, 'Leverage')).toHaveLength(20);
    expect(list.asked).toEqual([]);
    const ids = list.told.map(([id]) => id);
    expect(ids).toEqual(['document.others', ...new Array(20).fill('product.nameless')]);
  });

  it('describes a certificate by its product, and keeps an existing name', async () => {
    const list = await readDocument(fedrampMarketplace, SLICE);
    const draft = list.drafts.find(({ at }) => at.column === 'Products[F1209051525]');
    expect(draft?.names.map(({ kind, text }) => [kind, text])).toEqual([
      ['Certificate', 'F1209051525'],
      ['Standard', 'FedRAMP High'],
      ['Environment', 'Azure Commercial Cloud'],
      ['Organization', 'Microsoft'],
      ['Organization', 'Kratos'],
      ['Organization', 'JAB'],
    ]);
    const drafts = draft === undefined ? [] : [draft];
    expect(await factsByIds({ ...list, drafts }, () => ['certificate/c', 's', 'e', 'h', 'a'])).toMatchObject([
      {
        kind: 'Certificate',
        id: 'certificate/c',
        properties: { number: 'F1209051525', status: 'AUTHORIZED', issuedOn: '2019-05-03' },
        yielding: {
          name: 'FedRAMP High authorization of Azure Commercial Cloud (F1209051525)',
          standardAsStated: 'High',
          note: 'Marketplace status: FedRAMP Authorized; authorization by JAB',
        },
      },
      ...['CERTIFIES', 'APPLIES_IN', 'HELD_BY', 'OPERATED_BY', 'ASSESSED_BY', 'AUTHORIZED_BY'].map((membership) => ({
        content: { membership },
      })),
    ]);
    for (const { properties } of entitiesOf(list, 'Certificate')) expect(properties).not.toHaveProperty('name');
  });

  it('reads levels by their label, with any numbering', async () => {
    const levels = ['Low', 'LI-SaaS', '20x Moderate', 'FedRAMP High', '6', 'N/A'];
    const list = await readProducts(
      ...levels.map((level, index) => ({ ...AUTHORIZED, id: `FR${index}`, impact_level: level })),
    );
    expect(namesOf(list, 'Standard')).toEqual([
      'FedRAMP Low',
      'FedRAMP LI-SaaS',
      'FedRAMP 20x Moderate',
      'FedRAMP High',
    ]);
    expect(list.told).toEqual([
      ['product.level', 'Products[FR4]'],
      ['product.level', 'Products[FR5]'],
    ]);
  });

  it('removes a mark from a name, and keeps it as a condition of the entry', async () => {
    const list = await readProducts({
      ...AUTHORIZED,
      all_others: ['*MBL - Cloud Trace', 'Spout*', 'Handle', '**MPL: Lid (formerly Cap)', 'Cup [excludes Saucer]'],
    });
    expect(await entriesOf(list.drafts)).toEqual([
      'Cloud Trace @ FR1 @ Kettle Cloud = IN_SCOPE (marked “*MBL” in the list)',
      'Spout @ FR1 @ Kettle Cloud = IN_SCOPE (marked “*” in the list)',
      'Handle @ FR1 @ Kettle Cloud = IN_SCOPE',
      'Lid @ FR1 @ Kettle Cloud = IN_SCOPE (marked “**MPL” in the list)',
      'Cup @ FR1 @ Kettle Cloud = IN_SCOPE (excludes Saucer)',
    ]);
    expect(statementsOf(list, 'Alias')).toMatchObject([{ subjectId: 'Lid', name: 'Cap' }]);
  });

  it('reads each item as one service, with any included or former names', async () => {
    const list = await readProducts({
      ...AUTHORIZED,
      all_others: [
        'Loss Prevention (LP)\nService',
        'Studio (including Pro, formerly Data Studio)',
        'Service Control Plane (formerly Control; includes Management API and Consumer',
        'Sector Solutions - including Kettles; Lids; and Spouts',
      ],
    });
    expect(namesOf(list, 'Subject')).toEqual([
      'Loss Prevention (LP) Service',
      'Studio',
      'Service Control Plane',
      'Sector Solutions',
    ]);
    expect(statementsOf(list, 'Alias')).toMatchObject([{ name: 'Data Studio' }, { name: 'Control' }]);
  });

  it('states the provider of its services, and cleans their names', async () => {
    const list = await readProducts({
      ...AUTHORIZED,
      all_others: [' Big  Pot\r\n', '', '#N/A', 'Lid | Spout', null, { name: 'Cup' }],
      // A number of an offering in the list is no service.
      service_last_90: ['New\u00a0Pot', 'FR1'],
    });
    expect(namesOf(list, 'Subject')).toEqual(['Big Pot', 'Lid | Spout', 'New Pot']);
    const subject = list.drafts.flatMap(({ names }) => names).find(({ kind }) => kind === 'Subject');
    expect(subject).toMatchObject({ offeredBy: { kind: 'Organization', text: 'Potter' } });
    expect(list.told).toEqual([
      ['product.nameless', 'Products[FR1].all_others[1]'],
      ['product.nameless', 'Products[FR1].all_others[2]'],
      ['product.nameless', 'Products[FR1].all_others[4]'],
      ['product.nameless', 'Products[FR1].all_others[5]'],
      ['product.nameless', 'Products[FR1].service_last_90[1]'],
    ]);
  });

  it('reads the systems that a product lists as leveraging it, under the names of their own products', async () => {
    const list = await readProducts(
      { ...AUTHORIZED, leveraged_systems: [{ id: 'FR2', cso: 'Cup\r\n' }, { id: 'FR9', cso: 'Far' }, 'FR2', '', {}] },
      { ...AUTHORIZED, id: 'FR2', cso: 'Cup and Saucer' },
    );
    expect(statementsOf(list, 'Leverage').map(({ fromId, toId }) => [fromId, toId])).toEqual([
      ['FR2', 'FR1'],
      ['FR9', 'FR1'],
      ['FR2', 'FR1'],
    ]);
    expect(entitiesOf(list, 'Certificate').find(({ id }) => id === 'FR9')).toMatchObject({
      properties: { number: 'FR9' },
      yielding: { name: 'FedRAMP authorization of Far (FR9)' },
    });
    expect(list.told).toEqual([
      ['product.nameless', 'Products[FR1].leveraged_systems[3]'],
      ['product.nameless', 'Products[FR1].leveraged_systems[4]'],
    ]);
  });

  it('also finds an offering by its name without the included parts', async () => {
    const list = await readProducts({ ...AUTHORIZED, cso: 'Kettle Cloud (includes Cup 365)' });
    const environment = list.drafts[0]?.names.find(({ kind }) => kind === 'Environment');
    expect(environment?.alternatives).toEqual(['Kettle Cloud']);
  });

  it('refuses days that do not exist and products without a number', async () => {
    const list = await readProducts(
      { ...AUTHORIZED, auth_date: '2023-02-29T20:00:00.000Z' },
      { ...AUTHORIZED, id: 'N/A' },
      'FR2',
    );
    expect(list).toMatchObject({ facts: [], ignored: [{ column: 'Products[1]' }] });
    expect(list.told).toEqual([
      ['document.shape', 'Products[2]'],
      ['product.day', 'Products[FR1]'],
      ['product.unnumbered', 'Products[1]'],
    ]);
  });

  it('reports that it ignores certificates and environments of the recipe', async () => {
    const list = await readDocument(fedrampMarketplace, await fileOf(marketplace(AUTHORIZED)), { environment: 'x' });
    expect(list.told).toEqual([['document.options', null]]);
  });

  it('is recognized by its keys, even if the products come late', async () => {
    expect(await isDocument(fedrampMarketplace, SLICE)).toBe(true);
    const Filters = { product: Array.from({ length: 9_000 }, (_each, index) => ({ name: `filter ${index}` })) };
    const late = { meta: { produced_by: 'GSA' }, data: { Metrics: {}, Filters, Products: [AUTHORIZED] } };
    expect(await isDocument(fedrampMarketplace, await fileOf(late))).toBe(true);
    expect(await isDocument(fedrampMarketplace, await fileOf({ data: { Products: [{ price: 1 }] } }))).toBe(false);
    const folder = await folderOf({ 'data.json': marketplace(AUTHORIZED) });
    expect(await isDocument(fedrampMarketplace, folder)).toBe(false);
  });

  it('is refused if it is cut off or has no list of products', async () => {
    const whole = await readFile(SLICE, 'utf8');
    const cut = await fileOf(whole.slice(0, 20_000));
    await expect(readDocument(fedrampMarketplace, cut)).rejects.toThrow('not a complete JSON');
    const empty = await fileOf({ data: {} });
    await expect(readDocument(fedrampMarketplace, empty)).rejects.toThrow('There is no list of Products');
    const polluting = JSON.stringify(marketplace(AUTHORIZED)).replace('"id"', '"__proto__":{"cso":"x"},"id"');
    const list = await readDocument(fedrampMarketplace, await fileOf(polluting));
    expect(namesOf(list, 'Environment')).toEqual(['Kettle Cloud']);
  });
});

describe('statuses of the FedRAMP Marketplace', () => {
  const readStatus = async (status: string | null, recipe: Recipe = {}) => {
    const product = { ...AUTHORIZED, auth_date: 'Not Active', status, certified_services: ['Spout'] };
    return readDocument(fedrampMarketplace, await fileOf(marketplace(product)), recipe);
  };

  it.each([
    ['FedRAMP Authorized', 'AUTHORIZED', 'IN_SCOPE'],
    ['FedRAMP Certified', 'AUTHORIZED', 'IN_SCOPE'],
    ['FedRAMP Certified (In Remediation)', 'AUTHORIZED', 'IN_SCOPE'],
    ['Remediation', 'AUTHORIZED', 'IN_SCOPE'],
    ['FedRAMP In Process', 'IN_PROCESS', 'IN_AUDIT'],
    ['Agency Authorization In Process', 'IN_PROCESS', 'IN_AUDIT'],
    ['Legacy FedRAMP Ready', 'READY', 'PLANNED'],
    ['Initial Implementation', 'IN_PROCESS', 'PLANNED'],
  ])(
    'read “%s” as %s with services %s; only an authorized product certifies a standard',
    async (label, own, meaning) => {
      const list = await readStatus(label);
      expect(entitiesOf(list, 'Certificate')).toMatchObject([{ properties: { status: own } }]);
      expect(statementsOf(list, 'ScopeEntry')).toMatchObject([{ status: meaning }]);
      const isAuthorized = linksOf(list).some((link) => /CERTIFIES|ASSESSED_BY/.test(link));
      expect(isAuthorized).toBe(meaning === 'IN_SCOPE');
      expect(list.asked).toEqual([]);
    },
  );

  it.each(['Delisted', 'constructor'])('ask what “%s” means, and follow the recipe', async (status) => {
    const list = await readStatus(status);
    expect(list).toMatchObject({ facts: [], asked: [{ at: { column: 'Products[FR1]' } }] });
    expect(askedOf(list)).toEqual([`word.meaning:${status}`]);
    const said = await readStatus(status, { words: { [status]: 'NOT_IN_SCOPE' } });
    expect(entitiesOf(said, 'Certificate')).toMatchObject([{ properties: { status: 'WITHDRAWN' } }]);
    expect(statementsOf(said, 'ScopeEntry')).toMatchObject([{ status: 'NOT_IN_SCOPE' }]);
    const silent = await readStatus(status, { words: { [status]: 'nothing' } });
    for (const { properties } of entitiesOf(silent, 'Certificate')) expect(properties).not.toHaveProperty('status');
    expect(silent.told).toEqual([['product.silent', 'Products[FR1].certified_services[0]']]);
  });

  it('that are missing certify nothing, and are reported if no product has one', async () => {
    const list = await readStatus(null);
    expect(linksOf(list)).toEqual(['APPLIES_IN Kettle Cloud', 'HELD_BY Potter', 'OPERATED_BY Potter']);
    expect(list.told).toEqual([
      ['product.status', null],
      ['product.silent', 'Products[FR1].certified_services[0]'],
    ]);
  });
});
