import { expect, it } from 'vitest';
import { fedrampMarketplace } from '../../../../src/imports/lists/fedramp-marketplace.ts';
import { fedrampPackage } from '../../../../src/imports/lists/fedramp-package.ts';
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

const ONE = listed('fedramp/package.json');
const SEVERAL = listed('fedramp/packages.json');
const about = { fedRampPackageId: 'FR1', providerName: 'Potter', serviceName: 'Pots', certificationType: 'Rev5' };
const linksOf = (list: ReadDocument) =>
  statementsOf(list, 'Membership').map(({ membership, toId }) => `${membership} ${toId}`);

it('makes a certificate from a package, and entries from its services', async () => {
  const list = await readDocument(fedrampPackage, ONE);
  expect(linksOf(list)).toEqual([
    'CERTIFIES FedRAMP Moderate',
    'APPLIES_IN Kettle Cloud',
    'HELD_BY Kettle Works',
    'OPERATED_BY Kettle Works',
    'ASSESSED_BY Lid Audits',
  ]);
  expect(statementsOf(list, 'ScopeEntry')).toMatchObject([
    { subjectId: 'Teapot', environmentId: 'Kettle Cloud', status: 'IN_SCOPE', condition: null, validFrom: null },
    { subjectId: 'Spout', condition: 'marked “*” in the list' },
    { subjectId: 'Lid' },
  ]);
  expect(statementsOf(list, 'Leverage')).toMatchObject([{ fromId: 'FR2600000001', toId: 'F1603087869' }]);
  expect(list.told).toEqual([]);
});

it('keeps the document, under the id that FedRAMP gives', async () => {
  const list = await readDocument(fedrampPackage, SEVERAL);
  const kept = entitiesOf(list, 'Certificate').flatMap(({ properties: { number, packageOverview } }) =>
    packageOverview === undefined ? [] : [[number, JSON.parse(String(packageOverview))] as const],
  );
  expect(kept.map(([number]) => number)).toEqual(['FR2600000001', 'FR2600000002']);
  expect(kept[1]?.[1]).toMatchObject({ serviceIdentification: { fedRampPackageId: 'FR2600000002' } });
  expect(kept[1]?.[1]).not.toHaveProperty('ZD_frid_retro');
});

it('certifies no standard without a level that its provider states', async () => {
  const classes = [undefined, 'Class C', 'High', 'High (FedRAMP Certification Level Class D)'];
  const files = classes.map((securityCategorization, index) => [
    `${index}.json`,
    { serviceIdentification: about, serviceProperties: { securityCategorization } },
  ]);
  const folder = await folderOf(Object.fromEntries(files));
  expect(namesOf(await readDocument(fedrampPackage, folder), 'Standard')).toEqual(['FedRAMP High']);
  const other = { serviceIdentification: { ...about, certificationType: '20x' }, serviceProperties: files[3]?.[1] };
  expect(namesOf(await readDocument(fedrampPackage, await fileOf(other)), 'Standard')).toEqual([]);
});

it('is recognized by its keys, and reports missing values', async () => {
  expect(await isDocument(fedrampPackage, ONE)).toBe(true);
  expect(await isDocument(fedrampPackage, SEVERAL)).toBe(true);
  expect(await isDocument(fedrampPackage, await fileOf([{ serviceIdentification: about }]))).toBe(true);
  expect(await isDocument(fedrampPackage, listed('fedramp/marketplace-slice.json'))).toBe(false);
  expect(await isDocument(fedrampMarketplace, SEVERAL)).toBe(false);
  const nameless = { serviceIdentification: { ...about, serviceName: ' ' } };
  expect((await readDocument(fedrampPackage, await fileOf([nameless]))).told).toEqual([
    ['document.shape', '[0].serviceIdentification'],
  ]);
  const empty = { serviceIdentification: about, certifiedServices: [{ serviceDescription: 'A pot.' }] };
  const list = await readDocument(fedrampPackage, await fileOf(empty));
  expect(statementsOf(list, 'ScopeEntry')).toEqual([]);
  expect(list.told).toEqual([['product.nameless', 'certifiedServices[0]']]);
  await expect(readDocument(fedrampPackage, await fileOf({ a: [] }))).rejects.toThrow('no package overview');
});
