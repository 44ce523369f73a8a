import { z } from 'zod';
import type { Notes } from '../../map/notes.ts';
import type { JsonDocument } from '../json/documents.ts';
import { placeIn } from '../json/places.ts';
import { shaped } from '../json/shaped.ts';
import { anyNumber, OBJECT, optionalText } from '../json/shapes.ts';

/** A policy in a set, with the groups that it is in. */
export interface PolicyReference {
  readonly definitionId: string;
  readonly path: string;
  readonly groups: readonly string[];
}

/** A set of policies that tells of each which clauses it belongs to. */
export interface Initiative {
  readonly file: string;
  /** The standard by the initiative's name. */
  readonly name: string | null;
  readonly groups: readonly unknown[];
  readonly references: readonly unknown[];
}

const CONTENT = z.object({
  displayName: optionalText,
  policyDefinitions: z.array(z.unknown()),
  policyDefinitionGroups: anyNumber,
});
/** In the repository the content stands under `properties`; command line tools print it without. */
const INITIATIVE = z.union([z.object({ properties: CONTENT }).transform(({ properties }) => properties), CONTENT]);
const GROUP = z.object({ name: z.string('a name was expected') }, OBJECT);
const REFERENCE = z.object(
  {
    policyDefinitionId: z.string('an id was expected'),
    policyDefinitionReferenceId: optionalText,
    groupNames: anyNumber,
  },
  OBJECT,
);

export function readInitiative(file: string, value: unknown): Initiative | null {
  const initiative = INITIATIVE.safeParse(value).data;
  if (initiative === undefined) return null;
  const { displayName, policyDefinitionGroups: groups, policyDefinitions: references } = initiative;
  return { file, name: displayName, groups, references };
}

/** Returns the resources of a file: one, a list, or the page of a list as the service answers. */
export function resourcesOf({ value }: JsonDocument): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const page = z.object({ value: z.array(z.unknown()) }).safeParse(value);
  return page.success ? page.data.value : [value];
}

export function groupsOf({ file, groups }: Initiative, notes: Notes): readonly string[] {
  return groups.flatMap((value, index) => {
    const at = placeIn(file, `policyDefinitionGroups[${index}]`);
    return shaped(GROUP, value, { wanted: 'group', at, notes })?.name ?? [];
  });
}

export function referencesOf({ file, references }: Initiative, notes: Notes): readonly PolicyReference[] {
  return references.flatMap((value, index) => {
    const at = placeIn(file, `policyDefinitions[${index}]`);
    const reference = shaped(REFERENCE, value, { wanted: 'policy', at, notes });
    if (reference === null) return [];
    const groups = new Set(reference.groupNames.filter((name) => typeof name === 'string'));
    const path = `policyDefinitions[${reference.policyDefinitionReferenceId ?? index}]`;
    return [{ definitionId: reference.policyDefinitionId, path, groups: [...groups] }];
  });
}
