import { z } from 'zod';
import { anyNumber, fitting, optionalText } from '../json/shapes.ts';
import { propsOf, propValue } from './props.ts';
import { backMatterOf, normalizedUuid, type ResourceName, resourceNameOf } from './resources.ts';
import { type Requirement, readRequirements, type Unreadable } from './ssp-parts.ts';
import { listsByUuid } from './uuid-lists.ts';

/** A system that this one rests on. */
export interface LeveragedAuthorization {
  readonly uuid: string | null;
  readonly path: string;
  readonly name: ResourceName | null;
}

/** What one system security plan says. */
export interface SystemPlan {
  readonly file: string;
  readonly name: ResourceName | null;
  /** What the controls are of. */
  readonly standard: ResourceName | null;
  readonly requirements: readonly Requirement[];
  readonly unreadable: readonly Unreadable[];
  readonly leveraged: readonly LeveragedAuthorization[];
  /** Of a component that another system brings, the authorization that it comes with. */
  readonly authorizationByComponent: ReadonlyMap<string, string>;
  /** Every uuid of the plan, with the name of the list that it is in, such as `provided`. */
  readonly listByUuid: ReadonlyMap<string, string>;
}

const PLAN = z.object({
  metadata: z.object({ title: optionalText }).nullish().catch(null),
  'import-profile': z.unknown().optional(),
  'system-characteristics': z
    .object({ 'system-name': optionalText, 'system-name-short': optionalText, 'system-ids': anyNumber })
    .nullish()
    .catch(null),
  'system-implementation': z
    .object({ 'leveraged-authorizations': anyNumber, components: anyNumber })
    .nullish()
    .catch(null),
  'control-implementation': z.object({ 'implemented-requirements': anyNumber }).nullish().catch(null),
  'back-matter': z.unknown().optional(),
});
const SYSTEM_ID = z.object({ id: optionalText });
const COMPONENT = z.object({ uuid: optionalText, props: anyNumber });
const AUTHORIZATION = z.object({ uuid: optionalText, title: optionalText, props: anyNumber });

/** Properties by which authorizations are numbered. */
const NUMBERS = ['leveraged-system-identifier', 'authorization-id', 'package-id'];

export function readSystemPlan(file: string, value: Readonly<Record<string, unknown>>): SystemPlan {
  const plan = PLAN.parse(value);
  const system = plan['system-characteristics'];
  const ids = fitting(SYSTEM_ID, system?.['system-ids'] ?? []).map(({ id }) => id);
  const title = plan.metadata?.title?.trimEnd().replace(/(?<!\s)\s*\(?(system security plan|ssp)\)?$/i, '') ?? null;
  return {
    file,
    name: nameOf([system?.['system-name'], system?.['system-name-short'], title, ...ids]),
    standard: resourceNameOf(plan['import-profile'], backMatterOf(plan['back-matter'])),
    ...readRequirements(plan['control-implementation']?.['implemented-requirements'] ?? []),
    leveraged: (plan['system-implementation']?.['leveraged-authorizations'] ?? []).map(readAuthorization),
    authorizationByComponent: new Map(
      fitting(COMPONENT, plan['system-implementation']?.components ?? []).flatMap(({ uuid, props }) => {
        const authorization = propValue(propsOf(props), 'leveraged-authorization-uuid');
        return uuid === null || authorization === null ? [] : [[normalizedUuid(uuid), normalizedUuid(authorization)]];
      }),
    ),
    listByUuid: listsByUuid(value),
  };
}

function readAuthorization(value: unknown, index: number): LeveragedAuthorization {
  const { uuid, title, props } = AUTHORIZATION.safeParse(value).data ?? { uuid: null, title: null, props: [] };
  const known = propsOf(props);
  const numbers = NUMBERS.map((name) => propValue(known, name));
  const plain = title?.trimEnd().replace(/(?<!\s)\s*[[(][^[\]()]*[\])]$/, '');
  const path = `leveraged-authorizations[${index}]`;
  return { uuid: uuid === null ? null : normalizedUuid(uuid), path, name: nameOf([title, ...numbers, plain]) };
}

function nameOf(names: readonly (string | null | undefined)[]): ResourceName | null {
  const [text, ...alternatives] = new Set(names.filter((name) => typeof name === 'string' && name !== ''));
  return typeof text === 'string' ? { text, alternatives: alternatives as string[] } : null;
}
