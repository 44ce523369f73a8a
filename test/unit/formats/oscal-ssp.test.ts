import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { oscalSsp } from '../../../src/imports/formats/oscal-ssp.ts';
import { detect, fileOf, folderOf, type ListRead, listed, namesOf, readList, statementsOf } from './read-list.ts';

const EXAMPLE = listed('oscal/ssp-example.json');
const BOTH = listed('oscal/leverage');
const LEVERAGED = listed('oscal/leverage/leveraged-ssp.json');
const LEVERAGING = listed('oscal/leverage/leveraging-ssp.json');
const HERE = { environment: 'environment/meadow', certificate: 'certificate/iaas', standard: 'standard/controls' };

const responsibilitiesOf = (list: ListRead) =>
  statementsOf(list, 'Responsibility').map(
    ({ clauseId, certificateId, responsibility, providerParts, customerParts }) =>
      [clauseId, certificateId, responsibility, providerParts, customerParts].join(' '),
  );
const leverageOf = (list: ListRead) => statementsOf(list, 'Leverage').map(({ fromId, toId }) => `${fromId} → ${toId}`);

type Parts = Readonly<Record<'provided' | 'responsibilities' | 'inherited' | 'satisfied', readonly object[]>>;
function requirement(control: unknown, { provided = [], responsibilities = [], ...rest }: Partial<Parts>): object {
  return { 'control-id': control, 'by-components': [{ export: { provided, responsibilities }, ...rest }] };
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

describe('an OSCAL system security plan', () => {
  it('tells what is provided, left to customers, or both', async () => {
    const requirements = [
      requirement('ac-1', { provided: [{ uuid: 'p1' }, { uuid: 'p2' }] }),
      requirement('ac-2.1', { provided: [{ uuid: 'p3' }], responsibilities: [{ uuid: 'r1', 'provided-uuid': 'p3' }] }),
      requirement('ac-3', { responsibilities: [{ uuid: 'r2' }] }),
      requirement('ac-4', { inherited: [{ uuid: 'i1', 'provided-uuid': 'far-1' }] }),
      requirement('ac-5', { satisfied: [{ uuid: 's1', 'responsibility-uuid': 'far-2' }] }),
    ];
    const list = await readList(oscalSsp, await fileOf(plan('Kettle', requirements)), HERE);
    expect(responsibilitiesOf(list)).toEqual([
      'ac-1 certificate/iaas PROVIDER_PART 2 0',
      'ac-2.1 certificate/iaas SHARED 1 1',
      'ac-3 certificate/iaas CUSTOMER 0 1',
      'ac-4 certificate/iaas PROVIDER_PART 1 0',
      'ac-5 certificate/iaas PROVIDER_PART 1 0',
    ]);
    expect(list.drafts[0]?.names[0]?.within?.text).toBe('standard/controls');
    expect(list.remarks).toEqual([
      ': 2 statements refer to others that no file of the list has; they are taken on the word of this one.',
    ]);
  });

  it('counts each responsibility, also where several come with one thing provided', async () => {
    const responsibilities = ['r1', 'r2'].map((uuid) => ({ uuid, 'provided-uuid': 'p1' }));
    const requirements = [requirement('ac-1', { provided: [{ uuid: 'p1' }], responsibilities })];
    const list = await readList(oscalSsp, await fileOf(plan('Kettle', requirements)), HERE);
    expect(responsibilitiesOf(list)).toEqual(['ac-1 certificate/iaas SHARED 1 2']);
  });

  it('claims nothing for the provider of what is planned or not applicable, and keeps what is left to customers', async () => {
    const inState = (state: string, control: string, parts: Partial<Parts>) => {
      const { 'by-components': components, ...rest } = requirement(control, parts) as { 'by-components': object[] };
      return { ...rest, 'by-components': [{ ...components[0], 'implementation-status': { state } }] };
    };
    const requirements = [
      inState('planned', 'ac-1', { provided: [{ uuid: 'p1' }] }),
      inState('not-applicable', 'ac-2', { provided: [{ uuid: 'p2' }], responsibilities: [{ uuid: 'r2' }] }),
      inState('planned', 'ac-3', { inherited: [{ uuid: 'i3', 'provided-uuid': 'far' }] }),
      inState('partial', 'ac-4', { provided: [{ uuid: 'p4' }] }),
      inState('implemented', 'ac-5', { satisfied: [{ uuid: 's5' }] }),
    ];
    const list = await readList(oscalSsp, await fileOf(plan('Kettle', requirements)), HERE);
    expect(responsibilitiesOf(list)).toEqual([
      'ac-2 certificate/iaas CUSTOMER 0 1',
      'ac-4 certificate/iaas PROVIDER_PART 1 0',
      'ac-5 certificate/iaas PROVIDER_PART 1 0',
    ]);
    expect(list.remarks).toEqual([
      'implemented-requirements[ac-1].by-components[0].provided[0]: What is "provided" is of an implementation that is "planned"; it is not counted.',
      'implemented-requirements[ac-2].by-components[0].provided[0]: What is "provided" is of an implementation that is "not-applicable"; it is not counted.',
      'implemented-requirements[ac-3].by-components[0].inherited[0]: What is "inherited" is of an implementation that is "planned"; it is not counted.',
    ]);
    expect(list.leftOut).toHaveLength(2);
  });

  it('sees no leverage in what a system only plans to inherit', async () => {
    const planned = {
      'control-id': 'ac-1',
      'by-components': [
        { 'implementation-status': { state: 'planned' }, inherited: [{ uuid: 'i1', 'provided-uuid': 'p1' }] },
      ],
    };
    const folder = await folderOf({
      'a.json': plan('Kettle', [requirement('ac-1', { provided: [{ uuid: 'p1' }] })]),
      'b.json': plan('Cup', [planned]),
    });
    expect(leverageOf(await readList(oscalSsp, folder, HERE))).toEqual([]);
  });

  it('links a leveraging system to the leveraged one', async () => {
    const list = await readList(oscalSsp, BOTH, HERE);
    expect(responsibilitiesOf(list)).toEqual([
      'ac-2 certificate/iaas SHARED 1 2',
      'ac-2 Leveraging SaaS System PROVIDER_PART 3 0',
    ]);
    expect(leverageOf(list)).toEqual(['Leveraging SaaS System → certificate/iaas']);
    expect(list).toMatchObject({ rejected: [], leftOut: [], remarks: [], ignored: 0 });
  });

  it('takes a leveraging system alone on its own word', async () => {
    const list = await readList(oscalSsp, LEVERAGING, { ...HERE, certificate: 'certificate/saas' });
    expect(responsibilitiesOf(list)).toEqual(['ac-2 certificate/saas PROVIDER_PART 3 0']);
    expect(leverageOf(list)).toEqual(['certificate/saas → CSP IaaS [Leveraged System]']);
    expect(list.drafts[1]?.names[1]).toMatchObject({ kind: 'Certificate', alternatives: ['CSP IaaS'] });
  });

  it('counts what a system that leans on others inherits for its own certificate alone, also without --certificate', async () => {
    const list = await readList(oscalSsp, LEVERAGING, { ...HERE, certificate: null });
    expect(responsibilitiesOf(list)).toEqual(['ac-2 Leveraging SaaS System PROVIDER_PART 3 0']);
    expect(list.remarks).toEqual([
      ': 3 statements refer to others that no file of the list has; they are taken on the word of this one.',
    ]);
    const inheriting = plan('Cup', [requirement('ac-1', { inherited: [{ uuid: 'i1', 'provided-uuid': 'far' }] })]);
    expect(
      responsibilitiesOf(await readList(oscalSsp, await fileOf(inheriting), { ...HERE, certificate: null })),
    ).toEqual(['ac-1 Cup PROVIDER_PART 1 0']);
  });

  it('asks for the certificate of a system that leans on others and has no name', async () => {
    const inheriting = plan('', [requirement('ac-1', { inherited: [{ uuid: 'i1', 'provided-uuid': 'far' }] })]);
    const file = await fileOf(inheriting);
    const list = await readList(oscalSsp, file, { ...HERE, certificate: null });
    expect(responsibilitiesOf(list)).toEqual([]);
    expect(list.rejected).toEqual([
      'control-implementation: What the plan tells holds through the certificate of its system, to which it gives no name; import it alone, with --certificate.',
    ]);
    expect(responsibilitiesOf(await readList(oscalSsp, file, HERE))).toEqual([
      'ac-1 certificate/iaas PROVIDER_PART 1 0',
    ]);
  });

  it('reports a reference to the wrong kind of statement, and links the rest', async () => {
    const swapped = (await readFile(LEVERAGING, 'utf8')).replace(
      '"responsibility-uuid": "11111111-0000-4000-9009-002001001001"',
      '"responsibility-uuid": "11111111-0000-4000-9009-002001002001"',
    );
    const folder = await folderOf({ 'a.json': await readFile(LEVERAGED, 'utf8'), 'b.json': swapped });
    const list = await readList(oscalSsp, folder, HERE);
    expect(list.remarks).toEqual([
      'implemented-requirements[ac-2].statements[0].by-components[0].satisfied[0]: What is "satisfied" must refer to one of "responsibilities", but 11111111-0000-4000-9009-002001002001 is one of "provided"; it is not counted.',
    ]);
    expect(responsibilitiesOf(list)).toEqual([
      'ac-2 certificate/iaas SHARED 1 2',
      'ac-2 Leveraging SaaS System PROVIDER_PART 2 0',
    ]);
    expect(leverageOf(list)).toEqual(['Leveraging SaaS System → certificate/iaas']);
  });

  it('sees that one system rests on another where no authorization says so', async () => {
    const folder = await folderOf({
      'a.json': plan('Kettle', [requirement('ac-1', { provided: [{ uuid: 'P1' }] })]),
      'b.json': plan('Cup', [requirement('ac-1', { inherited: [{ uuid: 'i1', 'provided-uuid': 'p1' }] })]),
      'c.json': { profile: {} },
    });
    const list = await readList(oscalSsp, folder, { ...HERE, certificate: null });
    expect(leverageOf(list)).toEqual(['Cup → Kettle']);
    expect(namesOf(list, 'Certificate')).toEqual(['Kettle', 'Cup']);
    expect(list.remarks).toEqual([': The file holds no "system-security-plan" and is passed over.']);
  });

  it('looks for a leveraged system by its number too', async () => {
    const props = [{ name: 'leveraged-system-identifier', value: 'F1209051525' }];
    const leveraged = { 'leveraged-authorizations': [{ uuid: 'l1', title: 'Big Cloud (IaaS)', props }] };
    const list = await readList(oscalSsp, await fileOf(plan('Kettle', [], leveraged)));
    expect(list.drafts[0]?.names[1]).toMatchObject({
      text: 'Big Cloud (IaaS)',
      alternatives: ['F1209051525', 'Big Cloud'],
    });
  });

  it('counts a control that comes twice once', async () => {
    const requirements = [
      requirement('ac-2.1', { provided: [{ uuid: 'p1' }] }),
      requirement('AC-2(1)', { responsibilities: [{ uuid: 'r1' }] }),
    ];
    const list = await readList(oscalSsp, await fileOf(plan('Kettle', requirements)), HERE);
    expect(responsibilitiesOf(list)).toEqual(['ac-2.1 certificate/iaas SHARED 1 1']);
    expect(list.ignored).toBe(1);
  });

  it('says nothing where nobody is said to be responsible', async () => {
    const list = await readList(oscalSsp, EXAMPLE);
    expect(list).toMatchObject({ drafts: [], rejected: [], ignored: 1 });
    expect(list.remarks).toEqual([
      'control-implementation: Of 1 of 1 controls nothing is provided, inherited, satisfied or left as a responsibility.',
    ]);
  });

  it('asks for the environment, and for the standard where the plan names none', async () => {
    expect((await readList(oscalSsp, LEVERAGED, { ...HERE, environment: null })).rejected).toEqual([
      'control-implementation: Responsibilities hold in an environment, which the plan does not name; say which with --environment.',
    ]);
    const file = await fileOf(plan('Kettle', [requirement('ac-1', { provided: [{ uuid: 'p' }] })]));
    expect((await readList(oscalSsp, file, { environment: 'x' })).rejected).toEqual([
      'control-implementation: The plan does not say what its controls are of (import-profile); name it with --standard.',
    ]);
  });

  it('finds the standard by the profile that a plan imports', async () => {
    const list = await readList(oscalSsp, LEVERAGED, { environment: 'x' });
    expect(list.drafts[0]?.names[0]?.within?.alternatives).toContain('NIST SP-800-53 Rev. 4 LOW-baseline');
    expect(list.remarks).toEqual([
      'control-implementation: No certificate was named: the responsibilities hold through any certificate.',
    ]);
  });

  it('refuses what cannot be read', async () => {
    const requirements = [requirement(null, {}), 'x', requirement('ac-1', { provided: [7 as unknown as object] })];
    const list = await readList(oscalSsp, await fileOf(plan('Kettle', requirements)), HERE);
    expect(list.rejected).toHaveLength(3);
    await expect(readList(oscalSsp, await fileOf('{"system-security-plan": {"uu'))).rejects.toThrow('no complete JSON');
    await expect(readList(oscalSsp, await fileOf({ __proto__x: 1 }))).rejects.toThrow('no "system-security-plan"');
  });

  it('is known by its content, in a folder too', async () => {
    expect(await detect(oscalSsp, EXAMPLE)).toBeGreaterThan(0.9);
    expect(await detect(oscalSsp, BOTH)).toBeGreaterThan(0.9);
    expect(await detect(oscalSsp, listed('azure-policy'))).toBe(0);
  });
});
