import { BadList } from '../facts/bad-list.ts';
import type { Input } from '../read/input.ts';
import { hasKeys, readDocument } from './json/documents.ts';
import { placeIn, recipeReference } from './json/places.ts';
import { valueUnder } from './json/value-under.ts';
import type { ListKind } from './list-kind.ts';
import { clausesOf } from './oscal/catalog-clauses.ts';
import { idOfTitle, standardDraft, titleOf } from './oscal/catalog-standard.ts';

const PARTS = ['catalog.uuid', 'catalog.metadata', 'catalog.groups', 'catalog.controls'];
/** OSCAL documents that no kind of list reads. */
const OTHER_ROOTS = [
  ...['profile', 'component-definition', 'assessment-plan', 'assessment-results', 'plan-of-action-and-milestones'],
] as const;

/** A standard and its clauses: groups are headings, controls and their enhancements requirements. */
export const oscalCatalog: ListKind = {
  name: 'oscal-catalog',
  description:
    'OSCAL catalog 1.0 to 1.2 in JSON or YAML: a standard and its clauses. Groups, and controls of a class such as "category" that hold others, become headings, other controls and enhancements requirements; withdrawn ones stay, as withdrawn. The text of controls is not taken.',
  streams: false,
  is: async (input) =>
    hasKeys(input, (paths) => {
      const other = OTHER_ROOTS.find((root) => paths.has(`${root}.uuid`) && paths.has(`${root}.metadata`));
      if (other !== undefined) throw otherDocument(other, input);
      return paths.has('catalog') && PARTS.some((part) => paths.has(part));
    }),
  async *read(input, { standard: named }, notes) {
    const catalog = valueUnder(await readDocument(input), 'catalog');
    const file = input.name;
    if (named !== undefined) {
      yield* clausesOf(catalog, { file, standard: recipeReference('Standard', named, file), notes });
      return;
    }
    const title = titleOf(catalog);
    const standard = title === null ? null : idOfTitle(title);
    if (title === null || standard === null) {
      throw new BadList(
        'The catalog has no title (catalog.metadata.title) of which an id could be made. Set "standard" in the recipe.',
        { input },
      );
    }
    yield standardDraft(standard, title, { at: placeIn(file, 'catalog.metadata'), notes });
    yield* clausesOf(catalog, { file, standard, notes });
  },
};

function otherDocument(root: (typeof OTHER_ROOTS)[number], input: Input): BadList {
  const others = 'Catalogs, mapping collections and system security plans are read';
  const advice = root === 'profile' ? `${others}: resolve the profile, and import the catalog that it makes` : others;
  return new BadList(`This is an OSCAL ${root.replaceAll('-', ' ')}. ${advice}.`, { input });
}
