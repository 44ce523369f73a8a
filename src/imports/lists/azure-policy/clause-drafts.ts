import type { Draft } from '../../facts/draft.ts';
import type { Notes } from '../../map/notes.ts';
import { problem } from '../../map/problems.ts';
import { placeIn } from '../json/places.ts';
import { type ResponsibilityPlace, responsibilityDraft } from '../responsibility-draft.ts';
import { ClauseParts } from './clause-parts.ts';
import type { Definitions } from './definitions.ts';
import { numbersOfGroups } from './group-numbers.ts';
import { type Initiative, type PolicyReference, readGroup, readReference } from './initiative.ts';

export interface PolicyContext extends ResponsibilityPlace {
  readonly definitions: Definitions;
  readonly notes: Notes;
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
      notes.problem(problem('policy.open', at, { reason }));
      continue;
    }
    if (!tellsOfProvider) {
      const reason =
        "No policy of the whole initiative is the provider's, so that it leaves open what the provider does";
      notes.problem(problem('policy.open', at, { reason }));
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
    if (name === null) notes.problem(problem('policy.group', placeIn(file, `policyDefinitionGroups[${index}]`)));
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
  if (outside > 0) {
    notes.problem(problem('policy.ungrouped', placeIn(file, 'policyDefinitions'), { count: outside }));
  }
  return parts;
}

function referencesOf({ file, references }: Initiative, notes: Notes): PolicyReference[] {
  return references.flatMap((value, index) => {
    const reference = readReference(value, index);
    if (reference !== null) return [reference];
    notes.problem(problem('policy.definition', placeIn(file, `policyDefinitions[${index}]`)));
    return [];
  });
}

function tellMissing({ definitionId, path, groups }: PolicyReference, file: string, context: PolicyContext): void {
  if (groups.length === 0 || context.definitions.sideOf(definitionId) !== null) return;
  const values = { definition: definitionId, groups: groups.join(', ') };
  context.notes.problem(problem('policy.missing', placeIn(file, path), values));
}
