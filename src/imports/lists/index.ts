import type { ListName } from '../map/recipe.ts';
import { readTables } from '../read/index.ts';
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
import { tableList } from './table-reader.ts';

/** Every kind of list that can be imported. */
export const LIST_KINDS: readonly ListKind[] = [
  tableList(scope, readTables),
  tableList(clauses, readTables),
  tableList(certificates, readTables),
  tableList(mappings, readTables),
  tableList(responsibilities, readTables),
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

/** Returns the kind of list with a name. */
export function kindCalled(name: ListName): ListKind {
  return LIST_KINDS.find((kind) => kind.name === name) as ListKind;
}
