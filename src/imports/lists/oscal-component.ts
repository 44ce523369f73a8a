import { partition } from '../../domain/grouping.ts';
import { type Draft, draftOf } from '../facts/draft.ts';
import { isObject } from '../read/objects.ts';
import { objectsIn, Place } from './json/documents.ts';
import type { ListKind } from './list-kind.ts';
import { propsOf, resourceNames } from './oscal/names.ts';
import { type ExportedControl, exportedDrafts, exportedParts } from './oscal/own-properties.ts';
import { placeOfRecipe, type ResponsibilityPlace, responsibilityDrafts, type StatedControl } from './stated-parts.ts';

const ROOT = 'component-definition';

/** Services of a provider, and the controls that they implement. */
export const oscalComponent: ListKind = {
  name: 'oscal-component',
  description:
    "OSCAL component definition 1.0 to 1.2 in JSON or YAML, one, several or a folder: components of the type service are services of the organization that provides them; what is implemented of a control is the provider's part, and the customer's where its responsible role is, in the recipe's environment and certificate.",
  readsTogether: true,
  readsFolders: true,
  isDocument: (document) => isObject(document.get(ROOT)),
  async *read(input, recipe, notes) {
    const { [ROOT]: documents } = await objectsIn(input, [ROOT], notes);
    const definitions = documents.map(readDefinition);
    for (const { services, provider } of definitions) yield* services.map((service) => serviceDraft(service, provider));
    const implementations = definitions.flatMap((definition) => definition.implementations);
    const held = implementations.length === 0 ? null : placeOfRecipe(recipe, new Place(null, input.name, notes));
    if (held === null) return;
    const implemented = implementations.flatMap(({ place, source }) => {
      const standard = recipe.standard === undefined ? source : { text: recipe.standard };
      if (standard === null) place.problem('responsibility.standard');
      return standard === null ? [] : controlsIn(place, { ...held, standard: { ...standard, kind: 'Standard' } });
    });
    yield* responsibilityDrafts(
      implemented.filter((control) => 'providerParts' in control),
      notes,
    );
    yield* exportedDrafts(
      implemented.filter((control) => 'said' in control),
      notes,
    );
  },
};

function readDefinition(definition: Place) {
  const namesOf = resourceNames(definition);
  const parties = definition.under('metadata').items('parties');
  const organizations = parties.filter((party) => party.text('type') === 'organization');
  const [provider = null, ...otherNames] = new Set(organizations.map((organization) => organization.text('name')));
  const components = definition.objects('components', { needs: 'title' });
  const typeOf = (component: Place) => component.text('type')?.toLowerCase() ?? 'of no type';
  const [services, others] = partition(components, (component) => typeOf(component) === 'service');
  const implementations = services.flatMap((service) => service.objects('control-implementations'));
  const lists = ['capabilities', 'import-component-definitions'].filter((key) => definition.items(key).length > 0);
  const passedOver = [...new Set(others.map(typeOf)), ...lists].join(', ');
  const wanted = 'components of the type service';
  if (passedOver !== '') definition.problem('document.others', { wanted, others: passedOver });
  return {
    services,
    /** Null if there are several organizations: nothing shows which one offers a service. */
    provider: otherNames.length === 0 ? provider : null,
    implementations: implementations.map((place) => ({ place, source: namesOf(place.text('source')) })),
  };
}

function serviceDraft(service: Place, provider: string | null): Draft {
  const text = service.text('title') ?? '';
  const alternatives = propsOf(service, 'label').filter((label) => label !== text);
  const offeredBy = provider !== null && { offeredBy: { text: provider, kind: 'Organization' } as const };
  return draftOf(service.at, (idOf) => {
    const id = idOf({ text, alternatives, kind: 'Service', ...offeredBy });
    return [{ type: 'entity', kind: 'Service', id, properties: {} }];
  });
}

function controlsIn(implementation: Place, held: ResponsibilityPlace): readonly (StatedControl | ExportedControl)[] {
  return implementation.objects('implemented-requirements', { needs: 'control-id' }).map((place) => {
    const stated = { clause: { text: place.text('control-id') ?? '' }, at: place.at, held };
    const exported = exportedParts(place);
    if (exported !== null) return { ...stated, ...exported };
    const statements = place.items('statements');
    const described = statements.length > 0 ? statements : [place];
    const customerParts = described.filter(isCustomers).length;
    return { ...stated, providerParts: described.length - customerParts, customerParts };
  });
}

/** True if the definition assigns a part to a role of the customer. All other parts are the provider's. */
function isCustomers(described: Place): boolean {
  const roles = described.items('responsible-roles');
  return roles.some((role) => role.text('role-id')?.toLowerCase().includes('customer') === true);
}
