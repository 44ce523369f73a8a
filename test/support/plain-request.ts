import { today } from '../../src/domain/days.ts';
import type { EntityFact } from '../../src/imports/facts/facts.ts';
import type { ListKind } from '../../src/imports/lists/list-kind.ts';
import type { ListName } from '../../src/imports/map/recipe.ts';
import { drafted } from '../../src/imports/propose/drafted.ts';
import type { ImportRequest } from '../../src/imports/run.ts';

/** Creates a kind of list whose rows come from the test. */
export function kindOfTest({ streams = false, name = 'test list' } = {}): ListKind {
  return {
    name: name as ListName,
    description: 'Rows of a test.',
    ...(streams && { streams }),
    is: async () => true,
    async *read() {},
  };
}

export function sourceOfTest(fact: EntityFact): ImportRequest['source'] {
  return { fact, publisher: null, open: null };
}

/** Import request with default options, without rows. */
export const PLAIN_REQUEST: Omit<ImportRequest, 'read'> = {
  kind: kindOfTest(),
  recipe: {},
  files: [],
  by: 'test',
  source: null,
  draft: async (recipe, understood) => drafted(recipe, understood),
  day: today(),
  outcome: 'publish',
};
