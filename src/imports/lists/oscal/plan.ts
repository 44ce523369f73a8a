import type { NameReference } from '../../facts/draft.ts';
import type { Place } from '../json/documents.ts';
import { namedBy, normalizedUuid, propsOf, resourceNames, uuidIn } from './names.ts';

/** Lists of statements on who does a part of a control, with the list that each must refer to and the key of the reference. */
export const PART_LISTS = {
  provided: { answersTo: '', by: '' },
  responsibilities: { answersTo: 'provided', by: 'provided-uuid' },
  inherited: { answersTo: 'provided', by: 'provided-uuid' },
  satisfied: { answersTo: 'responsibilities', by: 'responsibility-uuid' },
} as const;
type PartList = keyof typeof PART_LISTS;

/** One statement on who does a part of a control. */
export interface Part {
  readonly control: string;
  readonly list: PartList;
  readonly uuid: string | null;
  /** The statement, in this or another system, that it refers to. */
  readonly refersTo: string | null;
  /** Authorization of the system that provides its component; null if the plan does not say. */
  readonly authorization: Authorization | null;
  readonly place: Place;
}

/** Implementation states in which a component does not contribute to a control, or not yet. */
const ABSENT_STATES = new Set(['planned', 'not-applicable']);

/** A leveraged system. */
export type Authorization = ReturnType<typeof readAuthorization>;
export type SystemPlan = ReturnType<typeof readPlan>;

/** Refers to the certificate of a system by the system's names; null if it has none. */
function certificateCalled(names: readonly (string | null | undefined)[]): NameReference | null {
  const name = namedBy(names);
  return name && { ...name, kind: 'Certificate', ofSystem: true };
}

function readAuthorization(place: Place) {
  const title = place.text('title');
  const [number] = propsOf(place, 'leveraged-system-identifier');
  const plain = title?.replace(/(?<!\s)\s*[[(][^[\]()]*[\])]$/, '');
  return { uuid: uuidIn(place, 'uuid'), place, certificate: certificateCalled([title, number, plain]) };
}

/** The content of a system security plan. */
export function readPlan(place: Place) {
  const system = place.under('system-characteristics');
  const implementation = place.inside('system-implementation');
  const leveraged = implementation.items('leveraged-authorizations').map(readAuthorization);
  const only = leveraged.length === 1 ? (leveraged[0] ?? null) : null;
  const components = implementation.items('components').flatMap((component) => {
    const uuids = propsOf(component, 'leveraged-authorization-uuid').map(normalizedUuid);
    const its = leveraged.find(({ uuid }) => uuid !== null && uuids.includes(uuid)) ?? null;
    return uuids.length === 0 ? [] : [[uuidIn(component, 'uuid'), its] as const];
  });
  const byComponent = new Map(components);

  function partsOf(control: string, component: Place): readonly Part[] {
    const state = component.under('implementation-status').text('state')?.toLowerCase() ?? '';
    const own = byComponent.get(uuidIn(component, 'component-uuid'));
    const authorization = own === undefined ? only : own;
    const exported = component.under('export');
    const lists = { provided: exported, responsibilities: exported, inherited: component, satisfied: component };
    return (Object.keys(PART_LISTS) as PartList[]).flatMap((list) =>
      lists[list].objects(list).flatMap((part): readonly Part[] => {
        // Responsibilities of customers count in any state.
        if (list !== 'responsibilities' && ABSENT_STATES.has(state)) {
          part.problem('plan.absent', { list, state });
          return [];
        }
        const refersTo = uuidIn(part, PART_LISTS[list].by);
        return [{ control, list, uuid: uuidIn(part, 'uuid'), refersTo, authorization, place: part }];
      }),
    );
  }

  const byControl = { name: 'control-id', needs: 'control-id' };
  const listed = place.inside('control-implementation').objects('implemented-requirements', byControl);
  const requirements = listed.map((requirement) => {
    const control = requirement.text('control-id') ?? '';
    // Statements are attached to the control or to one of its statements, by component.
    const stated = [requirement, ...requirement.objects('statements')];
    const components = stated.flatMap((each) => each.objects('by-components'));
    return { control, place: requirement, parts: components.flatMap((component) => partsOf(control, component)) };
  });
  const ids = system.items('system-ids').map((each) => each.text('id'));
  return {
    place,
    certificate: certificateCalled([system.text('system-name'), system.text('system-name-short'), ...ids]),
    /** Standard or baseline of the controls. */
    standard: resourceNames(place)(place.under('import-profile').text('href')),
    requirements,
    parts: requirements.flatMap(({ parts }) => parts),
    leveraged,
  };
}
