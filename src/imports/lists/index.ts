import { partition } from '../../domain/grouping.ts';
import type { ListName, Recipe } from '../map/recipe.ts';
import { readTables } from '../read/index.ts';
import type { Input } from '../read/input.ts';
import { azurePolicy } from './azure-policy.ts';
import { certificates } from './certificates.ts';
import { clauses } from './clauses.ts';
import { fedrampMarketplace } from './fedramp-marketplace.ts';
import { fedrampPackage } from './fedramp-package.ts';
import type { ListKind } from './list-kind.ts';
import { mappings } from './mappings.ts';
import { oscalCatalog } from './oscal-catalog.ts';
import { oscalComponent } from './oscal-component.ts';
import { oscalMapping } from './oscal-mapping.ts';
import { oscalProfile } from './oscal-profile.ts';
import { oscalSsp } from './oscal-ssp.ts';
import { responsibilities } from './responsibilities.ts';
import { scope } from './scope.ts';
import { seed } from './seed.ts';
import { tableList } from './tables.ts';

/** Kinds of documents, each known by keys of its own: whatever is one is no table. */
const DOCUMENT_KINDS: readonly ListKind[] = [
  oscalCatalog,
  oscalMapping,
  oscalProfile,
  oscalComponent,
  oscalSsp,
  fedrampMarketplace,
  fedrampPackage,
  azurePolicy,
  seed,
];
const TABLE_KINDS: readonly ListKind[] = [
  tableList(scope, readTables),
  tableList(clauses, readTables),
  tableList(certificates, readTables),
  tableList(mappings, readTables),
  tableList(responsibilities, readTables),
];

/** Every kind of list that can be imported. */
export const LIST_KINDS: readonly ListKind[] = [...TABLE_KINDS, ...DOCUMENT_KINDS];

/** For names that `LIST_KINDS` has. */
export function kindCalled(name: ListName): ListKind {
  return LIST_KINDS.find((kind) => kind.name === name) as ListKind;
}

/** Kinds that a list is of: by its recipe, else by what the first file is that any kind knows. */
export async function kindsOfList(
  inputs: readonly Input[],
  recipe: Recipe,
  kinds: readonly ListKind[] = LIST_KINDS,
): Promise<readonly ListKind[]> {
  if (recipe.list !== undefined) return kinds.filter(({ name }) => name === recipe.list);
  const [documents, tables] = partition(kinds, (kind) => DOCUMENT_KINDS.includes(kind));
  for (const input of inputs) {
    const found = await fitting(documents, input, recipe);
    if (found.length > 0) return found;
    if (input.isFolder) continue;
    const asTables = await fitting(tables, input, recipe);
    if (asTables.length > 0) return asTables;
  }
  return [];
}

async function fitting(kinds: readonly ListKind[], input: Input, recipe: Recipe): Promise<readonly ListKind[]> {
  const answers = await Promise.all(kinds.map((kind) => kind.is(input, recipe)));
  return kinds.filter((_kind, position) => answers[position]);
}
