import { BadList } from '../facts/bad-list.ts';
import type { NameReference } from '../facts/draft.ts';
import type { Notes } from '../map/notes.ts';
import type { Recipe } from '../map/recipe.ts';
import type { Input } from '../read/input.ts';
import { clauseDrafts } from './azure-policy/clause-drafts.ts';
import { Definitions } from './azure-policy/definitions.ts';
import { type Initiative, readInitiative, resourcesOf } from './azure-policy/initiative.ts';
import { JSON_FILE, readDocuments } from './json/documents.ts';
import { placeIn } from './json/places.ts';
import type { ListKind } from './list-kind.ts';
import { placeOfRecipe } from './responsibility-draft.ts';

/** Responsibilities for clauses, by the policies that an initiative has for each. */
export const azurePolicy: ListKind = {
  name: 'azure-policy',
  description:
    "Azure Policy initiative (policySetDefinition) with its definitions, a JSON file, several or a folder: responsibilities by clause in the recipe's environment. Definitions named \"Microsoft Managed Control …\" are the provider's parts, others the customer's. The recipe names the standard if it is not called like the initiative.",
  streams: false,
  readsTogether: true,
  endingInFolders: JSON_FILE,
  hasKeys: isPolicy,
  async *read(input, recipe, notes) {
    const { initiatives, definitions } = await readFiles(input, notes);
    refuseOneNameForMany(input, recipe, initiatives);
    for (const initiative of initiatives) {
      const standard = standardOf(initiative, recipe);
      const at = placeIn(initiative.file, null);
      const place = placeOfRecipe(recipe, at, notes);
      if (place === null) continue;
      if (standard === null) notes.problem('responsibility.standard', at);
      else yield* clauseDrafts(initiative, { definitions, standard, ...place, notes });
    }
  },
};

function isPolicy(paths: ReadonlySet<string>): boolean {
  const has = (key: string) =>
    ['properties.', '[].properties.', '', '[].'].some((within) => paths.has(`${within}${key}`));
  if (has('policyDefinitions') || has('policyDefinitionGroups')) return true;
  // The parameters of an initiative may fill all of the beginning; a lone definition shows its mode before.
  return has('policyType') && has('metadata') && !has('mode') && !has('policyRule');
}

async function readFiles(
  input: Input,
  notes: Notes,
): Promise<{ readonly initiatives: readonly Initiative[]; readonly definitions: Definitions }> {
  const initiatives: Initiative[] = [];
  const definitions = new Definitions();
  for await (const document of readDocuments(input)) {
    const resources = resourcesOf(document);
    const others = resources.filter((resource) => {
      const initiative = readInitiative(document.file, resource);
      if (initiative !== null) initiatives.push(initiative);
      return initiative === null && !definitions.add(resource);
    });
    if (others.length === 0) continue;
    const values = { wanted: 'initiatives and definitions', others: `${others.length} of ${resources.length}` };
    notes.problem('document.others', placeIn(document.file, null), values);
  }
  if (initiatives.length === 0)
    throw new BadList('There is no initiative here (an object with policyDefinitions).', { input });
  return { initiatives, definitions };
}

function refuseOneNameForMany(input: Input, { standard }: Recipe, initiatives: readonly Initiative[]): void {
  if (standard === undefined || initiatives.length === 1) return;
  const files = initiatives.slice(0, 3).map(({ file }) => file);
  throw new BadList(
    `There are ${initiatives.length} initiatives here (${files.join(', ')} …), so "standard" of the recipe does not tell which it names. Import one at a time.`,
    { input },
  );
}

function standardOf({ name }: Initiative, { standard }: Recipe): NameReference | null {
  if (standard !== undefined) return { kind: 'Standard', text: standard };
  if (name === null) return null;
  const plain = name.replace(/^\[[^\]]*\]:?\s*/, '');
  const alternatives = plain === name ? {} : { alternatives: [plain] };
  return { text: name, kind: 'Standard', ...alternatives };
}
