import { BadList } from '../facts/bad-list.ts';
import { objectIn } from './json/documents.ts';
import { objectUnder } from './json/place.ts';
import type { ListKind } from './list-kind.ts';
import { clausesOf } from './oscal/clauses.ts';
import { standardOf } from './oscal/standard.ts';

const PARTS = ['uuid', 'metadata', 'groups', 'controls'];
/** OSCAL documents that no kind of list reads: of one system, and of what was found there. */
const OTHER_ROOTS = ['assessment-plan', 'assessment-results', 'plan-of-action-and-milestones'];

/** A standard and its clauses: groups are headings, controls and their enhancements requirements. */
export const oscalCatalog: ListKind = {
  name: 'oscal-catalog',
  description:
    'OSCAL catalog 1.0 to 1.2 in JSON or YAML: a standard and its clauses. Groups, and controls of a class such as "category" that hold others, become headings, other controls and enhancements requirements; withdrawn ones stay, as withdrawn. The words of controls are kept where the licence of the source is told.',
  isDocument({ value, file: name }) {
    const other = OTHER_ROOTS.find((root) => 'uuid' in (objectUnder(value, root) ?? {}));
    const values = { root: other?.replaceAll('-', ' ') ?? '' };
    if (other !== undefined) throw new BadList('document.oscal', { input: { name }, values });
    const catalog = objectUnder(value, 'catalog') ?? {};
    return PARTS.some((part) => part in catalog);
  },
  async *read(input, { standard: named, source }, notes) {
    const { value, place } = await objectIn(input, 'catalog', notes);
    const { standard, drafts } = standardOf('catalog', value, { named, place });
    yield* drafts;
    yield clausesOf(value, { place, standard, licence: source?.licence ?? null });
  },
};
