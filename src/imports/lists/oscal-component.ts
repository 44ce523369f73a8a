import { normalizedClauseNumber } from '../../domain/clause-numbers.ts';
import { groupBy } from '../../domain/grouping.ts';
import { type Draft, draftOf } from '../facts/draft.ts';
import type { Recipe } from '../map/recipe.ts';
import { objectsIn } from './json/documents.ts';
import { Place } from './json/place.ts';
import { objectUnder } from './json/shapes.ts';
import type { ListKind } from './list-kind.ts';
import { type Definition, readDefinition } from './oscal/component-definition.ts';
import { placeOfRecipe, responsibilityDraft, statedByParts } from './responsibility-draft.ts';

const ROOT = 'component-definition';

/** Services of a provider, and the controls that they implement. */
export const oscalComponent: ListKind = {
  name: 'oscal-component',
  description:
    "OSCAL component definition 1.0 to 1.2 in JSON or YAML, one, several or a folder: components of the type service are services of the organization that provides them; what is implemented of a control is the provider's part, and the customer's where its responsible role is, in the recipe's environment and certificate.",
  readsTogether: true,
  readsFolders: true,
  isDocument: ({ value }) => objectUnder(value, ROOT) !== null,
  async *read(input, recipe, notes) {
    const documents = await objectsIn(input, [ROOT], notes);
    const definitions = documents.map(({ value, place }) => readDefinition(value, place));
    tellOthers(definitions, new Place(input.name, notes));
    for (const definition of definitions) yield* serviceDrafts(definition);
    yield* responsibilityDrafts(definitions, recipe);
  },
};

function tellOthers(definitions: readonly Definition[], place: Place): void {
  const others = [
    ...groupBy(
      definitions.flatMap((definition) => definition.others),
      (type) => type,
    ),
  ];
  const counted = others.map(([type, { length }]) => `${type} (${length})`).join(', ');
  if (others.length > 0) place.problem('component.others', { others: counted });
  const count = definitions.reduce((sum, { imports }) => sum + imports, 0);
  if (count > 0) place.problem('component.imports', { count });
}

function* serviceDrafts({ services, provider }: Definition): Iterable<Draft> {
  for (const { title, alternatives, place } of services) {
    const offeredBy = provider === null ? {} : { offeredBy: { text: provider, kind: 'Organization' } as const };
    yield draftOf(place.at, (idOf) => {
      const id = idOf({ text: title, alternatives, kind: 'Service', ...offeredBy });
      return [{ type: 'entity', kind: 'Service', id, properties: {} }];
    });
  }
}

/** Each control once, however many components implement it: nobody else tells whose part of it is whose. */
function* responsibilityDrafts(definitions: readonly Definition[], recipe: Recipe): Iterable<Draft> {
  const implemented = definitions.flatMap((definition) => definition.implemented);
  const [first] = implemented;
  if (first === undefined) return;
  const {
    notes,
    at: { file },
  } = first.place;
  const held = placeOfRecipe(recipe, new Place(file, notes, 'control-implementations'));
  if (held === null) return;
  const { standard: said } = recipe;
  const keyOf = ({ source, control }: (typeof implemented)[number]) =>
    JSON.stringify([said ?? source?.text ?? '', normalizedClauseNumber(control)]);
  for (const group of groupBy(implemented, keyOf).values()) {
    const [{ source, control, place }, ...others] = group;
    for (const other of others) other.place.ignore();
    const own = source === null ? null : ({ ...source, kind: 'Standard' } as const);
    const standard = said === undefined ? own : ({ text: said, kind: 'Standard' } as const);
    const parts = group.flatMap((each) => each.parts);
    const customerParts = parts.filter((part) => part === 'customer').length;
    const stated = statedByParts(parts.length - customerParts, customerParts);
    if (standard === null) place.problem('responsibility.standard');
    else if (stated !== null) yield responsibilityDraft(place.at, { text: control }, { ...held, standard }, stated);
  }
}
