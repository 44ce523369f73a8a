import type { Draft, ReadingNotes } from '../../draft.ts';
import { placeIn } from '../json/places.ts';
import { type ResponsibilityPlace, responsibilityDraft } from '../responsibility-draft.ts';
import { ClauseParts } from './clause-parts.ts';
import type { Definitions } from './definitions.ts';
import { numbersOfGroups } from './group-numbers.ts';
import { type Initiative, type PolicyReference, readGroup, readReference } from './initiative.ts';

export interface PolicyContext extends ResponsibilityPlace {
  readonly definitions: Definitions;
  readonly notes: ReadingNotes;
}

/** Who does what of each clause that an initiative has a group for. */
export function* clauseDrafts(initiative: Initiative, context: PolicyContext): Iterable<Draft> {
  const { notes } = context;
  const groups = partsByGroup(initiative, context);
  const numbersOf = numbersOfGroups([...groups.keys()]);
  const tellsOfProvider = [...groups.values()].some((parts) => parts.hasProvider);
  for (const [group, parts] of groups) {
    const at = placeIn(initiative.file, `policyDefinitionGroups[${group}]`);
    const stated = parts.responsibility();
    if (stated === null) {
      const reason = parts.isEmpty
        ? 'No policy of the initiative is in this group'
        : 'What was found of its policies leaves open whose the clause is';
      notes.leaveOut(at, `${reason}; nothing is said of it.`);
      continue;
    }
    if (!tellsOfProvider) {
      const sentence =
        "No policy of the whole initiative is the provider's, so that it leaves open what the provider does; nothing is said of the group.";
      notes.leaveOut(at, sentence);
      continue;
    }
    yield responsibilityDraft({ text: group, at, alternatives: numbersOf(group) }, context, stated);
  }
}

function partsByGroup(initiative: Initiative, context: PolicyContext): Map<string, ClauseParts> {
  const { file, groups } = initiative;
  const { definitions, notes } = context;
  const parts = new Map<string, ClauseParts>();
  for (const [index, value] of groups.entries()) {
    const name = readGroup(value);
    if (name === null) notes.reject(placeIn(file, `policyDefinitionGroups[${index}]`), 'The group has no name.');
    else parts.set(name, new ClauseParts());
  }
  let outside = 0;
  for (const reference of referencesOf(initiative, notes)) {
    if (reference.groups.length === 0) outside += 1;
    for (const group of reference.groups) {
      const known = parts.get(group) ?? new ClauseParts();
      parts.set(group, known);
      known.add(reference.definitionId, definitions);
    }
    tellMissing(reference, file, context);
  }
  if (outside > 0)
    notes.remark(
      placeIn(file, 'policyDefinitions'),
      `${outside} policies are in no group, so that they count for no clause.`,
    );
  return parts;
}

function referencesOf({ file, references }: Initiative, notes: ReadingNotes): PolicyReference[] {
  return references.flatMap((value, index) => {
    const reference = readReference(value, index);
    if (reference !== null) return [reference];
    notes.reject(placeIn(file, `policyDefinitions[${index}]`), 'The policy names no definition (policyDefinitionId).');
    return [];
  });
}

function tellMissing({ definitionId, path, groups }: PolicyReference, file: string, context: PolicyContext): void {
  if (groups.length === 0 || context.definitions.sideOf(definitionId) !== null) return;
  context.notes.remark(
    placeIn(file, path),
    `The definition ${definitionId} was not found, so that the counts of ${groups.join(', ')} are open.`,
  );
}
