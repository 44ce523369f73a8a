import { normalizedClauseNumber } from '../../domain/clause-numbers.ts';
import { groupBy } from '../../domain/grouping.ts';
import { type Draft, draftOf, type NameReference } from '../facts/draft.ts';
import type { Location } from '../facts/facts.ts';
import type { Notes } from '../map/notes.ts';
import type { Recipe } from '../map/recipe.ts';
import { JSON_FILE } from './json/documents.ts';
import { placeIn } from './json/places.ts';
import { objectsUnder } from './json/value-under.ts';
import type { ListKind } from './list-kind.ts';
import { type Definition, readDefinition } from './oscal/component-definition.ts';
import { placeOfRecipe, responsibilityDraft, responsibilityOfParts } from './responsibility-draft.ts';

const ROOT = 'component-definition';

/** Services of a provider, and the controls that they implement. */
export const oscalComponent: ListKind = {
  name: 'oscal-component',
  description:
    "OSCAL component definition 1.0 to 1.2 in JSON or YAML, one, several or a folder: components of the type service are services of the organization that provides them; what is implemented of a control is the provider's part, and the customer's where its responsible role is, in the recipe's environment and certificate.",
  streams: false,
  readsTogether: true,
  endingInFolders: JSON_FILE,
  hasKeys: (paths) => paths.has(ROOT),
  async *read(input, recipe, notes) {
    const documents = await objectsUnder(input, [ROOT], notes);
    const definitions = documents.map(({ file, value }) => readDefinition(value, file, notes));
    tellOthers(definitions, placeIn(input.name, null), notes);
    for (const definition of definitions) yield* serviceDrafts(definition);
    yield* responsibilityDrafts(definitions, recipe, notes);
  },
};

function tellOthers(definitions: readonly Definition[], at: Location, notes: Notes): void {
  const types = definitions.flatMap((definition) => definition.others);
  const others = [...groupBy(types, (type) => type)];
  if (others.length > 0) {
    const counted = others.map(([type, { length }]) => `${type} (${length})`);
    notes.problem('component.others', at, { others: counted.join(', ') });
  }
  const count = definitions.reduce((sum, { imports }) => sum + imports, 0);
  if (count > 0) notes.problem('component.imports', at, { count });
}

function* serviceDrafts({ services, provider }: Definition): Iterable<Draft> {
  for (const { title, alternatives, at } of services) {
    const offeredBy = provider === null ? {} : { offeredBy: { text: provider, kind: 'Organization' } as const };
    yield draftOf(at, (idOf) => {
      const id = idOf({ text: title, alternatives, kind: 'Service', ...offeredBy });
      return [{ type: 'entity', kind: 'Service', id, properties: {} }];
    });
  }
}

/** Each control once, however many components implement it: nobody else tells whose part of it is whose. */
function* responsibilityDrafts(definitions: readonly Definition[], recipe: Recipe, notes: Notes): Iterable<Draft> {
  const implemented = definitions.flatMap((definition) => definition.implemented);
  const [first] = implemented;
  if (first === undefined) return;
  const { file } = first.at;
  const place = placeOfRecipe(recipe, placeIn(file, 'control-implementations'), notes);
  if (place === null) return;
  const { standard } = recipe;
  const keyOf = ({ source, control }: (typeof implemented)[number]) =>
    JSON.stringify([standard ?? source?.text ?? '', normalizedClauseNumber(control)]);
  for (const group of groupBy(implemented, keyOf).values()) {
    const [{ source, control, at }, ...others] = group;
    for (const other of others) notes.ignore(other.at);
    const of: NameReference | null =
      standard === undefined ? source && { ...source, kind: 'Standard' } : { kind: 'Standard', text: standard };
    const parts = group.flatMap((each) => each.parts);
    const customerParts = parts.filter((part) => part === 'customer').length;
    const providerParts = parts.length - customerParts;
    const responsibility = responsibilityOfParts(providerParts, customerParts);
    if (of === null) notes.problem('responsibility.standard', at);
    else if (responsibility !== null) {
      const stated = { responsibility, providerParts, customerParts };
      yield responsibilityDraft(at, { text: control }, { ...place, standard: of }, stated);
    }
  }
}
