import { z } from 'zod';
import type { Notes } from '../../map/notes.ts';
import { placeIn } from '../json/places.ts';
import { shaped } from '../json/shaped.ts';
import { anyNumber, fitting, OBJECT, optionalText } from '../json/shapes.ts';
import { propsOf, propValue } from './props.ts';
import { backMatterOf, normalizedUuid, type ResourceName, resourceNameOf } from './resources.ts';

/** Lists of statements on who does a part of a control, and the lists that their references must lead to. */
export const PART_LISTS = {
  provided: null,
  responsibilities: 'provided',
  inherited: 'provided',
  satisfied: 'responsibilities',
} as const;
export type PartList = keyof typeof PART_LISTS;

/** One statement on who does a part of a control. */
export interface Part {
  readonly list: PartList;
  readonly uuid: string | null;
  /** The statement of this or of another system that it answers to. */
  readonly refersTo: string | null;
  readonly component: string | null;
  readonly path: string;
}

/** Statements of a plan on one control. */
export interface Requirement {
  readonly control: string;
  readonly path: string;
  readonly parts: readonly Part[];
}

/** A system that this one rests on. */
export interface LeveragedAuthorization {
  readonly uuid: string | null;
  readonly path: string;
  readonly name: ResourceName | null;
}

/** Content of a system security plan. */
export interface SystemPlan {
  readonly file: string;
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
const COMPONENT = z.object({ uuid, props: anyNumber });
const AUTHORIZATION = z.object({ uuid, title: optionalText, props: anyNumber });
const STATEMENT = z.object({ 'by-components': anyNumber }, OBJECT);
const REQUIREMENT = STATEMENT.extend({ 'control-id': z.string('a control-id was expected'), statements: anyNumber });
const BY_COMPONENT = z.object(
  {
    'component-uuid': uuid,
    'implementation-status': z.object({ state: optionalText }).nullish().catch(null),
    export: z.object({ provided: anyNumber, responsibilities: anyNumber }, OBJECT).nullish(),
    inherited: anyNumber,
    satisfied: anyNumber,
  },
  OBJECT,
);
const PART = z.object({ uuid, 'provided-uuid': uuid, 'responsibility-uuid': uuid }, OBJECT);

/** States of an implementation in which a component does nothing of a control yet, or never will. */
const ABSENT_STATES = new Set(['planned', 'not-applicable']);

export function readPlan(file: string, value: Readonly<Record<string, unknown>>, notes: Notes): SystemPlan {
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
    file,
    name: nameOf([system?.['system-name'], system?.['system-name-short'], ...ids]),
    standard: resourceNameOf(plan['import-profile'], backMatterOf(plan['back-matter'])),
    requirements: requirements.flatMap((each, index) => new RequirementReader(file, notes).read(each, index)),
    leveraged: (implementation?.['leveraged-authorizations'] ?? []).map(readAuthorization),
    authorizationByComponent: new Map(components),
  };
}

function readAuthorization(value: unknown, index: number): LeveragedAuthorization {
  const { uuid: id = null, title, props = [] } = AUTHORIZATION.safeParse(value).data ?? {};
  const number = propValue(propsOf(props), 'leveraged-system-identifier');
  const plain = title?.trimEnd().replace(/(?<!\s)\s*[[(][^[\]()]*[\])]$/, '');
  return { uuid: id, path: `leveraged-authorizations[${index}]`, name: nameOf([title, number, plain]) };
}

function nameOf(names: readonly (string | null | undefined)[]): ResourceName | null {
  const [text, ...alternatives] = new Set(names.flatMap((name) => name || []));
  return text === undefined ? null : { text, alternatives };
}

class RequirementReader {
  readonly #file: string;
  readonly #notes: Notes;

  constructor(file: string, notes: Notes) {
    this.#file = file;
    this.#notes = notes;
  }

  /** Statements stand at the control itself or at one of its statements, by component. */
  read(value: unknown, index: number): Requirement[] {
    const found = this.#shaped(REQUIREMENT, value, `implemented-requirements[${index}]`);
    if (found === null) return [];
    const control = found['control-id'];
    const path = `implemented-requirements[${control}]`;
    const ofStatements = found.statements.flatMap((statement, number) => {
      const within = `${path}.statements[${number}]`;
      return this.#partsOf(this.#shaped(STATEMENT, statement, within)?.['by-components'] ?? [], within);
    });
    return [{ control, path, parts: [...this.#partsOf(found['by-components'], path), ...ofStatements] }];
  }

  #partsOf(byComponents: readonly unknown[], within: string): Part[] {
    return byComponents.flatMap((value, index) => {
      const path = `${within}.by-components[${index}]`;
      const found = this.#shaped(BY_COMPONENT, value, path);
      if (found === null) return [];
      const { provided = [], responsibilities = [] } = found.export ?? {};
      const lists: Record<PartList, readonly unknown[]> = { ...found, provided, responsibilities };
      const state = found['implementation-status']?.state?.toLowerCase() ?? '';
      const component = found['component-uuid'];
      return (Object.keys(PART_LISTS) as PartList[]).flatMap((list) =>
        lists[list].flatMap((item, position) =>
          this.#partIn(item, { list, component, path: `${path}.${list}[${position}]` }, state),
        ),
      );
    });
  }

  #partIn(value: unknown, place: Pick<Part, 'list' | 'component' | 'path'>, state: string): Part[] {
    const { list, path } = place;
    const part = this.#shaped(PART, value, path);
    if (part === null) return [];
    // Responsibilities of customers count in any state.
    if (list !== 'responsibilities' && ABSENT_STATES.has(state)) {
      this.#notes.problem('plan.absent', placeIn(this.#file, path), { list, state });
      return [];
    }
    return [
      { ...place, uuid: part.uuid, refersTo: part[list === 'satisfied' ? 'responsibility-uuid' : 'provided-uuid'] },
    ];
  }

  #shaped<Shape extends z.ZodType>(shape: Shape, value: unknown, path: string): z.output<Shape> | null {
    return shaped(shape, value, { wanted: 'part of a plan', at: placeIn(this.#file, path), notes: this.#notes });
  }
}
