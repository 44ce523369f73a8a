import { z } from 'zod';
import { partition } from '../../../domain/grouping.ts';
import type { Location } from '../../facts/facts.ts';
import type { Notes } from '../../map/notes.ts';
import { placeIn } from '../json/places.ts';
import { shaped } from '../json/shaped.ts';
import { anyNumber, fitting, OBJECT, optionalText } from '../json/shapes.ts';
import { labelsOf, propsOf } from './props.ts';
import { backMatterOf, type ResourceName, resourceNameOf } from './resources.ts';

/** One control that a component implements. */
interface Implemented {
  /** Standard or baseline of the control; null: the file does not say. */
  readonly source: ResourceName | null;
  readonly control: string;
  /** Side that does each thing that is described. */
  readonly parts: readonly ('provider' | 'customer')[];
  readonly at: Location;
}

export type Definition = ReturnType<typeof readDefinition>;

const ROLES = { 'responsible-roles': anyNumber };
const PARTY = z.object({ type: z.literal('organization'), name: z.string() });
const ROLE = z.object({ 'role-id': z.string() });
const REQUIREMENT = z.object(
  { 'control-id': z.string('a control-id was expected'), statements: anyNumber, ...ROLES },
  OBJECT,
);
const STATEMENT = z.object(ROLES);
const IMPLEMENTATION = z.object({ source: optionalText, 'implemented-requirements': anyNumber }, OBJECT);
const COMPONENT = z.object(
  {
    type: optionalText,
    title: z.string('a title was expected').trim().min(1, 'a title was expected'),
    props: anyNumber,
    'control-implementations': anyNumber,
  },
  OBJECT,
);
const DEFINITION = z.object({
  metadata: z.object({ parties: anyNumber }).nullish().catch(null),
  components: anyNumber,
  capabilities: anyNumber,
  'import-component-definitions': anyNumber,
  'back-matter': z.unknown().optional(),
});

/** The services of a provider, and what each implements. */
export function readDefinition(value: Readonly<Record<string, unknown>>, file: string, notes: Notes) {
  const { metadata, components, capabilities, ...rest } = DEFINITION.parse(value);
  const backMatter = backMatterOf(rest['back-matter']);
  const parties = new Set(fitting(PARTY, metadata?.parties ?? []).map(({ name }) => name));
  const [provider = null, ...otherParties] = parties;
  const read = components.flatMap((each, index) => {
    const at = placeIn(file, `components[${index}]`);
    const component = shaped(COMPONENT, each, { wanted: 'component', at, notes });
    return component === null ? [] : [{ ...component, at }];
  });
  const [services, others] = partition(read, ({ type }) => type === 'service');

  function implementedIn(implementation: unknown, path: string): Implemented[] {
    const at = placeIn(file, path);
    const found = shaped(IMPLEMENTATION, implementation, { wanted: 'control implementation', at, notes });
    return (found?.['implemented-requirements'] ?? []).flatMap((each, index) => {
      const place = placeIn(file, `${path}.implemented-requirements[${index}]`);
      const requirement = shaped(REQUIREMENT, each, { wanted: 'implemented requirement', at: place, notes });
      if (requirement === null) return [];
      const source = resourceNameOf({ href: found?.source }, backMatter);
      const statements = fitting(STATEMENT, requirement.statements);
      const parts = (statements.length > 0 ? statements : [requirement]).map(partOf);
      return [{ source, control: requirement['control-id'], parts, at: place }];
    });
  }

  return {
    services: services.map(({ title, props, at }) => {
      return { title, alternatives: labelsOf(propsOf(props)).filter((label) => label !== title), at };
    }),
    /** Null: no organization, or several. */
    provider: otherParties.length > 0 ? null : provider,
    implemented: services.flatMap((service) =>
      service['control-implementations'].flatMap((each, index) =>
        implementedIn(each, `${service.at.column}.control-implementations[${index}]`),
      ),
    ),
    /** Types of its components that are no services. */
    others: [...others.map(({ type }) => type ?? 'of no type'), ...capabilities.map(() => 'capability')],
    /** Number of definitions that it refers to. */
    imports: rest['import-component-definitions'].length,
  };
}

/** Returns the provider, unless the definition gives the part to a role of the customer. */
function partOf(described: z.output<typeof STATEMENT>): 'provider' | 'customer' {
  const roles = fitting(ROLE, described['responsible-roles']).map((role) => role['role-id'].toLowerCase());
  return roles.some((role) => role.includes('customer')) ? 'customer' : 'provider';
}
