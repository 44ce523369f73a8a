import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { generateGap } from './gap.mjs';
import { generate } from './generate.mjs';
import { generatePlans } from './plans.mjs';
import { SIZES } from './sizes.mjs';

/**
 * All lists of a size, made where they are not there yet: the catalogue (all but scope entries), the scope, two
 * standards to compare with their mappings, and plans that rest on each other.
 */
export async function listsOf(sizeName, folder) {
  const lists = {
    catalogue: join(folder, 'catalogue'),
    scope: join(folder, 'scope'),
    gap: join(folder, 'gap'),
    mapping: join(folder, 'mapping.json'),
    plans: join(folder, 'plans'),
  };
  if (!existsSync(lists.plans)) {
    const size = SIZES[sizeName];
    await generate(lists.catalogue, size);
    mkdirSync(lists.scope, { recursive: true });
    renameSync(join(lists.catalogue, 'scope.csv'), join(lists.scope, 'scope.csv'));
    await generateGap(lists.gap, lists.mapping);
    await generatePlans(lists.plans, size);
  }
  return lists;
}
