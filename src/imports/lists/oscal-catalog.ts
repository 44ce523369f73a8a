import { BadList } from '../facts/bad-list.ts';
import type { Input } from '../read/input.ts';
import { readDocument } from './json/documents.ts';
import { valueUnder } from './json/value-under.ts';
import type { ListKind } from './list-kind.ts';
import { clausesOf } from './oscal/catalog-clauses.ts';
import { standardOfDocument } from './oscal/catalog-standard.ts';

const PARTS = ['catalog.uuid', 'catalog.metadata', 'catalog.groups', 'catalog.controls'];
/** OSCAL documents that no kind of list reads: of one system, and of what was found there. */
const OTHER_ROOTS = ['assessment-plan', 'assessment-results', 'plan-of-action-and-milestones'] as const;

/** A standard and its clauses: groups are headings, controls and their enhancements requirements. */
export const oscalCatalog: ListKind = {
  name: 'oscal-catalog',
  description:
    'OSCAL catalog 1.0 to 1.2 in JSON or YAML: a standard and its clauses. Groups, and controls of a class such as "category" that hold others, become headings, other controls and enhancements requirements; withdrawn ones stay, as withdrawn. The words of controls are kept where the licence of the source is told.',
  streams: false,
  hasKeys(paths, file) {
    const other = OTHER_ROOTS.find((root) => paths.has(`${root}.uuid`) && paths.has(`${root}.metadata`));
    if (other !== undefined) throw otherDocument(other, file);
    return paths.has('catalog') && PARTS.some((part) => paths.has(part));
  },
  async *read(input, { standard: named, source }, notes) {
    const catalog = valueUnder(await readDocument(input), 'catalog');
    const file = input.name;
    const licence = source?.licence ?? null;
    const { standard, drafts } = standardOfDocument('catalog', catalog, { named, file, notes });
    yield* drafts;
    yield* clausesOf(catalog, { file, standard, licence, notes });
  },
};

function otherDocument(root: (typeof OTHER_ROOTS)[number], input: Pick<Input, 'name'>): BadList {
  const read = 'Catalogs, profiles, component definitions, mapping collections and system security plans are read';
  return new BadList(`This is an OSCAL ${root.replaceAll('-', ' ')}. ${read}.`, { input });
}
