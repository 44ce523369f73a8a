import { z } from 'zod';
import {
  anyNumber,
  fitting,
  type JsonObject,
  optionalObject,
  optionalText,
  type Place,
  shaped,
} from '../json/place.ts';
import { namedBy, normalizedUuid, resourceNames, valuesOf } from './names.ts';

/** Lists of statements on who does a part of a control, and the lists that their references must lead to. */
export const PART_LISTS = {
  provided: null,
  responsibilities: 'provided',
  inherited: 'provided',
  satisfied: 'responsibilities',
} as const;
type PartList = keyof typeof PART_LISTS;

/** One statement on who does a part of a control. */
export interface Part {
  readonly list: PartList;
  readonly uuid: string | null;
  /** The statement of this or of another system that it answers to. */
  readonly refersTo: string | null;
  /** The authorization of the system that brings its component; null: the plan does not say. */
  readonly authorization: string | null;
  readonly place: Place;
}

export type SystemPlan = ReturnType<typeof readPlan>;

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
const STATEMENT = { wanted, shape: shaped({ 'by-components': anyNumber }) };
const CONTROL = STATEMENT.shape.extend({
  ...{ 'control-id': z.string('a control-id was expected'), statements: anyNumber },
});
const REQUIREMENT = {
  ...{ wanted, shape: CONTROL },
  nameOf: (requirement: z.output<typeof CONTROL>) => requirement['control-id'],
};
const BY_COMPONENT = {
  wanted,
  shape: shaped({
    'component-uuid': uuid,
    'implementation-status': optionalObject({ state: optionalText }),
    export: shaped({ provided: anyNumber, responsibilities: anyNumber }).nullish(),
    inherited: anyNumber,
    satisfied: anyNumber,
  }),
};
const PART = { wanted, shape: shaped({ uuid, 'provided-uuid': uuid, 'responsibility-uuid': uuid }) };

/** States of an implementation in which a component does nothing of a control yet, or never will. */
const ABSENT_STATES = new Set(['planned', 'not-applicable']);

/** The content of a system security plan. */
export function readPlan(value: JsonObject, place: Place) {
  const plan = PLAN.parse(value);
  const system = plan['system-characteristics'];
  const implementation = plan['system-implementation'];
  const ids = fitting(SYSTEM_ID, system?.['system-ids'] ?? []).map(({ id }) => id);
  const authorizations = implementation?.['leveraged-authorizations'] ?? [];
  const leveraged = authorizations.map((each, index) => {
    const { uuid: id = null, title, props = [] } = AUTHORIZATION.safeParse(each).data ?? {};
    const [number] = valuesOf(props, 'leveraged-system-identifier');
    const plain = title?.trimEnd().replace(/(?<!\s)\s*[[(][^[\]()]*[\])]$/, '');
    const at = place.under('leveraged-authorizations').item(index);
    return { uuid: id, place: at, name: namedBy([title, number, plain]) };
  });
  const components = fitting(COMPONENT, implementation?.components ?? []).flatMap(({ uuid: component, props }) => {
    const [authorization] = valuesOf(props, 'leveraged-authorization-uuid');
    return authorization === undefined ? [] : [[component, normalizedUuid(authorization)] as const];
  });
  const byComponent = new Map(components);
  const only = leveraged.length === 1 ? (leveraged[0]?.uuid ?? null) : null;

  function partsIn(statement: z.output<typeof STATEMENT.shape>, within: Place): readonly Part[] {
    return within.under('by-components').items(statement['by-components'], BY_COMPONENT, (found, at) => {
      const { provided = [], responsibilities = [] } = found.export ?? {};
      const lists: Record<PartList, readonly unknown[]> = { ...found, provided, responsibilities };
      const authorization = byComponent.get(found['component-uuid'] ?? '') ?? only;
      const state = found['implementation-status']?.state?.toLowerCase() ?? '';
      const isAbsent = ABSENT_STATES.has(state);
      return (Object.keys(PART_LISTS) as PartList[]).flatMap((list) =>
        at.under(list).items(lists[list], PART, (part, here): readonly Part[] => {
          const refersTo = part[list === 'satisfied' ? 'responsibility-uuid' : 'provided-uuid'];
          // Responsibilities of customers count in any state.
          if (list === 'responsibilities' || !isAbsent) {
            return [{ list, uuid: part.uuid, refersTo, authorization, place: here }];
          }
          here.problem('plan.absent', { list, state });
          return [];
        }),
      );
    });
  }

  const listed = plan['control-implementation']?.['implemented-requirements'] ?? [];
  // Statements stand at the control itself or at one of its statements, by component.
  const requirements = place.under('implemented-requirements').items(listed, REQUIREMENT, (found, at) => {
    const inside = at.under('statements').items(found.statements, STATEMENT, partsIn);
    return [{ control: found['control-id'], place: at, parts: [...partsIn(found, at), ...inside] }];
  });
  return {
    place,
    name: namedBy([system?.['system-name'], system?.['system-name-short'], ...ids]),
    /** Standard or baseline of the controls. */
    standard: resourceNames(plan['back-matter'])(plan['import-profile']),
    requirements,
    parts: requirements.flatMap(({ parts }) => parts),
    /** Systems that this one rests on. */
    leveraged,
  };
}
