import { partition } from '../../domain/grouping.ts';
import { BadList } from '../facts/bad-list.ts';
import type { Draft, NameReference } from '../facts/draft.ts';
import type { Notes } from '../map/notes.ts';
import type { Input } from '../read/input.ts';
import { isObject } from '../read/objects.ts';
import { Place, readDocuments } from './json/documents.ts';
import type { ListKind } from './list-kind.ts';
import {
  placeOfRecipe,
  type ResponsibilityPlace,
  responsibilityDraft,
  type StatedParts,
  statedByParts,
} from './stated-parts.ts';

/** Responsibilities for clauses, derived from the policies that an initiative has for each. */
export const azurePolicy: ListKind = {
  name: 'azure-policy',
  description:
    "Azure Policy initiative (policySetDefinition) with its definitions, a JSON file, several or a folder: responsibilities by clause in the recipe's environment. Definitions named \"Microsoft Managed Control …\" are the provider's parts, others the customer's. The recipe names the standard if it is not called like the initiative.",
  readsTogether: true,
  readsFolders: true,
  isDocument: (document) => resourcesOf(document).some((resource) => isInitiative(contentOf(resource))),
  async *read(input, recipe, notes) {
    const { initiatives, sides } = await readFiles(input, notes);
    const { standard: named } = recipe;
    if (named !== undefined && initiatives.length > 1) {
      const values = { count: initiatives.length, documents: 'initiatives' };
      throw new BadList('document.standard', { input, values });
    }
    const held = placeOfRecipe(recipe, new Place(null, input.name, notes));
    if (held === null) return;
    for (const initiative of initiatives) {
      const text = named ?? initiative.text('displayName');
      if (text === null) initiative.problem('responsibility.standard');
      else yield* clauseDrafts(initiative, sides, { standard: standardCalled(text), ...held });
    }
  },
};

/** Returns the resources of a file: one, a list, or one page of the service's answer. */
function resourcesOf(document: Place): readonly Place[] {
  if (Array.isArray(document.value)) return document.value.map((value, index) => document.item(index, value));
  return Array.isArray(document.get('value')) ? document.items('value') : [document];
}

/** Files in the repository have the content under `properties`; command-line tools print it without that key. */
function contentOf(resource: Place): Place {
  return isObject(resource.get('properties')) ? resource.inside('properties') : resource;
}

/** True for a set of policies that states which clauses each policy belongs to. */
function isInitiative(content: Place): boolean {
  return Array.isArray(content.get('policyDefinitions'));
}

/** Party to which a policy definition assigns a part of a control. */
type Side = 'provider' | 'customer';
/** Sides of definitions, by id and by name: files are often named by the latter. */
type Sides = ReadonlyMap<string, Side>;

/** Only this name shows that the provider manages a part itself. */
const PROVIDERS = /^(\[[^\]]*\]:?\s*)?microsoft managed control\b/i;

async function readFiles(input: Input, notes: Notes) {
  const initiatives: Place[] = [];
  const sides = new Map<string, Side>();
  for await (const document of readDocuments(input, notes)) {
    const resources = resourcesOf(document);
    const [sets, definitions] = partition(resources, (resource) => isInitiative(contentOf(resource)));
    initiatives.push(...sets.map(contentOf));
    const found = definitions.map(sidesOf);
    for (const [key, side] of found.flat()) sides.set(key, side);
    const count = found.filter((keys) => keys.length === 0).length;
    const values = { wanted: 'initiatives and definitions', others: `${count} of ${resources.length}` };
    if (count > 0) document.problem('document.others', values);
  }
  if (initiatives.length > 0) return { initiatives, sides };
  throw new BadList('document.none', { input, values: { wanted: 'initiative (an object with policyDefinitions)' } });
}

/** Returns the side of a definition under its id and its name; empty for any other resource. */
function sidesOf(definition: Place): readonly (readonly [string, Side])[] {
  const title = contentOf(definition).text('displayName');
  const side = PROVIDERS.test(title ?? '') ? 'provider' : 'customer';
  const keys = title === null ? [] : [definition.text('id'), definition.text('name')];
  return keys.flatMap((key) => (key === null ? [] : [[key.toLowerCase(), side] as const]));
}

function standardCalled(text: string): NameReference {
  const plain = text.replace(/^\[[^\]]*\]:?\s*/, '');
  return { text, kind: 'Standard', ...(plain !== text && { alternatives: [plain] }) };
}

/** Sides of the policies of a clause by id, each once even if the set refers to it several times; null if the side is unknown. */
type Policies = Map<string, Side | null>;

/** Drafts the responsibility for each clause that an initiative has a group for. */
function* clauseDrafts(initiative: Place, sides: Sides, held: ResponsibilityPlace): Iterable<Draft> {
  const groups = policiesByGroup(initiative, sides);
  const numbersOf = numbersOfGroups([...groups.keys()]);
  // A set without a policy for the provider leaves open what the provider does.
  const tellsOfProvider = [...groups.values()].some((policies) => [...policies.values()].includes('provider'));
  for (const [group, policies] of groups) {
    const place = initiative.under('policyDefinitionGroups').item(group);
    const stated = tellsOfProvider ? responsibilityOf([...policies.values()]) : null;
    if (stated === null) place.problem('policy.open', { count: policies.size });
    else yield responsibilityDraft(place.at, { text: group, alternatives: numbersOf(group) }, held, stated);
  }
}

function policiesByGroup(initiative: Place, sides: Sides): ReadonlyMap<string, Policies> {
  const groups = initiative.objects('policyDefinitionGroups', { name: 'name', needs: 'name' });
  const byGroup = new Map<string, Policies>(groups.map((group) => [group.text('name') ?? '', new Map()]));
  const called = { name: 'policyDefinitionReferenceId', needs: 'policyDefinitionId' };
  let outside = 0;
  for (const policy of initiative.objects('policyDefinitions', called)) {
    const named = new Set(policy.texts('groupNames'));
    const definition = policy.text('policyDefinitionId') ?? '';
    const id = definition.toLowerCase();
    const side = sides.get(id) ?? sides.get(id.slice(id.lastIndexOf('/') + 1)) ?? null;
    if (named.size === 0) outside += 1;
    else if (side === null) policy.problem('policy.missing', { definition, groups: [...named].join(', ') });
    for (const group of named) byGroup.set(group, (byGroup.get(group) ?? new Map()).set(id, side));
  }
  if (outside > 0) initiative.under('policyDefinitions').problem('policy.ungrouped', { count: outside });
  return byGroup;
}

/**
 * Concludes only what is certain. A definition that was not found may be either side's, so both counts stay open: parts of
 * both sides are SHARED in any case, and a part of the provider's is PROVIDER_PART, which leaves open what else
 * there is. An initiative counts checks: without a part of the provider's it does not say that the customer meets all
 * of a clause, so nothing is concluded.
 */
function responsibilityOf(sides: readonly (Side | null)[]): StatedParts | null {
  const countOf = (side: Side) => sides.filter((each) => each === side).length;
  const stated = statedByParts({ providerParts: countOf('provider'), customerParts: countOf('customer') });
  if (stated === null || stated.responsibility === 'CUSTOMER') return null;
  return sides.includes(null) ? { ...stated, providerParts: null, customerParts: null } : stated;
}

/**
 * Groups are named by the standard and the number, without a separator between the two:
 * `NIST_SP_800-53_R4_AC-2(1)`, `CSA_v4.0.12_CEK_02`. A beginning that all groups of an initiative share is not part of a number.
 */
function numbersOfGroups([first = '', ...others]: readonly string[]): (group: string) => readonly string[] {
  const startsOf = (group: string) => [0, ...[...group.matchAll(/_/g)].map(({ index }) => index + 1)];
  const isShared = (start: number) => others.every((other) => other.startsWith(first.slice(0, start)));
  const last = others.length === 0 ? first.length : (startsOf(first).filter(isShared).at(-1) ?? 0);
  return (group) => {
    // The longest first: the text after the last underscore may be only the number within a domain.
    const readings = startsOf(group)
      .filter((start) => start <= last)
      .map((start) => group.slice(start).trim());
    // Names of groups have no spaces, and in some initiatives no dashes or brackets: `CEK_02` is CEK-02, `AC.2.4` is AC-2(4).
    const spellingsOf = (text: string) => [text, text.replaceAll('_', '-'), text.replace(/^([a-z]+)\./i, '$1-')];
    return [...new Set(readings.flatMap(spellingsOf))];
  };
}
