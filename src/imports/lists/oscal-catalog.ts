import { BadList } from '../facts/bad-list.ts';
import { isObject } from '../read/objects.ts';
import { objectsIn } from './json/documents.ts';
import type { ListKind } from './list-kind.ts';
import { clausesOf } from './oscal/clauses.ts';
import { standardsOf } from './oscal/standard.ts';

const ROOT = 'catalog';
/** OSCAL documents that no kind of list reads: of one system, and of what was found there. */
const OTHER_ROOTS = ['assessment-plan', 'assessment-results', 'plan-of-action-and-milestones'];

/** A standard and its clauses: groups are headings, controls and their enhancements requirements. */
export const oscalCatalog: ListKind = {
  name: 'oscal-catalog',
  description:
    'OSCAL catalog 1.0 to 1.2 in JSON or YAML: a standard and its clauses. Groups, and controls of a class such as "category" that hold others, become headings, other controls and enhancements requirements; withdrawn ones stay, as withdrawn. The words of controls are kept where the licence of the source is told.',
  isDocument(document) {
    const other = OTHER_ROOTS.find((root) => isObject(document.get(root)));
    const values = { root: other?.replaceAll('-', ' ') ?? '' };
    if (other !== undefined) throw new BadList('document.oscal', { input: { name: document.at.file }, values });
    return ['metadata', 'groups', 'controls'].some((key) => document.inside(ROOT).get(key) !== undefined);
  },
  async *read(input, recipe, notes) {
    const { catalog: catalogs } = await objectsIn(input, [ROOT], notes);
    for (const { place, standard, drafts } of standardsOf(catalogs, recipe)) {
      yield* drafts;
      yield clausesOf(place, standard, recipe);
    }
  },
};
