import type { Draft } from '../../facts/draft.ts';
import type { Notes } from '../../map/notes.ts';
import { placeIn } from '../json/places.ts';
import {
  type ResponsibilityPlace,
  responsibilityDraft,
  responsibilityOfParts,
  type StatedParts,
} from '../responsibility-draft.ts';
import type { Definitions, Side } from './definitions.ts';
import { numbersOfGroups } from './group-numbers.ts';
import { groupsOf, type Initiative, referencesOf } from './initiative.ts';

export interface PolicyContext extends ResponsibilityPlace {
  readonly definitions: Definitions;
  readonly notes: Notes;
}

/** Policies of a clause by their ids, each once however often the set refers to it; null: whose is not known. */
type Policies = Map<string, Side | null>;

/** Drafts the responsibility for each clause that an initiative has a group for. */
export function* clauseDrafts(initiative: Initiative, context: PolicyContext): Iterable<Draft> {
  const { notes } = context;
  const groups = policiesByGroup(initiative, context);
  const numbersOf = numbersOfGroups([...groups.keys()]);
  // A set without a policy of the provider's leaves open what the provider does.
  const tellsOfProvider = [...groups.values()].some((policies) => countOf(policies, 'provider') > 0);
  for (const [group, policies] of groups) {
    const at = placeIn(initiative.file, `policyDefinitionGroups[${group}]`);
    const stated = tellsOfProvider ? responsibilityOf(policies) : null;
    if (stated === null) notes.problem('policy.open', at, { count: policies.size });
    else yield responsibilityDraft(at, { text: group, alternatives: numbersOf(group) }, context, stated);
  }
}

function policiesByGroup(initiative: Initiative, { definitions, notes }: PolicyContext): ReadonlyMap<string, Policies> {
  const { file } = initiative;
  const byGroup = new Map<string, Policies>(groupsOf(initiative, notes).map((name) => [name, new Map()]));
  let outside = 0;
  for (const { definitionId, path, groups } of referencesOf(initiative, notes)) {
    const side = definitions.sideOf(definitionId);
    if (groups.length === 0) outside += 1;
    else if (side === null) {
      notes.problem('policy.missing', placeIn(file, path), { definition: definitionId, groups: groups.join(', ') });
    }
    for (const group of groups) {
      const policies = byGroup.get(group) ?? new Map();
      byGroup.set(group, policies.set(definitionId.toLowerCase(), side));
    }
  }
  if (outside > 0) notes.problem('policy.ungrouped', placeIn(file, 'policyDefinitions'), { count: outside });
  return byGroup;
}

/**
 * Concludes only what is certain. A definition that was not found may be anyone's part, so both counts stay open: parts of
 * both sides are SHARED whatever it is, and a part of the provider's is PROVIDER_PART, which leaves open what else
 * there is. That everything is the customer's would be more than is known, so then nothing is said.
 */
function responsibilityOf(policies: Policies): StatedParts | null {
  const [providerParts, customerParts] = [countOf(policies, 'provider'), countOf(policies, 'customer')];
  const responsibility = responsibilityOfParts(providerParts, customerParts);
  if (responsibility === null) return null;
  if (countOf(policies, null) === 0) return { responsibility, providerParts, customerParts };
  return responsibility === 'CUSTOMER' ? null : { responsibility, providerParts: null, customerParts: null };
}

function countOf(policies: Policies, side: Side | null): number {
  return [...policies.values()].filter((each) => each === side).length;
}
