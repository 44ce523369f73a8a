import { z } from 'zod';
import { BadList } from '../facts/bad-list.ts';
import { hasKeys, readDocument } from './json/documents.ts';
import { placeIn, recipeReference } from './json/places.ts';
import { optionalText } from './json/shapes.ts';
import { valueUnder } from './json/value-under.ts';
import type { ListKind } from './list-kind.ts';
import { clausesOf } from './oscal/catalog-clauses.ts';
import { idOfTitle, standardDraft } from './oscal/catalog-standard.ts';

const PARTS = ['catalog.uuid', 'catalog.metadata', 'catalog.groups', 'catalog.controls'];
const METADATA = z.object({ title: optionalText, version: optionalText });

/** A standard and its clauses: groups are headings, controls and their enhancements requirements. */
export const oscalCatalog: ListKind = {
  name: 'oscal-catalog',
  description:
    'OSCAL catalog 1.0 to 1.2 in JSON or YAML: a standard and its clauses. Groups, and controls of a class such as "category" that hold others, become headings, other controls and enhancements requirements; withdrawn ones stay, as withdrawn. The text of controls is not taken.',
  streams: false,
  is: async (input) => hasKeys(input, (paths) => paths.has('catalog') && PARTS.some((part) => paths.has(part))),
  async *read(input, { standard }, notes) {
    const catalog = valueUnder(await readDocument(input), 'catalog');
    const { title, version } = METADATA.safeParse(catalog['metadata']).data ?? { title: null, version: null };
    if (standard !== undefined) {
      const reference = recipeReference('Standard', standard, input.name);
      yield* clausesOf(catalog, { file: input.name, reference, notes, standardIdOf: ([id = '']) => id });
      return;
    }
    if (title === null) {
      throw new BadList('The catalog has no title (catalog.metadata.title). Set "standard" in the recipe.', {
        input,
      });
    }
    const at = placeIn(input.name, 'catalog.metadata');
    const standardId = idOfTitle(title);
    if (standardId === null) throw new BadList(`No id can be made of the title "${title}".`, { input });
    yield standardDraft(standardId, { title, version }, { at, notes });
    yield* clausesOf(catalog, { file: input.name, reference: null, notes, standardIdOf: () => standardId });
  },
};
