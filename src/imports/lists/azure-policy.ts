import { BadList } from '../facts/bad-list.ts';
import type { NameReference } from '../facts/draft.ts';
import { shown } from '../facts/shown.ts';
import type { Notes } from '../map/notes.ts';
import type { Recipe } from '../map/recipe.ts';
import type { Input } from '../read/input.ts';
import { clauseDrafts } from './azure-policy/clause-drafts.ts';
import { Definitions, type Initiative, isInitiative, readInitiative, resourcesOf } from './azure-policy/initiative.ts';
import { readDocuments } from './json/documents.ts';
import { Place } from './json/place.ts';
import type { ListKind } from './list-kind.ts';
import { placeOfRecipe } from './responsibility-draft.ts';

/** Responsibilities for clauses, by the policies that an initiative has for each. */
export const azurePolicy: ListKind = {
  name: 'azure-policy',
  description:
    "Azure Policy initiative (policySetDefinition) with its definitions, a JSON file, several or a folder: responsibilities by clause in the recipe's environment. Definitions named \"Microsoft Managed Control …\" are the provider's parts, others the customer's. The recipe names the standard if it is not called like the initiative.",
  readsTogether: true,
  readsFolders: true,
  isDocument: ({ value }) => resourcesOf(value).some(isInitiative),
  async *read(input, recipe, notes) {
    const { initiatives, definitions } = await readFiles(input, notes);
    refuseOneNameForMany(input, recipe, initiatives);
    for (const initiative of initiatives) {
      const standard = standardOf(initiative, recipe);
      const held = placeOfRecipe(recipe, initiative.place);
      if (held === null) continue;
      if (standard === null) initiative.place.problem('responsibility.standard');
      else yield* clauseDrafts(initiative, definitions, { standard, ...held });
    }
  },
};

async function readFiles(input: Input, notes: Notes) {
  const initiatives: Initiative[] = [];
  const definitions = new Definitions();
  for await (const { file, value } of readDocuments(input)) {
    const place = new Place(file, notes);
    const resources = resourcesOf(value);
    const others = resources.filter((resource) => {
      const initiative = readInitiative(resource);
      if (initiative !== null) initiatives.push({ ...initiative, place });
      return initiative === null && !definitions.add(resource);
    });
    if (others.length === 0) continue;
    const values = { wanted: 'initiatives and definitions', others: `${others.length} of ${resources.length}` };
    place.problem('document.others', values);
  }
  if (initiatives.length === 0)
    throw new BadList('document.none', { input, values: { wanted: 'initiative (an object with policyDefinitions)' } });
  return { initiatives, definitions };
}

function refuseOneNameForMany(input: Input, { standard }: Recipe, initiatives: readonly Initiative[]): void {
  if (standard === undefined || initiatives.length === 1) return;
  const files = initiatives.map(({ place }) => place.at.file);
  const values = { count: files.length, documents: 'initiatives', files: ` (${shown(files, 3)})` };
  throw new BadList('document.standard', { input, values });
}

function standardOf({ displayName: name }: Initiative, { standard }: Recipe): NameReference | null {
  if (standard !== undefined) return { kind: 'Standard', text: standard };
  if (name === null) return null;
  const plain = name.replace(/^\[[^\]]*\]:?\s*/, '');
  return { text: name, kind: 'Standard', ...(plain === name ? {} : { alternatives: [plain] }) };
}
