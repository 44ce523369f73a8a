import { z } from 'zod';
import { BadList } from '../facts/bad-list.ts';
import type { Draft, NameReference } from '../facts/draft.ts';
import { shown } from '../facts/shown.ts';
import type { Notes } from '../map/notes.ts';
import type { Input } from '../read/input.ts';
import { isObject } from '../read/objects.ts';
import { readDocuments } from './json/documents.ts';
import { anyNumber, objectUnder, optionalObject, optionalText, Place, shaped } from './json/place.ts';
import type { ListKind } from './list-kind.ts';
import {
  placeOfRecipe,
  type ResponsibilityPlace,
  responsibilityDraft,
  type StatedParts,
  statedByParts,
} from './responsibilities.ts';

const CONTENT = z.object({
  displayName: optionalText,
  policyDefinitions: z.array(z.unknown()),
  policyDefinitionGroups: anyNumber,
});
/** In the repository the content stands under `properties`; command line tools print it without. */
const INITIATIVE = z.union([z.object({ properties: CONTENT }).transform(({ properties }) => properties), CONTENT]);
/** A set of policies that tells of each which clauses it belongs to, and by its name whose. */
type Initiative = z.output<typeof CONTENT> & { readonly place: Place };

const GROUP = { wanted: 'group', shape: shaped({ name: z.string('a name was expected') }) };
const REFERENCE = shaped({
  policyDefinitionId: z.string('an id was expected'),
  policyDefinitionReferenceId: optionalText,
  groupNames: anyNumber,
});
const POLICY = {
  wanted: 'policy',
  shape: REFERENCE,
  nameOf: (policy: z.output<typeof REFERENCE>) => policy.policyDefinitionReferenceId,
};
const PAGE = z.object({ value: z.array(z.unknown()) });
const DEFINITION = z.object({
  ...{ id: optionalText, name: optionalText, displayName: optionalText },
  properties: optionalObject({ displayName: optionalText }),
});

/** Responsibilities for clauses, by the policies that an initiative has for each. */
export const azurePolicy: ListKind = {
  name: 'azure-policy',
  description:
    "Azure Policy initiative (policySetDefinition) with its definitions, a JSON file, several or a folder: responsibilities by clause in the recipe's environment. Definitions named \"Microsoft Managed Control …\" are the provider's parts, others the customer's. The recipe names the standard if it is not called like the initiative.",
  readsTogether: true,
  readsFolders: true,
  isDocument: ({ value }) =>
    resourcesOf(value).some((resource) =>
      [resource, objectUnder(resource, 'properties')].some((each) => isObject(each) && 'policyDefinitions' in each),
    ),
  async *read(input, recipe, notes) {
    const { initiatives, sides } = await readFiles(input, notes);
    const named = recipe.standard === undefined ? null : ({ kind: 'Standard', text: recipe.standard } as const);
    if (named !== null && initiatives.length > 1) {
      const files = initiatives.map(({ place }) => place.at.file);
      const values = { count: files.length, documents: 'initiatives', files: ` (${shown(files, 3)})` };
      throw new BadList('document.standard', { input, values });
    }
    for (const initiative of initiatives) {
      const standard = named ?? standardOf(initiative);
      const held = placeOfRecipe(recipe, initiative.place);
      if (held === null) continue;
      if (standard === null) initiative.place.problem('responsibility.standard');
      else yield* clauseDrafts(initiative, sides, { standard, ...held });
    }
  },
};

/** Returns the resources of a file: one, a list, or the page of a list as the service answers. */
function resourcesOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : (PAGE.safeParse(value).data?.value ?? [value]);
}

/** On whom a policy definition puts a part of a control. */
type Side = 'provider' | 'customer';
/** Sides that definitions give work to, by id and, as files are often named by it, by name. */
type Sides = ReadonlyMap<string, Side>;

/** The provider says by this name, and by nothing else, that it manages a part itself. */
const PROVIDERS = /^(\[[^\]]*\]:?\s*)?microsoft managed control\b/i;

async function readFiles(input: Input, notes: Notes) {
  const initiatives: Initiative[] = [];
  const sides = new Map<string, Side>();
  /** False where it is neither an initiative nor a definition. */
  const take = (resource: unknown, place: Place): boolean => {
    const initiative = INITIATIVE.safeParse(resource).data;
    if (initiative !== undefined) initiatives.push({ ...initiative, place });
    if (initiative !== undefined) return true;
    const { id, name, displayName, properties } = DEFINITION.safeParse(resource).data ?? {};
    const title = properties?.displayName ?? displayName ?? null;
    const keys = [id, name].flatMap((key) => key?.toLowerCase() ?? []);
    if (title === null || keys.length === 0) return false;
    for (const key of keys) sides.set(key, PROVIDERS.test(title) ? 'provider' : 'customer');
    return true;
  };
  for await (const { file, value } of readDocuments(input)) {
    const place = new Place(file, notes);
    const resources = resourcesOf(value);
    const others = resources.filter((resource) => !take(resource, place));
    if (others.length === 0) continue;
    const values = { wanted: 'initiatives and definitions', others: `${others.length} of ${resources.length}` };
    place.problem('document.others', values);
  }
  if (initiatives.length === 0)
    throw new BadList('document.none', { input, values: { wanted: 'initiative (an object with policyDefinitions)' } });
  return { initiatives, sides };
}

function standardOf({ displayName: text }: Initiative): NameReference | null {
  if (text === null) return null;
  const plain = text.replace(/^\[[^\]]*\]:?\s*/, '');
  return { text, kind: 'Standard', ...(plain !== text && { alternatives: [plain] }) };
}

/** Policies of a clause by their ids, each once however often the set refers to it; null: whose is not known. */
type Policies = Map<string, Side | null>;

/** Drafts the responsibility for each clause that an initiative has a group for. */
function* clauseDrafts(initiative: Initiative, sides: Sides, held: ResponsibilityPlace): Iterable<Draft> {
  const groups = policiesByGroup(initiative, sides);
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

function policiesByGroup(initiative: Initiative, sides: Sides): ReadonlyMap<string, Policies> {
  const { policyDefinitionGroups: groups, policyDefinitions: references } = initiative;
  const listed = initiative.place.under('policyDefinitions');
  const names = initiative.place.under('policyDefinitionGroups').items(groups, GROUP, ({ name }) => name);
  const byGroup = new Map<string, Policies>(names.map((name) => [name, new Map()]));
  const outside = listed.items(references, POLICY, ({ policyDefinitionId: definition, groupNames }, place) => {
    const named = new Set(groupNames.filter((name) => typeof name === 'string'));
    if (named.size === 0) return [definition];
    const id = definition.toLowerCase();
    const side = sides.get(id) ?? sides.get(id.slice(id.lastIndexOf('/') + 1)) ?? null;
    if (side === null) place.problem('policy.missing', { definition, groups: [...named].join(', ') });
    for (const group of named) byGroup.set(group, (byGroup.get(group) ?? new Map()).set(id, side));
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

/**
 * Groups are named by the standard and the number, with no mark where one ends and the other begins:
 * `NIST_SP_800-53_R4_AC-2(1)`, `CSA_v4.0.12_CEK_02`. What all groups of an initiative begin with is no part of a number.
 */
function numbersOfGroups(groups: readonly string[]): (group: string) => readonly string[] {
  const shared = groups.length > 1 ? endOfShared(groups) : null;
  return (group) => {
    const starts = [...group.matchAll(/_/g)].map(({ index }) => index + 1);
    const last = shared ?? starts.at(-1) ?? 0;
    // The longest first: what stands behind the last underscore may be the number within a domain.
    const readings = [0, ...starts].filter((start) => start <= last).map((start) => group.slice(start).trim());
    return [...new Set(readings.flatMap(spellingsOf))];
  };
}

/** Where the part ends, up to an underscore, with which all begin. */
function endOfShared([first = '', ...others]: readonly string[]): number {
  let length = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length -= 1;
  return first.lastIndexOf('_', length - 1) + 1;
}

/** Names of policies take no blanks, and in some initiatives no dashes or brackets: `CEK_02` is CEK-02, `AC.2.4` is AC-2(4). */
function spellingsOf(text: string): string[] {
  return [text, text.replaceAll('_', '-'), text.replace(/^([a-z]+)\./i, '$1-')];
}
