import { z } from 'zod';
import type { Location } from '../../facts/facts.ts';
import type { Notes } from '../../map/notes.ts';
import { placeIn } from '../json/places.ts';
import { shaped } from '../json/shaped.ts';
import { anyNumber, fitting, OBJECT, optionalText } from '../json/shapes.ts';
import { labelsOf, propsOf } from './props.ts';
import { type BackMatter, backMatterOf, type ResourceName, resourceNameOf } from './resources.ts';

export interface DefinedService {
  readonly title: string;
  /** Other names, by its labels. */
  readonly alternatives: readonly string[];
  readonly at: Location;
}

/** One control that a component implements. */
export interface Implemented {
  /** Standard or baseline of the control; null: the file does not say. */
  readonly source: ResourceName | null;
  readonly control: string;
  /** Side that does each thing that is described. */
  readonly parts: readonly ('provider' | 'customer')[];
  readonly at: Location;
}

export interface Definition {
  readonly services: readonly DefinedService[];
  /** Null: no organization, or several. */
  readonly provider: string | null;
  readonly implemented: readonly Implemented[];
  /** Types of its components that are no services. */
  readonly others: readonly string[];
  /** Number of definitions that it refers to. */
  readonly imports: number;
}

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

export function readDefinition(value: Readonly<Record<string, unknown>>, file: string, notes: Notes): Definition {
  const { metadata, components, capabilities, ...rest } = DEFINITION.parse(value);
  const backMatter = backMatterOf(rest['back-matter']);
  const read = components.flatMap((each, index) => {
    const at = placeIn(file, `components[${index}]`);
    const component = shaped(COMPONENT, each, { wanted: 'component', at, notes });
    return component === null ? [] : [{ ...component, at }];
  });
  const services = read.filter(({ type }) => type === 'service');
  const parties = new Set(fitting(PARTY, metadata?.parties ?? []).map(({ name }) => name));
  const [provider = null, ...others] = parties;
  return {
    services: services.map(({ title, props, at }) => ({
      title,
      alternatives: labelsOf(propsOf(props)).filter((label) => label !== title),
      at,
    })),
    provider: others.length > 0 ? null : provider,
    others: [
      ...read.flatMap(({ type }) => (type === 'service' ? [] : [type ?? 'of no type'])),
      ...capabilities.map(() => 'capability'),
    ],
    imports: rest['import-component-definitions'].length,
    implemented: services.flatMap((service) =>
      service['control-implementations'].flatMap((each, index) =>
        implementedOf(each, {
          file,
          path: `${service.at.column}.control-implementations[${index}]`,
          backMatter,
          notes,
        }),
      ),
    ),
  };
}

interface Within {
  readonly file: string;
  readonly path: string;
  readonly backMatter: BackMatter;
  readonly notes: Notes;
}

function implementedOf(value: unknown, { file, path, backMatter, notes }: Within): Implemented[] {
  const found = shaped(IMPLEMENTATION, value, { wanted: 'control implementation', at: placeIn(file, path), notes });
  return (found?.['implemented-requirements'] ?? []).flatMap((each, index) => {
    const at = placeIn(file, `${path}.implemented-requirements[${index}]`);
    const requirement = shaped(REQUIREMENT, each, { wanted: 'implemented requirement', at, notes });
    if (requirement === null) return [];
    const source = resourceNameOf({ href: found?.source }, backMatter);
    const statements = fitting(STATEMENT, requirement.statements);
    const parts = (statements.length > 0 ? statements : [requirement]).map(partOf);
    return [{ source, control: requirement['control-id'], parts, at }];
  });
}

/** Returns the provider, unless the definition gives the part to a role of the customer. */
function partOf(described: z.output<typeof STATEMENT>): 'provider' | 'customer' {
  const roles = fitting(ROLE, described['responsible-roles']).map((role) => role['role-id'].toLowerCase());
  return roles.some((role) => role.includes('customer')) ? 'customer' : 'provider';
}
