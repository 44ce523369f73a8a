import { z } from 'zod';
import { anyNumber, misfit, optionalText } from '../json/shapes.ts';
import { normalizedUuid } from './resources.ts';

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
  /** The state by which what the component does for others is not there; null where it may be. */
  readonly absent: AbsentState | null;
}

/** True for what answers to a statement of the system that this one rests on. */
export function isAnswer({ list }: Part): boolean {
  return list === 'inherited' || list === 'satisfied';
}

/** States of an implementation in which a component does nothing of a control yet, or never will. */
const ABSENT_STATES = ['planned', 'not-applicable'] as const;
type AbsentState = (typeof ABSENT_STATES)[number];

/** What a plan says of one control. */
export interface Requirement {
  readonly control: string;
  readonly path: string;
  readonly parts: readonly Part[];
}

export interface Unreadable {
  readonly path: string;
  /** Null: it does not name its control. */
  readonly fault: string | null;
}

const OBJECT = { error: 'an object was expected' };
const uuid = optionalText.transform((text) => (text === null ? null : normalizedUuid(text)));
const BY_COMPONENTS = z.object({ 'by-components': anyNumber }, OBJECT);
const STATEMENT = BY_COMPONENTS.transform((found) => ({ byComponents: found['by-components'] }));
const REQUIREMENT = BY_COMPONENTS.extend({ 'control-id': optionalText, statements: anyNumber }).transform((found) => ({
  control: found['control-id'],
  statements: found.statements,
  byComponents: found['by-components'],
}));
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

export interface Requirements {
  readonly requirements: readonly Requirement[];
  readonly unreadable: readonly Unreadable[];
}

export function readRequirements(values: readonly unknown[]): Requirements {
  const unreadable: Unreadable[] = [];
  const read: Read = (shape, value, path) => {
    const parsed = shape.safeParse(value);
    if (!parsed.success) unreadable.push({ path, fault: misfit(parsed.error) });
    return parsed.data ?? null;
  };
  const requirements = values.flatMap((value, index): Requirement[] => {
    const found = read(REQUIREMENT, value, `implemented-requirements[${index}]`);
    if (found === null) return [];
    const { control } = found;
    const path = `implemented-requirements[${control ?? index}]`;
    if (control !== null) return [{ control, path, parts: partsOf(found, path, read) }];
    unreadable.push({ path, fault: null });
    return [];
  });
  return { requirements, unreadable };
}

/** Null where the value is not of the shape; that is told. */
type Read = <Shape extends z.ZodType>(shape: Shape, value: unknown, path: string) => z.output<Shape> | null;

/** Statements stand at the control itself or at one of its statements, by component. */
function partsOf({ statements, byComponents }: z.output<typeof REQUIREMENT>, path: string, read: Read): Part[] {
  const ofControl = byComponents.flatMap((value, index) => partsBy(value, `${path}.by-components[${index}]`, read));
  const ofStatements = statements.flatMap((statement, number) => {
    const within = `${path}.statements[${number}]`;
    const components = read(STATEMENT, statement, within)?.byComponents ?? [];
    return components.flatMap((value, index) => partsBy(value, `${within}.by-components[${index}]`, read));
  });
  return [...ofControl, ...ofStatements];
}

function partsBy(value: unknown, path: string, read: Read): Part[] {
  const found = read(BY_COMPONENT, value, path);
  if (found === null) return [];
  const { provided = [], responsibilities = [] } = found.export ?? {};
  const lists: Record<PartList, readonly unknown[]> = { ...found, provided, responsibilities };
  const state = found['implementation-status']?.state?.toLowerCase();
  const absentState = ABSENT_STATES.find((each) => each === state) ?? null;
  return (Object.keys(PART_LISTS) as PartList[]).flatMap((list) =>
    lists[list].flatMap((item, index) => {
      const at = `${path}.${list}[${index}]`;
      const part = read(PART, item, at);
      if (part === null) return [];
      const refersTo = list === 'satisfied' ? part['responsibility-uuid'] : part['provided-uuid'];
      const absent = list === 'responsibilities' ? null : absentState;
      return { list, path: at, uuid: part.uuid, refersTo, component: found['component-uuid'], absent };
    }),
  );
}
