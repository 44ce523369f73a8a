import { z } from 'zod';
import type { Place } from '../json/place.ts';
import { anyNumber, fitting, type JsonObject, OBJECT, optionalObject, optionalText } from '../json/shapes.ts';
import { propsOf, propValue } from './props.ts';
import { backMatterOf, namedBy, normalizedUuid, type ResourceName, resourceNameOf } from './resources.ts';

/** Lists of statements on who does a part of a control, and the lists that their references must lead to. */
export const PART_LISTS = {
  provided: null,
  responsibilities: 'provided',
  inherited: 'provided',
  satisfied: 'responsibilities',
} as const;
type PartList = keyof typeof PART_LISTS;
const LISTS = Object.keys(PART_LISTS) as PartList[];

/** One statement on who does a part of a control. */
export interface Part {
  readonly list: PartList;
  readonly uuid: string | null;
  /** The statement of this or of another system that it answers to. */
  readonly refersTo: string | null;
  readonly component: string | null;
  readonly place: Place;
}

/** Statements of a plan on one control. */
export interface Requirement {
  readonly control: string;
  readonly place: Place;
  readonly parts: readonly Part[];
}

/** A system that this one rests on. */
export interface LeveragedAuthorization {
  readonly uuid: string | null;
  readonly place: Place;
  readonly name: ResourceName | null;
}

/** Content of a system security plan. */
export interface SystemPlan {
  readonly place: Place;
  readonly name: ResourceName | null;
  /** Standard or baseline of the controls. */
  readonly standard: ResourceName | null;
  readonly requirements: readonly Requirement[];
  readonly leveraged: readonly LeveragedAuthorization[];
  /** Authorizations of components that other systems bring, by component. */
  readonly authorizationByComponent: ReadonlyMap<string, string>;
}

const uuid = optionalText.transform((text) => (text === null ? null : normalizedUuid(text)));
const PLAN = z.object({
  'import-profile': z.unknown().optional(),
  'system-characteristics': optionalObject({
    ...{ 'system-name': optionalText, 'system-name-short': optionalText, 'system-ids': anyNumber },
  }),
  'system-implementation': optionalObject({ 'leveraged-authorizations': anyNumber, components: anyNumber }),
  'control-implementation': optionalObject({ 'implemented-requirements': anyNumber }),
  'back-matter': z.unknown().optional(),
});
const SYSTEM_ID = z.object({ id: optionalText });
const COMPONENT = z.object({ uuid, props: anyNumber });
const AUTHORIZATION = z.object({ uuid, title: optionalText, props: anyNumber });

const wanted = 'part of a plan';
const STATEMENT = { wanted, shape: z.object({ 'by-components': anyNumber }, OBJECT) };
const CONTROL = STATEMENT.shape.extend({
  ...{ 'control-id': z.string('a control-id was expected'), statements: anyNumber },
});
const REQUIREMENT = {
  ...{ wanted, shape: CONTROL },
  nameOf: (requirement: z.output<typeof CONTROL>) => requirement['control-id'],
};
const BY_COMPONENT = {
  wanted,
  shape: z.object(
    {
      'component-uuid': uuid,
      'implementation-status': optionalObject({ state: optionalText }),
      export: z.object({ provided: anyNumber, responsibilities: anyNumber }, OBJECT).nullish(),
      inherited: anyNumber,
      satisfied: anyNumber,
    },
    OBJECT,
  ),
};
const PART = { wanted, shape: z.object({ uuid, 'provided-uuid': uuid, 'responsibility-uuid': uuid }, OBJECT) };

/** States of an implementation in which a component does nothing of a control yet, or never will. */
const ABSENT_STATES = new Set(['planned', 'not-applicable']);

export function readPlan(value: JsonObject, place: Place): SystemPlan {
  const plan = PLAN.parse(value);
  const system = plan['system-characteristics'];
  const implementation = plan['system-implementation'];
  const ids = fitting(SYSTEM_ID, system?.['system-ids'] ?? []).map(({ id }) => id);
  const requirements = plan['control-implementation']?.['implemented-requirements'] ?? [];
  const components = fitting(COMPONENT, implementation?.components ?? []).flatMap(({ uuid: component, props }) => {
    const authorization = propValue(propsOf(props), 'leveraged-authorization-uuid');
    return component === null || authorization === null ? [] : [[component, normalizedUuid(authorization)] as const];
  });
  return {
    place,
    name: namedBy([system?.['system-name'], system?.['system-name-short'], ...ids]),
    standard: resourceNameOf(plan['import-profile'], backMatterOf(plan['back-matter'])),
    requirements: place.under('implemented-requirements').items(requirements, REQUIREMENT, requirementIn),
    leveraged: (implementation?.['leveraged-authorizations'] ?? []).map((each, index) =>
      authorizationIn(each, place.under('leveraged-authorizations').item(index)),
    ),
    authorizationByComponent: new Map(components),
  };
}

function authorizationIn(value: unknown, place: Place): LeveragedAuthorization {
  const { uuid: id = null, title, props = [] } = AUTHORIZATION.safeParse(value).data ?? {};
  const number = propValue(propsOf(props), 'leveraged-system-identifier');
  const plain = title?.trimEnd().replace(/(?<!\s)\s*[[(][^[\]()]*[\])]$/, '');
  return { uuid: id, place, name: namedBy([title, number, plain]) };
}

/** Statements stand at the control itself or at one of its statements, by component. */
function requirementIn(found: z.output<typeof CONTROL>, place: Place): readonly Requirement[] {
  const inside = place.under('statements').items(found.statements, STATEMENT, partsIn);
  return [{ control: found['control-id'], place, parts: [...partsIn(found, place), ...inside] }];
}

function partsIn(statement: z.output<typeof STATEMENT.shape>, within: Place): readonly Part[] {
  return within.under('by-components').items(statement['by-components'], BY_COMPONENT, (found, place) => {
    const { provided = [], responsibilities = [] } = found.export ?? {};
    const lists: Record<PartList, readonly unknown[]> = { ...found, provided, responsibilities };
    const state = found['implementation-status']?.state?.toLowerCase() ?? '';
    const component = found['component-uuid'];
    return LISTS.flatMap((list) =>
      place.under(list).items(lists[list], PART, (part, at): readonly Part[] => {
        const refersTo = part[list === 'satisfied' ? 'responsibility-uuid' : 'provided-uuid'];
        // Responsibilities of customers count in any state.
        const counts = list === 'responsibilities' || !ABSENT_STATES.has(state);
        if (!counts) at.problem('plan.absent', { list, state });
        return counts ? [{ list, uuid: part.uuid, refersTo, component, place: at }] : [];
      }),
    );
  });
}
