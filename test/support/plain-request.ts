import { today } from '../../src/domain/days.ts';
import type { EntityFact } from '../../src/imports/facts/facts.ts';
import type { ListKind } from '../../src/imports/lists/list-kind.ts';
import type { ListName } from '../../src/imports/map/recipe.ts';
import { drafted } from '../../src/imports/propose/drafted.ts';
import type { ImportRequest } from '../../src/imports/run.ts';

/** A kind of list whose rows a test gives. */
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

/** What asks for nothing in particular, but for the rows. */
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
