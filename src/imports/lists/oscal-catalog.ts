import { BadList } from '../facts/bad-list.ts';
import { type ClauseName, clauseDraft, type Draft, type NameReference } from '../facts/draft.ts';
import type { Recipe } from '../map/recipe.ts';
import { isObject } from '../read/objects.ts';
import { objectsIn, type Place } from './json/documents.ts';
import type { ListKind } from './list-kind.ts';
import { createNumbering } from './oscal/clause-numbering.ts';
import { propsOf } from './oscal/names.ts';
import { standardsOf } from './oscal/standard.ts';

const ROOT = 'catalog';
/** OSCAL documents that no kind of list reads: the assessment of one system and its findings. */
const OTHER_ROOTS = ['assessment-plan', 'assessment-results', 'plan-of-action-and-milestones'];

/** A standard and its clauses: groups become headings; controls and their enhancements become requirements. */
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

/** Catalogs and statements go a handful of levels deep. */
const DEEPEST = 32;
/** Controls of these classes only group the controls below them, as in the NIST Cybersecurity Framework. */
const GROUPING_CLASSES: ReadonlySet<string> = new Set(['family', 'function', 'category']);

/** Drafts a clause for each group and control, nested as in the catalog, with its text if the recipe states a licence. */
export function clausesOf(catalog: Place, standard: NameReference, { source }: Recipe): readonly Draft[] {
  const isLicensed = source?.licence !== undefined;
  const numberOf = createNumbering();
  let untaken = 0;

  function within(above: Place, parent: ClauseName | null, depth = 1): readonly Draft[] {
    return ['groups', 'controls'].flatMap((list) => {
      const isGroup = list === 'groups';
      return above.objects(list, { name: 'id' }).flatMap((element) => {
        if (depth > DEEPEST) {
          element.problem('document.shape', { needed: ` that stands at most ${DEEPEST} levels deep` });
          return [];
        }
        const name = nameOf(element, isGroup, above.text('id'));
        const place = { parent, groups: false, isInferred: false, at: element.at };
        const own = name === null ? [] : [clauseDraft(standard, { ...name, ...clauseIn(element, isGroup), ...place })];
        return [...own, ...within(element, name ?? parent, depth + 1)];
      });
    });
  }

  function nameOf(element: Place, isGroup: boolean, parentId: string | null): ClauseName | null {
    const labels = propsOf(element, 'label');
    const id = element.text('id');
    const called = { id: isGroup ? (id?.toUpperCase() ?? null) : id, parentId, title: element.text('title'), labels };
    const name = numberOf(called);
    if (name === null) element.problem(isGroup ? 'catalog.nameless-group' : 'catalog.nameless');
    else if (name.isById) element.problem('catalog.number', { number: name.number, label: labels[0] ?? '' });
    return name && { number: name.number, idPart: name.idPart };
  }

  function clauseIn(element: Place, isGroup: boolean) {
    const groups = GROUPING_CLASSES.has(element.text('class')?.toLowerCase() ?? '');
    const isGrouping = groups && element.items('controls').length > 0;
    const text = textOf(element, isLicensed);
    if (text !== null && !isLicensed) untaken += 1;
    return {
      title: element.text('title'),
      text: isLicensed ? text : null,
      kind: isGroup || isGrouping ? 'HEADING' : 'REQUIREMENT',
      withdrawn: propsOf(element, 'status').some((status) => status.toLowerCase() === 'withdrawn'),
    } as const;
  }

  const drafts = within(catalog, null);
  if (drafts.length === 0) catalog.problem('document.empty', { wanted: 'catalog' });
  if (untaken > 0) catalog.problem('catalog.text', { count: untaken });
  return drafts;
}

const INSERTED = /\{\{ ?insert: ?param, ?([\w.-]+) ?\}\}/g;
/** Parameters may refer to one another or themselves: the depth and the characters per control up to which they are filled in. */
const [DEEPEST_INSERTED, MOST_INSERTED] = [12, 20_000];
/** Parts with the text of a control itself; guidance, examples and objectives are about it. */
const OWN: ReadonlySet<string> = new Set(['overview', 'statement', 'item']);

/** Returns the text of a control: its statement and the items below it, one a line, with parameter labels filled in if `isFilled`. Null if it has none. */
function textOf(control: Place, isFilled: boolean): string | null {
  const parameters = new Map(control.items('params').map((parameter) => [parameter.text('id'), parameter]));
  let room = MOST_INSERTED;
  function filled(text: string, depth = 0): string {
    return text.replace(INSERTED, (whole, id: string) => {
      const parameter = parameters.get(id);
      const words = parameter?.text('label') ?? parameter?.under('select').texts('choice').join('; ') ?? '';
      if (words === '' || depth > DEEPEST_INSERTED || words.length > room) return whole;
      room -= words.length;
      return `[${filled(words, depth + 1)}]`;
    });
  }
  function linesOf(part: Place, depth: number): string[] {
    if (!OWN.has(part.text('name') ?? '') || depth > DEEPEST) return [];
    const prose = part.text('prose') ?? '';
    const own = [...propsOf(part, 'label').slice(0, 1), isFilled ? filled(prose) : prose].join(' ').trim();
    return [own, ...part.items('parts').flatMap((inner) => linesOf(inner, depth + 1))].filter((line) => line !== '');
  }
  return (
    control
      .items('parts')
      .flatMap((part) => linesOf(part, 0))
      .join('\n') || null
  );
}
