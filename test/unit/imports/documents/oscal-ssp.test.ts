import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { oscalSsp } from '../../../../src/imports/lists/oscal-ssp.ts';
import {
  fileOf,
  folderOf,
  isDocument,
  listed,
  namesOf,
  type ReadDocument,
  readDocument,
  statementsOf,
} from './documents.ts';

const EXAMPLE = listed('oscal/ssp-example.json');
const BOTH = listed('oscal/leverage');
const LEVERAGED = listed('oscal/leverage/leveraged-ssp.json');
const LEVERAGING = listed('oscal/leverage/leveraging-ssp.json');
const MEADOW = { environment: 'environment/meadow', standard: 'standard/controls' };
const HERE = { ...MEADOW, certificate: 'certificate/iaas' };

const responsibilitiesOf = (list: ReadDocument) =>
  statementsOf(list, 'Responsibility').map(
    ({ clauseId, certificateId, responsibility, providerParts, customerParts }) =>
      [clauseId, certificateId, responsibility, providerParts, customerParts].join(' '),
  );
const leverageOf = (list: ReadDocument) =>
  statementsOf(list, 'Leverage').map(({ fromId, toId }) => `${fromId} → ${toId}`);

/** Controls that the plans state as inherited, by leverage. */
const inheritedOf = (list: ReadDocument) =>
  statementsOf(list, 'Leverage').map(({ inheritedClauseIds = [] }) => inheritedClauseIds);

type Parts = Readonly<Record<'provided' | 'responsibilities' | 'inherited' | 'satisfied', readonly unknown[]>>;
function requirement(
  control: unknown,
  { provided = [], responsibilities = [], ...rest }: Partial<Parts>,
  state?: string,
): object {
  const status = state === undefined ? {} : { 'implementation-status': { state } };
  return { 'control-id': control, 'by-components': [{ ...status, export: { provided, responsibilities }, ...rest }] };
}
function plan(name: string, requirements: readonly unknown[], implementation: object = {}): object {
  return {
    'system-security-plan': {
      'system-characteristics': { 'system-name': name },
      'system-implementation': implementation,
      'control-implementation': { 'implemented-requirements': requirements },
    },
  };
}
const INHERITED = { inherited: [{ uuid: 'i1', 'provided-uuid': 'p1' }] };
const readRequirements = async (...requirements: readonly unknown[]) =>
  readDocument(oscalSsp, await fileOf(plan('Kettle', requirements)), HERE);

describe('an OSCAL system security plan', () => {
  it('states what is provided, left to customers, or both', async () => {
    const both = ['r3', 'r4'].map((uuid) => ({ uuid, 'provided-uuid': 'p4' }));
    const list = await readRequirements(
      requirement('ac-1', { provided: [{ uuid: 'p1' }, { uuid: 'p2' }] }),
      requirement('ac-2.1', { provided: [{ uuid: 'p3' }], responsibilities: [{ uuid: 'r1', 'provided-uuid': 'p3' }] }),
      requirement('ac-3', { responsibilities: [{ uuid: 'r2' }] }),
      requirement('ac-4', { inherited: [{ uuid: 'i1', 'provided-uuid': 'far-1' }] }),
      requirement('ac-5', { satisfied: [{ uuid: 's1', 'responsibility-uuid': 'far-2' }] }),
      requirement('ac-6', { provided: [{ uuid: 'p4' }], responsibilities: both }),
    );
    expect(responsibilitiesOf(list)).toEqual([
      'ac-1 certificate/iaas PROVIDER_PART 2 0',
      'ac-2.1 certificate/iaas SHARED 1 1',
      'ac-3 certificate/iaas CUSTOMER 0 1',
      'ac-4 certificate/iaas PROVIDER_PART 1 0',
      'ac-5 certificate/iaas PROVIDER_PART 1 0',
      'ac-6 certificate/iaas SHARED 1 2',
    ]);
    expect(list.drafts[0]?.names[0]?.within?.text).toBe('standard/controls');
    expect(list.told).toEqual([['plan.away', null]]);
    expect(list.problems[0]?.values).toEqual({ count: 2 });
  });

  it('claims nothing about what is planned or not applicable, and keeps what is left to customers', async () => {
    const list = await readRequirements(
      requirement('ac-1', { provided: [{ uuid: 'p1' }] }, 'planned'),
      requirement('ac-2', { provided: [{ uuid: 'p2' }], responsibilities: [{ uuid: 'r2' }] }, 'not-applicable'),
      requirement('ac-3', { inherited: [{ uuid: 'i3', 'provided-uuid': 'far' }] }, 'planned'),
      requirement('ac-4', { provided: [{ uuid: 'p4' }] }, 'partial'),
      requirement('ac-5', { satisfied: [{ uuid: 's5' }] }, 'implemented'),
    );
    expect(responsibilitiesOf(list)).toEqual([
      'ac-2 certificate/iaas CUSTOMER 0 1',
      'ac-4 certificate/iaas PROVIDER_PART 1 0',
      'ac-5 certificate/iaas PROVIDER_PART 1 0',
    ]);
    const within = (control: string) => `implemented-requirements[${control}].by-components[0]`;
    expect(list.told.filter(([id]) => id === 'plan.absent')).toEqual([
      ['plan.absent', `${within('ac-1')}.export.provided[0]`],
      ['plan.absent', `${within('ac-2')}.export.provided[0]`],
      ['plan.absent', `${within('ac-3')}.inherited[0]`],
    ]);
    expect(list.ignored).toHaveLength(2);
  });

  it('links a leveraging system to the leveraged one', async () => {
    const list = await readDocument(oscalSsp, BOTH, HERE);
    expect(responsibilitiesOf(list)).toEqual([
      'ac-2 certificate/iaas SHARED 1 2',
      'ac-2 Leveraging SaaS System PROVIDER_PART 3 0',
    ]);
    expect(leverageOf(list)).toEqual(['Leveraging SaaS System → certificate/iaas']);
    expect(inheritedOf(list)).toEqual([['ac-2']]);
    expect(list).toMatchObject({ told: [], ignored: [] });
  });

  it('reads a leveraging system without the leveraged plan, for its own certificate', async () => {
    const list = await readDocument(oscalSsp, LEVERAGING, { ...HERE, certificate: 'certificate/saas' });
    expect(responsibilitiesOf(list)).toEqual(['ac-2 certificate/saas PROVIDER_PART 3 0']);
    expect(leverageOf(list)).toEqual(['certificate/saas → CSP IaaS [Leveraged System]']);
    expect(inheritedOf(list)).toEqual([['ac-2']]);
    expect(list.drafts[1]?.names[1]).toMatchObject({ kind: 'Certificate', alternatives: ['CSP IaaS'] });
    const unnamed = await readDocument(oscalSsp, LEVERAGING, MEADOW);
    expect(responsibilitiesOf(unnamed)).toEqual(['ac-2 Leveraging SaaS System PROVIDER_PART 3 0']);
    expect(unnamed.told).toEqual([['plan.away', null]]);
  });

  it('needs a certificate for a system that leverages others and has no name', async () => {
    const file = await fileOf(plan('', [requirement('ac-1', INHERITED)]));
    const list = await readDocument(oscalSsp, file, MEADOW);
    expect(list.facts).toEqual([]);
    expect(list.told).toContainEqual(['plan.nameless', 'control-implementation']);
    expect(responsibilitiesOf(await readDocument(oscalSsp, file, HERE))).toEqual([
      'ac-1 certificate/iaas PROVIDER_PART 1 0',
    ]);
  });

  it('reports a reference to the wrong kind of statement, and links the rest', async () => {
    const swapped = (await readFile(LEVERAGING, 'utf8')).replace(
      '"responsibility-uuid": "11111111-0000-4000-9009-002001001001"',
      '"responsibility-uuid": "11111111-0000-4000-9009-002001002001"',
    );
    const folder = await folderOf({ 'a.json': await readFile(LEVERAGED, 'utf8'), 'b.json': swapped });
    const list = await readDocument(oscalSsp, folder, HERE);
    const place = 'implemented-requirements[ac-2].statements[0].by-components[0].satisfied[0]';
    expect(list.told).toEqual([['plan.reference', place]]);
    expect(responsibilitiesOf(list)).toEqual([
      'ac-2 certificate/iaas SHARED 1 2',
      'ac-2 Leveraging SaaS System PROVIDER_PART 2 0',
    ]);
    expect(leverageOf(list)).toEqual(['Leveraging SaaS System → certificate/iaas']);
  });

  it('derives leverage from what a system inherits, unless that is only planned', async () => {
    const provider = plan('Kettle', [requirement('ac-1', { provided: [{ uuid: 'P1' }] })]);
    const inheriting = (state: string) => plan('Cup', [requirement('ac-1', INHERITED, state)]);
    const other = { profile: {} };
    const folder = await folderOf({ 'a.json': provider, 'b.json': inheriting('implemented'), 'c.json': other });
    const list = await readDocument(oscalSsp, folder, MEADOW);
    expect(leverageOf(list)).toEqual(['Cup → Kettle']);
    expect(namesOf(list, 'Certificate')).toEqual(['Kettle', 'Cup']);
    expect(list.problems).toMatchObject([{ id: 'document.empty', at: { file: expect.stringMatching(/c.json$/) } }]);
    const planned = await folderOf({ 'a.json': provider, 'b.json': inheriting('planned') });
    expect(leverageOf(await readDocument(oscalSsp, planned, MEADOW))).toEqual([]);
  });

  it('assigns the certificate of the recipe to no system unless all others leverage that system', async () => {
    const alone = (name: string) => plan(name, [requirement('ac-1', { provided: [{ uuid: name }] })]);
    const folder = await folderOf({ 'a.json': alone('Kettle'), 'b.json': alone('Cup') });
    const list = await readDocument(oscalSsp, folder, HERE);
    expect(responsibilitiesOf(list)).toEqual(['ac-1 Kettle PROVIDER_PART 1 0', 'ac-1 Cup PROVIDER_PART 1 0']);
    expect(list.told).toEqual([['plan.certificate', null]]);
  });

  it('also finds a leveraged system by its number', async () => {
    const props = [{ name: 'leveraged-system-identifier', value: 'F1209051525' }];
    const leveraged = { 'leveraged-authorizations': [{ uuid: 'l1', title: 'Big Cloud (IaaS)', props }] };
    const list = await readDocument(oscalSsp, await fileOf(plan('Kettle', [], leveraged)));
    expect(list.drafts[0]?.names[1]).toMatchObject({
      text: 'Big Cloud (IaaS)',
      alternatives: ['F1209051525', 'Big Cloud'],
    });
  });

  it('counts a repeated control once', async () => {
    const list = await readRequirements(
      requirement('ac-2.1', { provided: [{ uuid: 'p1' }] }),
      requirement('AC-2(1)', { responsibilities: [{ uuid: 'r1' }] }),
    );
    expect(responsibilitiesOf(list)).toEqual(['ac-2.1 certificate/iaas SHARED 1 1']);
    expect(list.ignored).toHaveLength(1);
  });

  it('states nothing if it names nobody as responsible', async () => {
    const list = await readDocument(oscalSsp, EXAMPLE);
    expect(list).toMatchObject({ drafts: [], told: [['responsibility.silent', 'control-implementation']] });
    expect(list.ignored).toHaveLength(1);
  });

  it('needs an environment, and a standard if the plan names none', async () => {
    const nowhere = await readDocument(oscalSsp, LEVERAGED, { standard: 'standard/controls' });
    expect(nowhere.told).toEqual([['responsibility.environment', 'control-implementation']]);
    const file = await fileOf(plan('Kettle', [requirement('ac-1', { provided: [{ uuid: 'p' }] })]));
    const without = await readDocument(oscalSsp, file, { environment: 'x' });
    expect(without.told).toEqual([['responsibility.standard', 'control-implementation']]);
    const imported = await readDocument(oscalSsp, LEVERAGED, { environment: 'x' });
    expect(imported.drafts[0]?.names[0]?.within?.alternatives).toContain('NIST SP-800-53 Rev. 4 LOW-baseline');
    expect(imported.told).toEqual([['responsibility.any-certificate', 'control-implementation']]);
  });

  it('refuses malformed parts, and files without a plan', async () => {
    const list = await readRequirements(requirement(null, {}), 'x', requirement('ac-1', { provided: [7] }));
    expect(list.told.slice(0, 3)).toEqual([
      ['document.shape', 'implemented-requirements[0]'],
      ['document.shape', 'implemented-requirements[1]'],
      ['document.shape', 'implemented-requirements[ac-1].by-components[0].export.provided[0]'],
    ]);
    const cut = await fileOf('{"system-security-plan": {"uu');
    await expect(readDocument(oscalSsp, cut)).rejects.toThrow('not a complete JSON');
    await expect(readDocument(oscalSsp, await fileOf({ a: 1 }))).rejects.toThrow('no "system-security-plan"');
  });

  it('is recognized by its keys, also in a folder', async () => {
    expect(await isDocument(oscalSsp, EXAMPLE)).toBe(true);
    expect(await isDocument(oscalSsp, BOTH)).toBe(true);
    expect(await isDocument(oscalSsp, listed('azure-policy'))).toBe(false);
  });
});
