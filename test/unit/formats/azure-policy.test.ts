import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { azurePolicy } from '../../../src/imports/formats/azure-policy.ts';
import { detect, fileOf, folderOf, type ListRead, listed, namesOf, readList, statementsOf } from './read-list.ts';

const FOLDER = listed('azure-policy');
const GOV = { environment: 'environment/azure-gov' };

const statedOf = (list: ListRead) =>
  Object.fromEntries(
    statementsOf(list, 'Responsibility').map(({ clauseId, responsibility, providerParts, customerParts }) => [
      clauseId.slice(clauseId.lastIndexOf('_') + 1),
      [responsibility, providerParts, customerParts],
    ]),
  );

const definition = (name: string, displayName: string) => ({
  id: `/providers/Microsoft.Authorization/policyDefinitions/${name}`,
  name,
  properties: { displayName },
});
const DEFINITIONS = [
  definition('ours', 'Microsoft Managed Control 1001 - Lids'),
  definition('ours-2', 'Microsoft Managed Control 1002 - Lids'),
  definition('yours', 'Pots should have a lid'),
];
type Uses = Readonly<Record<string, readonly string[]>>;
function initiative(uses: Uses, { displayName = 'Teapots 2030', groups = [] as readonly string[] } = {}): object {
  return {
    id: '/providers/Microsoft.Authorization/policySetDefinitions/set',
    properties: {
      displayName,
      policyDefinitionGroups: groups.map((name) => ({ name })),
      policyDefinitions: Object.entries(uses).map(([name, groupNames]) => ({
        policyDefinitionId: `/providers/microsoft.authorization/policyDefinitions/${name.toUpperCase()}`,
        policyDefinitionReferenceId: name,
        groupNames,
      })),
    },
  };
}

describe('an Azure Policy initiative', () => {
  it('counts the parts of each clause as the published counts are, where all definitions are there', async () => {
    const list = await readList(azurePolicy, FOLDER, GOV);
    expect(statedOf(list)).toMatchObject({
      'AC-2(2)': ['PROVIDER_PART', 1, 0],
      'AC-7': ['PROVIDER_PART', 2, 0],
      'AU-3': ['PROVIDER_PART', 1, 0],
      'IA-5': ['SHARED', 10, 6],
      'IA-5(1)': ['SHARED', 6, 11],
    });
  });

  it('leaves counts open where a definition is missing, and says only what is certain', async () => {
    const list = await readList(azurePolicy, FOLDER, GOV);
    expect(statedOf(list)).toMatchObject({
      'AC-2': ['SHARED', null, null],
      'AC-2(1)': ['PROVIDER_PART', null, null],
      'AC-3': ['SHARED', null, null],
      'CM-6': ['SHARED', null, null],
      'CP-9': ['PROVIDER_PART', null, null],
      'SC-8': ['SHARED', null, null],
      'SI-4': ['SHARED', null, null],
    });
    expect(list.drafts).toHaveLength(12);
    expect(list.remarks).toHaveLength(36);
    expect(list.remarks).toContainEqual(
      expect.stringMatching(/was not found, so that the counts of \S+_AC-2, \S+_AC-2\(1\), \S+_AC-3 are open\.$/),
    );
  });

  it('finds the standard by the name of the initiative, unless one is named', async () => {
    const list = await readList(azurePolicy, FOLDER, GOV);
    expect(list.drafts[0]?.names).toMatchObject([
      {
        kind: 'Clause',
        text: 'NIST_SP_800-53_R4_AC-2',
        alternatives: expect.arrayContaining(['AC-2']),
        within: { kind: 'Standard', text: 'NIST SP 800-53 Rev. 4' },
      },
      { kind: 'Environment', text: 'environment/azure-gov' },
    ]);
    const options = { ...GOV, standard: 'standard/fedramp-high', certificate: 'certificate/c' };
    const named = await readList(azurePolicy, FOLDER, options);
    expect(named.drafts[0]?.names[0]?.within?.text).toBe('standard/fedramp-high');
    expect(statementsOf(named, 'Responsibility')[0]).toMatchObject({ certificateId: 'certificate/c' });
    const preview = await fileOf([
      initiative({ ours: ['T_1'] }, { displayName: '[Preview]: Teapots' }),
      ...DEFINITIONS,
    ]);
    const [draft] = (await readList(azurePolicy, preview, GOV)).drafts;
    expect(draft?.names[0]?.within).toMatchObject({ text: '[Preview]: Teapots', alternatives: ['Teapots'] });
  });

  it('tells by the name of a definition whose part it is', async () => {
    const groups = ['T_1', 'T_2', 'T_3', 'T_4', 'T_5'];
    const uses = { ours: ['T_1', 'T_2'], 'ours-2': ['T_2'], yours: ['T_2', 'T_3'], gone: ['T_3', 'T_4'] };
    const list = await readList(azurePolicy, await fileOf([initiative(uses, { groups }), ...DEFINITIONS]), GOV);
    expect(statedOf(list)).toEqual({ '1': ['PROVIDER_PART', 1, 0], '2': ['SHARED', 2, 1] });
    expect(list.leftOut).toEqual([
      'policyDefinitionGroups[T_3]: What was found of its policies leaves open whose the clause is; nothing is said of it.',
      'policyDefinitionGroups[T_4]: What was found of its policies leaves open whose the clause is; nothing is said of it.',
      'policyDefinitionGroups[T_5]: No policy of the initiative is in this group; nothing is said of it.',
    ]);
    const all = await fileOf([initiative({ ours: ['T_1'], yours: ['T_3'] }), ...DEFINITIONS]);
    expect(statedOf(await readList(azurePolicy, all, GOV))).toMatchObject({ '3': ['CUSTOMER', 0, 1] });
  });

  it('concludes nothing of what the provider does where no policy is the provider’s', async () => {
    const list = await readList(azurePolicy, await fileOf([initiative({ yours: ['T_3'] }), ...DEFINITIONS]), GOV);
    expect(statedOf(list)).toEqual({});
    expect(list.leftOut).toEqual([
      "policyDefinitionGroups[T_3]: No policy of the whole initiative is the provider's, so that it leaves open what the provider does; nothing is said of the group.",
    ]);
  });

  it.each([
    [['NIST_SP_800-53_R4_AC-2(1)', 'NIST_SP_800-53_R4_SI-4'], 'AC-2(1)'],
    [['CSA_v4.0.12_CEK_02', 'CSA_v4.0.12_IAM_02'], 'CEK-02'],
    [['CSA_v4.0.12_CEK_02', 'CSA_v4.0.12_CEK_03'], 'CEK-02'],
    [['NIST_SP_800-53_R5.1.1_AC.2.4', 'NIST_SP_800-53_R5.1.1_SC.28.1'], 'AC-2.4'],
    [['ISO_IEC_27001_2022_7.5.3'], '7.5.3'],
  ])('reads the number in the name of the group, as in %j', async (groups, number) => {
    const list = await readList(azurePolicy, await fileOf([initiative({ ours: groups }), ...DEFINITIONS]), GOV);
    expect(list.drafts[0]?.names[0]).toMatchObject({ text: groups[0], alternatives: expect.arrayContaining([number]) });
  });

  it('reads no number that all groups begin otherwise than', async () => {
    const groups = ['CSA_v4.0.12_CEK_02', 'CSA_v4.0.12_IAM_02'];
    const list = await readList(azurePolicy, await fileOf([initiative({ ours: groups }), ...DEFINITIONS]), GOV);
    expect(list.drafts[0]?.names[0]?.alternatives).not.toContain('02');
  });

  it('counts a definition once, however often a clause uses it', async () => {
    const set = initiative({ yours: ['T_1', 'T_1'], ours: ['T_2'] }) as {
      properties: { policyDefinitions: unknown[] };
    };
    set.properties.policyDefinitions.push(...set.properties.policyDefinitions);
    expect(statedOf(await readList(azurePolicy, await fileOf([set, ...DEFINITIONS]), GOV))).toMatchObject({
      '1': ['CUSTOMER', 0, 1],
    });
  });

  it('reads a folder of one definition a file, and what tools print', async () => {
    const { properties, ...rest } = initiative({ ours: ['T_1'] }) as { properties: object };
    const folder = await folderOf({
      'set.json': { ...rest, ...properties },
      'ours.json': DEFINITIONS[0],
      'others.json': { value: [{ name: 'yours', displayName: 'Pots should have a lid' }] },
      'package.json': { private: true },
    });
    const list = await readList(azurePolicy, folder, GOV);
    expect(statedOf(list)).toEqual({ '1': ['PROVIDER_PART', 1, 0] });
    expect(list.remarks).toEqual([': 1 of 1 entries are neither an initiative nor a definition, and are passed over.']);
  });

  it('asks for the environment, and for one initiative at a time where its standard is named', async () => {
    expect((await readList(azurePolicy, FOLDER)).rejected).toEqual([
      ': Responsibilities hold in an environment, which an initiative does not name; say which with --environment.',
    ]);
    const two = await fileOf([initiative({ ours: ['T_1'] }), initiative({ ours: ['T_1'] }), ...DEFINITIONS]);
    await expect(readList(azurePolicy, two, { ...GOV, standard: 'x' })).rejects.toThrow('There are 2 initiatives here');
    expect(namesOf(await readList(azurePolicy, two, GOV), 'Clause')).toEqual(['T_1']);
  });

  it('reports policies that count for no clause, and refuses those that name no definition', async () => {
    const set = initiative({ ours: [] }) as { properties: { policyDefinitions: unknown[] } };
    set.properties.policyDefinitions.push({ groupNames: ['T_1'] }, 'x');
    const list = await readList(azurePolicy, await fileOf([set, ...DEFINITIONS]), GOV);
    expect(list.remarks).toEqual(['policyDefinitions: 1 policies are in no group, so that they count for no clause.']);
    expect(list.rejected).toHaveLength(2);
  });

  it('is known by its content, in a folder too', async () => {
    expect(await detect(azurePolicy, FOLDER)).toBeGreaterThan(0.9);
    expect(await detect(azurePolicy, join(FOLDER, 'initiative.json'))).toBeGreaterThan(0.9);
    expect(
      await detect(azurePolicy, await fileOf({ properties: { policyType: 'BuiltIn', mode: 'All', metadata: {} } })),
    ).toBe(0);
    const parameters = Object.fromEntries(Array.from({ length: 4_000 }, (_each, index) => [`parameter-${index}`, {}]));
    const late = { properties: { policyType: 'BuiltIn', metadata: {}, parameters, policyDefinitions: [] } };
    expect(await detect(azurePolicy, await fileOf(late))).toBe(0.5);
    expect(await detect(azurePolicy, listed('oscal/leverage'))).toBe(0);
  });

  it('says what is wrong with files that cannot be read', async () => {
    const whole = await readFile(join(FOLDER, 'initiative.json'), 'utf8');
    await expect(readList(azurePolicy, await fileOf(whole.slice(0, 9_000)), GOV)).rejects.toThrow('no complete JSON');
    await expect(readList(azurePolicy, await fileOf(DEFINITIONS), GOV)).rejects.toThrow('There is no initiative here');
    await expect(readList(azurePolicy, await folderOf({}), GOV)).rejects.toThrow('holds no file that ends in .json');
    const polluting = JSON.stringify([initiative({ ours: ['T_1'] }), ...DEFINITIONS]).replaceAll('"id"', '"__proto__"');
    expect(statedOf(await readList(azurePolicy, await fileOf(polluting), GOV))).toEqual({
      '1': ['PROVIDER_PART', 1, 0],
    });
  });
});
