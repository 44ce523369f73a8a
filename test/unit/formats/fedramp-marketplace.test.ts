import { describe, expect, it } from 'vitest';
import { fedrampMarketplace } from '../../../src/imports/formats/fedramp-marketplace.ts';
import { entitiesOf, fileOf, type ListRead, listed, namesOf, readList, statementsOf } from './read-list.ts';

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
async function readProducts(...products: readonly unknown[]): Promise<ListRead> {
  return readList(fedrampMarketplace, await fileOf(marketplace(...products)));
}
const linksOf = (list: ListRead) =>
  statementsOf(list, 'Membership').map(({ membership, toId }) => `${membership} ${toId}`);

describe('the FedRAMP Marketplace', () => {
  it('makes each product a certificate, and each service an entry', async () => {
    const list = await readList(fedrampMarketplace, SLICE);
    expect(entitiesOf(list, 'Certificate')).toHaveLength(24);
    expect(statementsOf(list, 'ScopeEntry')).toHaveLength(33);
    expect(statementsOf(list, 'Leverage')).toHaveLength(20);
    expect(list.leftOut).toHaveLength(20);
    expect(list.rejected).toEqual([]);
    expect(list.remarks).toEqual([
      ': Only the products are taken; the file has more lists: assessors (9), reusemapping (12).',
    ]);
  });

  it('says of a certificate what its product says', async () => {
    const list = await readList(fedrampMarketplace, SLICE);
    const draft = list.drafts.find(({ at }) => at.column === 'Products[F1209051525]');
    expect(draft?.names.map(({ kind, text, alternatives }) => [kind, text, alternatives])).toEqual([
      ['Certificate', 'FedRAMP F1209051525, Azure Commercial Cloud', ['F1209051525']],
      ['Standard', 'FedRAMP High', undefined],
      ['Environment', 'Azure Commercial Cloud', undefined],
      ['Organization', 'Microsoft', undefined],
      ['Organization', 'Kratos', undefined],
    ]);
    expect(
      draft?.build(['certificate/c', 'standard/s', 'environment/e', 'organization/h', 'organization/a']),
    ).toMatchObject([
      {
        kind: 'Certificate',
        id: 'certificate/c',
        properties: {
          number: 'F1209051525',
          issuedOn: '2019-05-03',
        },
        yielding: {
          standardAsStated: 'High',
          note: 'Marketplace status: FedRAMP Authorized; authorization by JAB',
        },
      },
      { content: { membership: 'CERTIFIES', fromId: 'certificate/c', toId: 'standard/s' } },
      { content: { membership: 'APPLIES_IN', toId: 'environment/e' } },
      { content: { membership: 'HELD_BY', toId: 'organization/h' } },
      { content: { membership: 'ISSUED_BY', toId: 'organization/a' } },
    ]);
  });

  it('never takes a name from what it is about, so that certificates keep theirs', async () => {
    const certificates = entitiesOf(await readList(fedrampMarketplace, SLICE), 'Certificate');
    for (const { properties } of certificates) expect(properties).not.toHaveProperty('name');
  });

  it('reads levels by their label, whatever number a year gives them', async () => {
    const list = await readProducts(
      { ...AUTHORIZED, id: 'FR1', impact_level: 'Low', impact_level_number: '6' },
      { ...AUTHORIZED, id: 'FR2', impact_level: 'LI-SaaS', impact_level_number: '2' },
      { ...AUTHORIZED, id: 'FR3', impact_level: '20x Moderate' },
      { ...AUTHORIZED, id: 'FR4', impact_level: 'FedRAMP High' },
      { ...AUTHORIZED, id: 'FR5', impact_level: '6' },
      { ...AUTHORIZED, id: 'FR6', impact_level: 'N/A' },
    );
    expect(namesOf(list, 'Standard')).toEqual([
      'FedRAMP Low',
      'FedRAMP LI-SaaS',
      'FedRAMP 20x Moderate',
      'FedRAMP High',
    ]);
    expect(list.remarks).toEqual([
      'Products[FR5]: The product has no level by name (6), so that it certifies nothing.',
      'Products[FR6]: The product has no level by name (none is stated), so that it certifies nothing.',
    ]);
  });

  it('lets a product lean on the packages that earlier lists tell as underlying', async () => {
    const list = await readProducts(
      { ...AUTHORIZED, Underlying_CSP_Package_ID: ['FR2', 'FR9'] },
      { ...AUTHORIZED, id: 'FR2', cso: 'Cup and Saucer' },
    );
    expect(statementsOf(list, 'Leverage')).toEqual([
      { kind: 'Leverage', fromId: 'FedRAMP FR1, Kettle Cloud', toId: 'FedRAMP FR2, Cup and Saucer' },
      { kind: 'Leverage', fromId: 'FedRAMP FR1, Kettle Cloud', toId: 'FedRAMP FR9' },
    ]);
  });

  it('tells whose its services are', async () => {
    const list = await readProducts({ ...AUTHORIZED, all_others: ['Backup'] });
    const subject = list.drafts.flatMap(({ names }) => names).find(({ kind }) => kind === 'Subject');
    expect(subject).toMatchObject({ text: 'Backup', offeredBy: { kind: 'Organization', text: 'Potter' } });
  });

  it('lets the systems that a product lists lean on it', async () => {
    const list = await readList(fedrampMarketplace, SLICE);
    expect(statementsOf(list, 'Leverage')).toContainEqual({
      kind: 'Leverage',
      fromId: 'FedRAMP FR1707156421, Acadis Readiness Suite',
      toId: 'FedRAMP F1209051525, Azure Commercial Cloud',
    });
    const adobe = 'FedRAMP FR1820435960, Adobe Creative Cloud for Enterprise';
    const leaning = statementsOf(list, 'Leverage').filter(({ fromId }) => fromId === adobe);
    expect(leaning.map(({ toId }) => toId)).toEqual(['FedRAMP F1209051525, Azure Commercial Cloud']);
  });

  it('numbers a leaning system that the list has no product for, and calls the others as their product', async () => {
    const list = await readProducts(
      { ...AUTHORIZED, leveraged_systems: [{ id: 'FR2', cso: 'Cup\r\n' }, { id: 'FR9', cso: 'Far' }, 'FR2', '', {}] },
      { ...AUTHORIZED, id: 'FR2', cso: 'Cup and Saucer' },
    );
    expect(statementsOf(list, 'Leverage').map(({ fromId }) => fromId)).toEqual([
      'FedRAMP FR2, Cup and Saucer',
      'FedRAMP FR9, Far',
      'FedRAMP FR2, Cup and Saucer',
    ]);
    expect(entitiesOf(list, 'Certificate').at(1)).toMatchObject({
      id: 'FedRAMP FR9, Far',
      properties: { number: 'FR9' },
    });
    expect(list.leftOut).toEqual([
      'Products[FR1].leveraged_systems[3]: This names no system.',
      'Products[FR1].leveraged_systems[4]: This names no system.',
    ]);
  });

  it('makes entries in scope of authorized products only', async () => {
    const all_others = ['Spout'];
    const list = await readProducts(
      { ...AUTHORIZED, id: 'FR1', all_others },
      { ...AUTHORIZED, id: 'FR2', all_others, status: 'FedRAMP In Process', auth_date: 'Not Active' },
      { ...AUTHORIZED, id: 'FR3', all_others, status: 'FedRAMP Ready', auth_date: 'Not Active' },
      { ...AUTHORIZED, id: 'FR4', all_others, status: 'Under a cloud' },
      { ...AUTHORIZED, id: 'FR5', all_others, status: 'Not Authorized' },
      { ...AUTHORIZED, id: 'FR6', all_others, status: 'constructor' },
    );
    expect(statementsOf(list, 'ScopeEntry').map(({ status }) => status)).toEqual(['IN_SCOPE', 'IN_AUDIT', 'PLANNED']);
    expect(linksOf(list).filter((link) => /CERTIFIES|ISSUED_BY/.test(link))).toEqual([
      'CERTIFIES FedRAMP Moderate',
      'ISSUED_BY Lid Audits',
    ]);
    expect(entitiesOf(list, 'Certificate')[1]).toMatchObject({
      properties: { number: 'FR2' },
      yielding: {
        standardAsStated: 'Moderate',
        note: 'Marketplace status: FedRAMP In Process; assessor Lid Audits',
      },
    });
    expect(list.leftOut[0]).toContain('What "Under a cloud" means for the services of a product is not known.');
    expect(list.leftOut).toHaveLength(3);
  });

  it('cleans names, and reports what is none', async () => {
    const list = await readProducts({
      ...AUTHORIZED,
      all_others: [' Big  Pot\r\n', '', '#N/A', 'Lid | Spout', null, { name: 'Cup' }],
      service_last_90: ['New\u00a0Pot'],
    });
    expect(namesOf(list, 'Subject')).toEqual(['Big Pot', 'Lid | Spout', 'New Pot']);
    expect(list.leftOut).toEqual([
      'Products[FR1].all_others[1]: "" is no name of a service.',
      'Products[FR1].all_others[2]: "#N/A" is no name of a service.',
      'Products[FR1].all_others[4]: "" is no name of a service.',
    ]);
    expect(list.rejected).toEqual(['Products[FR1].all_others[5]: The name of a service was expected here.']);
  });

  it('reads the keys of other years', async () => {
    const file = await fileOf({
      products: [
        {
          Package_ID: 'F10',
          Cloud_Service_Provider_Name: 'Potter',
          Cloud_Service_Provider_Package: 'Kettle Cloud',
          Designation: 'Compliant',
          Original_Authorization_Date: '2/9/2016',
          'Independent Assessor': '#N/A',
          Impact_Level: 'Moderate',
          Services: 'Spout|Handle',
          'Leveraged Systems': 'F11|F12',
        },
      ],
    });
    const list = await readList(fedrampMarketplace, file);
    expect(entitiesOf(list, 'Certificate')[0]?.properties).toMatchObject({ number: 'F10', issuedOn: '2016-02-09' });
    expect(linksOf(list)).toEqual(['CERTIFIES FedRAMP Moderate', 'APPLIES_IN Kettle Cloud', 'HELD_BY Potter']);
    expect(namesOf(list, 'Subject')).toEqual(['Spout', 'Handle']);
    expect(statementsOf(list, 'Leverage').map(({ fromId }) => fromId)).toEqual(['FedRAMP F11', 'FedRAMP F12']);
  });

  it('finds an offering without what it includes', async () => {
    const list = await readProducts(
      { ...AUTHORIZED, cso: 'Kettle (includes Cup 365)' },
      { ...AUTHORIZED, id: 'FR2', cso: 'Pot (High)' },
    );
    const environments = list.drafts.flatMap(({ names }) => names.filter(({ kind }) => kind === 'Environment'));
    expect(environments.map(({ alternatives }) => alternatives)).toEqual([['Kettle'], undefined]);
  });

  it('refuses days that do not exist, and leaves out products without a number', async () => {
    const list = await readProducts(
      { ...AUTHORIZED, auth_date: '2023-02-29T20:00:00.000Z' },
      { ...AUTHORIZED, id: 'N/A' },
      'FR2',
    );
    expect(list.rejected).toEqual([
      'Products[2]: An object was expected.',
      'Products[FR1]: "2023-02-29T20:00:00.000Z" is no day that the product can have been authorized on.',
    ]);
    expect(list.leftOut).toEqual([
      'Products[1]: The product has no id, which is its number: nothing would tell it from others.',
    ]);
  });

  it('says that options for one certificate are of no use here', async () => {
    const list = await readList(fedrampMarketplace, await fileOf(marketplace(AUTHORIZED)), {
      environment: 'environment/x',
    });
    expect(list.remarks).toEqual([
      ': Each product names its certificate, environment and standard itself; the options for them were not used.',
    ]);
  });
});
