import { expect, it } from 'vitest';
import { oscalComponent } from '../../../../src/imports/lists/oscal-component.ts';
import { entitiesOf, fileOf, isDocument, listed, readDocument, statementsOf } from './documents.ts';

const KETTLES = listed('oscal/component-definition.json');
const IN_CLOUD = { environment: 'Kettle Cloud' };

it('has the services of its provider', async () => {
  const { drafts, ...list } = await readDocument(oscalComponent, KETTLES, IN_CLOUD);
  expect(entitiesOf({ drafts, ...list }, 'Service').map(({ id }) => id)).toEqual(['Kettle Store', 'Kettle Line']);
  expect(drafts[0]?.names).toMatchObject([
    { text: 'Kettle Store', alternatives: ['Kettle Store (KS)'], offeredBy: { text: 'Kettle Works' } },
  ]);
});

it('reads what is implemented as parts of the provider, or of the customer by role', async () => {
  const list = await readDocument(oscalComponent, KETTLES, IN_CLOUD);
  const common = { environmentId: 'Kettle Cloud', certificateId: null };
  expect(statementsOf(list, 'Responsibility')).toMatchObject([
    { ...common, clauseId: 'sc-8', responsibility: 'PROVIDER_PART', providerParts: 2, customerParts: 0 },
    { ...common, clauseId: 'sc-8.1', responsibility: 'SHARED', providerParts: 1, customerParts: 1 },
  ]);
  expect(list.told).toEqual([
    ['document.others', null],
    ['responsibility.any-certificate', null],
  ]);
  expect(list.ignored).toHaveLength(1);
});

it('needs an environment if it implements anything, and a standard', async () => {
  expect((await readDocument(oscalComponent, KETTLES)).told.at(-1)?.[0]).toBe('responsibility.environment');
  const requirement = { 'control-id': 'ac-1' };
  const component = {
    type: 'Service',
    title: 'Pot',
    'control-implementations': [{ 'implemented-requirements': [requirement] }],
  };
  const path = await fileOf({ 'component-definition': { components: [component, { type: 'service' }] } });
  expect(await isDocument(oscalComponent, path)).toBe(true);
  expect((await readDocument(oscalComponent, path, { ...IN_CLOUD, certificate: 'C' })).told).toEqual([
    ['document.shape', 'components[1]'],
    ['responsibility.standard', 'components[0].control-implementations[0]'],
  ]);
  const named = await readDocument(oscalComponent, path, { ...IN_CLOUD, standard: 'Rules', certificate: 'C' });
  expect(statementsOf(named, 'Responsibility')).toMatchObject([{ clauseId: 'ac-1', certificateId: 'C' }]);
});
