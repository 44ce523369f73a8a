import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { azurePolicy } from '../../../../src/imports/lists/azure-policy.ts';
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

const FOLDER = listed('azure-policy');
const GOV = { environment: 'environment/azure-gov' };

const statedOf = (list: ReadDocument) =>
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
interface Set {
  readonly properties: { readonly displayName: string; readonly policyDefinitions: unknown[] };
}
function initiative(
  uses: Readonly<Record<string, readonly string[]>>,
  { displayName = 'Teapots 2030', groups = [] as readonly string[] } = {},
): Set {
  const policyDefinitions = Object.entries(uses).map(([name, groupNames]) => ({
    policyDefinitionId: `/providers/microsoft.authorization/policyDefinitions/${name.toUpperCase()}`,
    policyDefinitionReferenceId: name,
    groupNames,
  }));
  const properties = { displayName, policyDefinitionGroups: groups.map((name) => ({ name })), policyDefinitions };
  return { properties };
}
const readSet = async (set: Set) => readDocument(azurePolicy, await fileOf([set, ...DEFINITIONS]), GOV);

describe('an Azure Policy initiative', () => {
  it('gives the published counts of parts, or none if a definition is missing', async () => {
    const list = await readDocument(azurePolicy, FOLDER, GOV);
    expect(statedOf(list)).toMatchObject({
      'AC-2(2)': ['PROVIDER_PART', 1, 0],
      'IA-5': ['SHARED', 10, 6],
      'IA-5(1)': ['SHARED', 6, 11],
      'AC-2': ['SHARED', null, null],
      'CP-9': ['PROVIDER_PART', null, null],
    });
    expect(list.drafts).toHaveLength(12);
    expect(new Set(list.told.map(([id]) => id))).toEqual(new Set(['responsibility.any-certificate', 'policy.missing']));
    expect(list.problems).toHaveLength(37);
  });

  it('belongs to the standard in its name, unless the recipe names one', async () => {
    const [draft] = (await readDocument(azurePolicy, FOLDER, GOV)).drafts;
    expect(draft?.names).toMatchObject([
      {
        kind: 'Clause',
        text: 'NIST_SP_800-53_R4_AC-2',
        alternatives: expect.arrayContaining(['AC-2']),
        within: { kind: 'Standard', text: 'NIST SP 800-53 Rev. 4' },
      },
      { kind: 'Environment', text: 'environment/azure-gov' },
    ]);
    const recipe = { ...GOV, standard: 'standard/fedramp-r4-high', certificate: 'certificate/c' };
    const named = await readDocument(azurePolicy, FOLDER, recipe);
    expect(named.drafts[0]?.names[0]?.within?.text).toBe('standard/fedramp-r4-high');
    expect(statementsOf(named, 'Responsibility')[0]).toMatchObject({ certificateId: 'certificate/c' });
    const preview = await readSet(initiative({ ours: ['T_1'] }, { displayName: '[Preview]: Teapots' }));
    expect(preview.drafts[0]?.names[0]?.within?.alternatives).toEqual(['Teapots']);
  });

  it('derives the responsible side from the name of a definition, and counts each once', async () => {
    const groups = ['T_1', 'T_2', 'T_3', 'T_4', 'T_5'];
    const uses = { ours: ['T_1', 'T_2', 'T_1'], 'ours-2': ['T_2'], yours: ['T_2', 'T_3'], gone: ['T_3', 'T_4'] };
    const list = await readSet(initiative(uses, { groups }));
    expect(statedOf(list)).toEqual({ '1': ['PROVIDER_PART', 1, 0], '2': ['SHARED', 2, 1] });
    expect(list.told).toEqual([
      ['responsibility.any-certificate', null],
      ['policy.missing', 'policyDefinitions[gone]'],
      ['policy.open', 'policyDefinitionGroups[T_3]'],
      ['policy.open', 'policyDefinitionGroups[T_4]'],
      ['policy.open', 'policyDefinitionGroups[T_5]'],
    ]);
  });

  it('concludes nothing about a clause with policies for the customer only, which are checks', async () => {
    const list = await readSet(initiative({ ours: ['T_1'], yours: ['T_3'] }));
    expect(statedOf(list)).toEqual({ '1': ['PROVIDER_PART', 1, 0] });
    expect(list.told).toContainEqual(['policy.open', 'policyDefinitionGroups[T_3]']);
  });

  it('concludes nothing if none of its policies is the provider’s', async () => {
    const list = await readSet(initiative({ yours: ['T_3'] }));
    expect(list).toMatchObject({
      facts: [],
      told: [
        ['responsibility.any-certificate', null],
        ['policy.open', 'policyDefinitionGroups[T_3]'],
      ],
    });
  });

  it.each([
    [['NIST_SP_800-53_R4_AC-2(1)', 'NIST_SP_800-53_R4_SI-4'], 'AC-2(1)'],
    [['CSA_v4.0.12_CEK_02', 'CSA_v4.0.12_IAM_02'], 'CEK-02'],
    [['CSA_v4.0.12_CEK_02', 'CSA_v4.0.12_CEK_03'], 'CEK-02'],
    [['NIST_SP_800-53_R5.1.1_AC.2.4', 'NIST_SP_800-53_R5.1.1_SC.28.1'], 'AC-2.4'],
    [['ISO_IEC_27001_2022_7.5.3'], '7.5.3'],
  ])('finds the number in the names of groups %j', async (groups, number) => {
    const [draft] = (await readSet(initiative({ ours: groups }))).drafts;
    expect(draft?.names[0]).toMatchObject({ text: groups[0], alternatives: expect.arrayContaining([number]) });
    // The last part alone would be the number of another clause unless all groups share the rest.
    expect(draft?.names[0]?.alternatives?.includes('02')).toBe(groups[1] === 'CSA_v4.0.12_CEK_03');
  });

  it('may be a folder with one definition per file, as tools print them', async () => {
    const folder = await folderOf({
      'set.json': initiative({ ours: ['T_1'] }).properties,
      'ours.json': DEFINITIONS[0],
      'others.json': { value: [{ name: 'yours', displayName: 'Pots should have a lid' }] },
      'package.json': { private: true },
    });
    const list = await readDocument(azurePolicy, folder, GOV);
    expect(statedOf(list)).toEqual({ '1': ['PROVIDER_PART', 1, 0] });
    expect(list.problems).toMatchObject([
      { id: 'document.others', at: { file: expect.stringMatching(/package.json$/) } },
      { id: 'responsibility.any-certificate' },
    ]);
  });

  it('needs an environment, and a single initiative if the recipe names the standard', async () => {
    expect((await readDocument(azurePolicy, FOLDER)).told).toEqual([['responsibility.environment', null]]);
    const nameless = { properties: { policyDefinitions: [] } };
    expect((await readDocument(azurePolicy, await fileOf(nameless), GOV)).told).toEqual([
      ['responsibility.any-certificate', null],
      ['responsibility.standard', null],
    ]);
    const two = await fileOf([initiative({ ours: ['T_1'] }), initiative({ ours: ['T_1'] }), ...DEFINITIONS]);
    await expect(readDocument(azurePolicy, two, { ...GOV, standard: 'x' })).rejects.toThrow('2 initiatives');
    expect(namesOf(await readDocument(azurePolicy, two, GOV), 'Clause')).toEqual(['T_1']);
  });

  it('reports policies without a group, and refuses groups without a name and policies without a definition', async () => {
    const { properties } = initiative({ ours: [] });
    properties.policyDefinitions.push({ groupNames: ['T_1'] }, 'x');
    const list = await readSet({ properties: { ...properties, policyDefinitionGroups: [{}] } } as Set);
    expect(list.told).toEqual([
      ['responsibility.any-certificate', null],
      ['document.shape', 'policyDefinitionGroups[0]'],
      ['document.shape', 'policyDefinitions[1]'],
      ['document.shape', 'policyDefinitions[2]'],
      ['policy.ungrouped', 'policyDefinitions'],
    ]);
  });

  it('is recognized by its keys, also in a folder', async () => {
    expect(await isDocument(azurePolicy, FOLDER)).toBe(true);
    expect(await isDocument(azurePolicy, join(FOLDER, 'initiative.json'))).toBe(true);
    const parameters = Object.fromEntries(Array.from({ length: 4_000 }, (_each, index) => [`parameter-${index}`, {}]));
    const late = { properties: { policyType: 'BuiltIn', metadata: {}, parameters, policyDefinitions: [] } };
    expect(await isDocument(azurePolicy, await fileOf(late))).toBe(true);
    const lone = { properties: { policyType: 'BuiltIn', mode: 'All', metadata: {} } };
    expect(await isDocument(azurePolicy, await fileOf(lone))).toBe(false);
    expect(await isDocument(azurePolicy, listed('oscal/leverage'))).toBe(false);
  });

  it('is refused if it is cut off or has no initiative', async () => {
    const whole = await readFile(join(FOLDER, 'initiative.json'), 'utf8');
    await expect(readDocument(azurePolicy, await fileOf(whole.slice(0, 9_000)), GOV)).rejects.toThrow(
      'not a complete JSON',
    );
    await expect(readDocument(azurePolicy, await fileOf(DEFINITIONS), GOV)).rejects.toThrow('no initiative');
    await expect(readDocument(azurePolicy, await folderOf({}), GOV)).rejects.toThrow('.json');
  });
});
