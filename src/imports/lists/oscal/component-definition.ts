import { z } from 'zod';
import { partition } from '../../../domain/grouping.ts';
import type { Place } from '../json/place.ts';
import { anyNumber, fitting, type JsonObject, OBJECT, optionalObject, optionalText } from '../json/shapes.ts';
import { labelsOf, propsOf } from './props.ts';
import { backMatterOf, type ResourceName, resourceNameOf } from './resources.ts';

/** One control that a component implements. */
interface Implemented {
  /** Standard or baseline of the control; null: the file does not say. */
  readonly source: ResourceName | null;
  readonly control: string;
  /** Side that does each thing that is described. */
  readonly parts: readonly ('provider' | 'customer')[];
  readonly place: Place;
}

export type Definition = ReturnType<typeof readDefinition>;

const ROLES = { 'responsible-roles': anyNumber };
const PARTY = z.object({ type: z.literal('organization'), name: z.string() });
const ROLE = z.object({ 'role-id': z.string() });
const STATEMENT = z.object(ROLES);
const REQUIREMENT = {
  wanted: 'implemented requirement',
  shape: z.object({ 'control-id': z.string('a control-id was expected'), statements: anyNumber, ...ROLES }, OBJECT),
};
const IMPLEMENTATION = {
  wanted: 'control implementation',
  shape: z.object({ source: optionalText, 'implemented-requirements': anyNumber }, OBJECT),
};
const COMPONENT = {
  wanted: 'component',
  shape: z.object(
    {
      type: optionalText,
      title: z.string('a title was expected').trim().min(1, 'a title was expected'),
      props: anyNumber,
      'control-implementations': anyNumber,
    },
    OBJECT,
  ),
};
const DEFINITION = z.object({
  metadata: optionalObject({ parties: anyNumber }),
  components: anyNumber,
  capabilities: anyNumber,
  'import-component-definitions': anyNumber,
  'back-matter': z.unknown().optional(),
});

/** The services of a provider, and what each implements. */
export function readDefinition(value: JsonObject, document: Place) {
  const { metadata, components, capabilities, ...rest } = DEFINITION.parse(value);
  const backMatter = backMatterOf(rest['back-matter']);
  const parties = new Set(fitting(PARTY, metadata?.parties ?? []).map(({ name }) => name));
  const [provider = null, ...otherParties] = parties;
  const read = document.under('components').items(components, COMPONENT, (component, place) => [{ component, place }]);
  const [services, others] = partition(read, ({ component }) => component.type?.toLowerCase() === 'service');
  return {
    services: services.map(({ component: { title, props }, place }) => {
      return { title, alternatives: labelsOf(propsOf(props)).filter((label) => label !== title), place };
    }),
    /** Null: no organization, or several. */
    provider: otherParties.length > 0 ? null : provider,
    implemented: services.flatMap(({ component, place }) =>
      place
        .under('control-implementations')
        .items(component['control-implementations'], IMPLEMENTATION, (found, within) => {
          const source = resourceNameOf({ href: found.source }, backMatter);
          return within
            .under('implemented-requirements')
            .items(found['implemented-requirements'], REQUIREMENT, (requirement, at): readonly Implemented[] => {
              const statements = fitting(STATEMENT, requirement.statements);
              const parts = (statements.length > 0 ? statements : [requirement]).map(partOf);
              return [{ source, control: requirement['control-id'], parts, place: at }];
            });
        }),
    ),
    /** Types of its components that are no services. */
    others: [...others.map(({ component }) => component.type ?? 'of no type'), ...capabilities.map(() => 'capability')],
    /** Number of definitions that it refers to. */
    imports: rest['import-component-definitions'].length,
  };
}

/** Returns the provider, unless the definition gives the part to a role of the customer. */
function partOf(described: z.output<typeof STATEMENT>): 'provider' | 'customer' {
  const roles = fitting(ROLE, described['responsible-roles']).map((role) => role['role-id'].toLowerCase());
  return roles.some((role) => role.includes('customer')) ? 'customer' : 'provider';
}
