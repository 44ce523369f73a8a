import { z } from 'zod';
import type { Draft } from '../../facts/draft.ts';
import { anyNumber, OBJECT, optionalText } from '../json/shapes.ts';
import {
  type ResponsibilityPlace,
  responsibilityDraft,
  type StatedParts,
  statedByParts,
} from '../responsibility-draft.ts';
import { numbersOfGroups } from './group-numbers.ts';
import type { Definitions, Initiative, Side } from './initiative.ts';

/** Policies of a clause by their ids, each once however often the set refers to it; null: whose is not known. */
type Policies = Map<string, Side | null>;

const GROUP = { wanted: 'group', shape: z.object({ name: z.string('a name was expected') }, OBJECT) };
const REFERENCE = z.object(
  {
    policyDefinitionId: z.string('an id was expected'),
    policyDefinitionReferenceId: optionalText,
    groupNames: anyNumber,
  },
  OBJECT,
);
const POLICY = {
  wanted: 'policy',
  shape: REFERENCE,
  nameOf: (policy: z.output<typeof REFERENCE>) => policy.policyDefinitionReferenceId,
};

/** Drafts the responsibility for each clause that an initiative has a group for. */
export function* clauseDrafts(
  initiative: Initiative,
  definitions: Definitions,
  held: ResponsibilityPlace,
): Iterable<Draft> {
  const groups = policiesByGroup(initiative, definitions);
  const numbersOf = numbersOfGroups([...groups.keys()]);
  // A set without a policy of the provider's leaves open what the provider does.
  const tellsOfProvider = [...groups.values()].some((policies) => countOf(policies, 'provider') > 0);
  for (const [group, policies] of groups) {
    const place = initiative.place.under('policyDefinitionGroups').item(group);
    const stated = tellsOfProvider ? responsibilityOf(policies) : null;
    if (stated === null) place.problem('policy.open', { count: policies.size });
    else yield responsibilityDraft(place.at, { text: group, alternatives: numbersOf(group) }, held, stated);
  }
}

function policiesByGroup(initiative: Initiative, definitions: Definitions): ReadonlyMap<string, Policies> {
  const { policyDefinitionGroups: groups, policyDefinitions: references } = initiative;
  const listed = initiative.place.under('policyDefinitions');
  const names = initiative.place.under('policyDefinitionGroups').items(groups, GROUP, ({ name }) => [name]);
  const byGroup = new Map<string, Policies>(names.map((name) => [name, new Map()]));
  const outside = listed.items(references, POLICY, ({ policyDefinitionId: definition, groupNames }, place) => {
    const named = new Set(groupNames.filter((name) => typeof name === 'string'));
    if (named.size === 0) return [definition];
    const side = definitions.sideOf(definition);
    if (side === null) place.problem('policy.missing', { definition, groups: [...named].join(', ') });
    for (const group of named) {
      const policies = byGroup.get(group) ?? new Map();
      byGroup.set(group, policies.set(definition.toLowerCase(), side));
    }
    return [];
  });
  if (outside.length > 0) listed.problem('policy.ungrouped', { count: outside.length });
  return byGroup;
}

/**
 * Concludes only what is certain. A definition that was not found may be anyone's part, so both counts stay open: parts of
 * both sides are SHARED whatever it is, and a part of the provider's is PROVIDER_PART, which leaves open what else
 * there is. That everything is the customer's would be more than is known, so then nothing is said.
 */
function responsibilityOf(policies: Policies): StatedParts | null {
  const stated = statedByParts(countOf(policies, 'provider'), countOf(policies, 'customer'));
  if (stated === null || countOf(policies, null) === 0) return stated;
  return stated.responsibility === 'CUSTOMER' ? null : { ...stated, providerParts: null, customerParts: null };
}

function countOf(policies: Policies, side: Side | null): number {
  return [...policies.values()].filter((each) => each === side).length;
}
