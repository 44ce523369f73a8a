import { z } from 'zod';
import { normalizedClauseNumber } from '../../domain/clause-numbers.ts';
import { groupBy, partition } from '../../domain/grouping.ts';
import { type Draft, draftOf } from '../facts/draft.ts';
import type { Recipe } from '../map/recipe.ts';
import { objectsIn } from './json/documents.ts';
import {
  anyNumber,
  fitting,
  type JsonObject,
  objectUnder,
  optionalObject,
  optionalText,
  Place,
  shaped,
} from './json/place.ts';
import type { ListKind } from './list-kind.ts';
import { resourceNames, valuesOf } from './oscal/names.ts';
import { placeOfRecipe, responsibilityDraft, statedByParts } from './responsibilities.ts';

const ROOT = 'component-definition';
const ROLES = { 'responsible-roles': anyNumber };
const PARTY = z.object({ type: z.literal('organization'), name: z.string() });
const ROLE = z.object({ 'role-id': z.string() });
const STATEMENT = z.object(ROLES);
const REQUIREMENT = {
  wanted: 'implemented requirement',
  shape: shaped({ 'control-id': z.string('a control-id was expected'), statements: anyNumber, ...ROLES }),
};
const IMPLEMENTATION = {
  wanted: 'control implementation',
  shape: shaped({ source: optionalText, 'implemented-requirements': anyNumber }),
};
const COMPONENT = {
  wanted: 'component',
  shape: shaped({
    type: optionalText,
    title: z.string('a title was expected').trim().min(1, 'a title was expected'),
    props: anyNumber,
    'control-implementations': anyNumber,
  }),
};
const DEFINITION = z.object({
  metadata: optionalObject({ parties: anyNumber }),
  ...{ components: anyNumber, capabilities: anyNumber, 'import-component-definitions': anyNumber },
  'back-matter': z.unknown().optional(),
});

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
    const place = new Place(input.name, notes);
    const types = groupBy(
      definitions.flatMap(({ others }) => others),
      (type) => type,
    );
    const others = [...types].map(([type, { length }]) => `${type} (${length})`).join(', ');
    if (others !== '') place.problem('component.others', { others });
    const count = definitions.reduce((sum, { imports }) => sum + imports, 0);
    if (count > 0) place.problem('component.imports', { count });
    for (const { services } of definitions) yield* services;
    yield* responsibilityDrafts(definitions, recipe);
  },
};

type Definition = ReturnType<typeof readDefinition>;

/** The services of a provider, and what each implements. */
function readDefinition(value: JsonObject, document: Place) {
  const { metadata, components, capabilities, ...rest } = DEFINITION.parse(value);
  const namesOf = resourceNames(rest['back-matter']);
  const [provider, ...otherParties] = new Set(fitting(PARTY, metadata?.parties ?? []).map(({ name }) => name));
  // Where there are several organizations, nothing tells which offers a service.
  const isOne = provider !== undefined && otherParties.length === 0;
  const offeredBy = isOne ? { offeredBy: { text: provider, kind: 'Organization' } as const } : {};
  const read = document.under('components').items(components, COMPONENT, (component, place) => [{ component, place }]);
  const [services, others] = partition(read, ({ component }) => component.type?.toLowerCase() === 'service');
  return {
    services: services.map(({ component: { title, props }, place }) => {
      const alternatives = valuesOf(props, 'label').filter((label) => label !== title);
      return draftOf(place.at, (idOf) => {
        const id = idOf({ text: title, alternatives, kind: 'Service', ...offeredBy });
        return [{ type: 'entity', kind: 'Service', id, properties: {} }];
      });
    }),
    implemented: services.flatMap(({ component, place }) => {
      const at = place.under('control-implementations');
      return at.items(component['control-implementations'], IMPLEMENTATION, (found, within) => {
        const source = namesOf({ href: found.source });
        const all = within.under('implemented-requirements');
        return all.items(found['implemented-requirements'], REQUIREMENT, (requirement, place) => {
          const statements = fitting(STATEMENT, requirement.statements);
          const described = statements.length > 0 ? statements : [requirement];
          const customerParts = described.filter(isCustomers).length;
          const providerParts = described.length - customerParts;
          return [{ source, control: requirement['control-id'], providerParts, customerParts, place }];
        });
      });
    }),
    /** Types of its components that are no services. */
    others: [...others.map(({ component }) => component.type ?? 'of no type'), ...capabilities.map(() => 'capability')],
    /** Number of definitions that it refers to. */
    imports: rest['import-component-definitions'].length,
  };
}

/** True where the definition gives a part to a role of the customer; every other is the provider's. */
function isCustomers(described: z.output<typeof STATEMENT>): boolean {
  return fitting(ROLE, described['responsible-roles']).some((role) =>
    role['role-id'].toLowerCase().includes('customer'),
  );
}

/** Each control once, however many components implement it: nobody else tells whose part of it is whose. */
function* responsibilityDrafts(definitions: readonly Definition[], recipe: Recipe): Iterable<Draft> {
  const implemented = definitions.flatMap((definition) => definition.implemented);
  const [first] = implemented;
  if (first === undefined) return;
  const held = placeOfRecipe(recipe, new Place(first.place.at.file, first.place.notes, 'control-implementations'));
  if (held === null) return;
  const named = recipe.standard === undefined ? null : { text: recipe.standard };
  const keyOf = ({ source, control }: (typeof implemented)[number]) =>
    JSON.stringify([(named ?? source)?.text ?? '', normalizedClauseNumber(control)]);
  for (const group of groupBy(implemented, keyOf).values()) {
    const [{ source, control, place }, ...others] = group;
    for (const other of others) other.place.ignore();
    const standard = named ?? source;
    const sumOf = (side: 'providerParts' | 'customerParts') => group.reduce((sum, each) => sum + each[side], 0);
    const stated = statedByParts(sumOf('providerParts'), sumOf('customerParts'));
    if (standard === null) place.problem('responsibility.standard');
    else if (stated !== null) {
      const where = { ...held, standard: { ...standard, kind: 'Standard' } } as const;
      yield responsibilityDraft(place.at, { text: control }, where, stated);
    }
  }
}
