import { normalizedClauseNumber } from '../../domain/clause-numbers.ts';
import { firstByKey, groupBy, partition } from '../../domain/grouping.ts';
import { sortedIds } from '../../domain/ids.ts';
import { type Draft, type NameReference, statementDraft } from '../facts/draft.ts';
import type { Recipe } from '../map/recipe.ts';
import { objectsIn } from './json/documents.ts';
import { objectUnder } from './json/place.ts';
import type { ListKind } from './list-kind.ts';
import { PART_LISTS, type Part, readPlan, type SystemPlan } from './oscal/plan.ts';
import { type ResponsibilityPlace, responsibilityDraft, statedByParts } from './responsibilities.ts';

const ROOT = 'system-security-plan';

/** Responsibilities for the controls of a system, and the systems that it leverages. */
export const oscalSsp: ListKind = {
  name: 'oscal-ssp',
  description:
    "OSCAL system security plan in JSON or YAML; several files or a folder of plans are read together, so that a leveraging system finds what it inherits. Responsibilities by control, in the recipe's environment and certificate, and what rests on what.",
  readsTogether: true,
  readsFolders: true,
  isDocument: ({ value }) => objectUnder(value, ROOT) !== null,
  async *read(input, recipe, notes) {
    const plans = await objectsIn(input, [ROOT], notes);
    const systems = plans.map(({ value, place }) => readPlan(value, place));
    const links = linksOf(systems);
    const certificates = certificatesOf(systems, links, recipe);
    const context = { links, certificates, recipe, isOnly: systems.length === 1 };
    for (const system of systems) {
      yield* responsibilitiesOf(system, context);
      yield* leverageOf(system, context);
    }
  },
};

/** The systems whose statements parts answer to; null: one of another kind, so that the part counts for nothing. */
type Links = ReadonlyMap<Part, SystemPlan | null>;

/** The systems of a list, as they are linked. */
interface Systems {
  readonly links: Links;
  readonly certificates: ReadonlyMap<SystemPlan | null, NameReference>;
  readonly recipe: Recipe;
  /** True where the list has one plan. */
  readonly isOnly: boolean;
}

/** Follows the references between the statements of all systems of a list. */
function linksOf(systems: readonly SystemPlan[]): Links {
  const targets = new Map(
    systems.flatMap((system) => system.parts.map(({ uuid, list }) => [uuid, { system, list }] as const)),
  );
  const links = new Map<Part, SystemPlan | null>();
  for (const { parts, place } of systems) {
    const referring = parts.filter(({ list, refersTo }) => PART_LISTS[list] !== null && refersTo !== null);
    const away = referring.filter(({ refersTo }) => !targets.has(refersTo));
    if (away.length > 0) place.problem('plan.away', { count: away.length });
    for (const part of referring) {
      const target = targets.get(part.refersTo);
      if (target?.list === PART_LISTS[part.list]) links.set(part, target.system);
      else if (target !== undefined) {
        tellReference(part, target.list);
        // A responsibility is left to the customer, whatever it refers to.
        if (part.list !== 'responsibilities') links.set(part, null);
      }
    }
  }
  return links;
}

function tellReference({ list, refersTo, place }: Part, found: string): void {
  const end = list === 'responsibilities' ? 'the reference is not followed' : 'it is not counted';
  place.problem('plan.reference', { list, wanted: PART_LISTS[list] ?? '', uuid: refersTo ?? '', found, end });
}

/**
 * Each system has a certificate of its own. The recipe names that of the only system, or of the one
 * that the others rest on; the others' are found by the names of their systems.
 */
function certificatesOf(systems: readonly SystemPlan[], links: Links, { certificate }: Recipe) {
  const rests = (system: SystemPlan) => system.parts.some((part) => (links.get(part) ?? system) !== system);
  const [ground, ...others] = systems.filter((system) => !rests(system));
  const named = certificate === undefined || others.length > 0 ? undefined : ground;
  if (certificate !== undefined && named === undefined) {
    systems[0]?.place.problem('plan.certificate', { count: systems.length });
  }
  const references = systems.flatMap((system): [SystemPlan, NameReference][] => {
    const { name } = system;
    if (system === named) return [[system, { text: certificate ?? '', kind: 'Certificate' }]];
    return name === null ? [] : [[system, { ...name, kind: 'Certificate', ofSystem: true }]];
  });
  return new Map<SystemPlan | null, NameReference>(references);
}

/** Drafts what a system leverages: authorizations that it names, and systems whose statements it answers to. */
function* leverageOf(system: SystemPlan, { links, certificates, recipe }: Systems): Iterable<Draft> {
  const reached = system.parts.filter((part) => (links.get(part) ?? system) !== system);
  const placeBySystem = new Map(reached.map((part) => [links.get(part) ?? null, part.place]));
  const isTo = (other: SystemPlan | null) => (part: Part) => other !== null && links.get(part) === other;
  const rests = system.leveraged.map(({ name, place, uuid }) => {
    const isOf = ({ authorization }: Part) =>
      authorization === uuid && (uuid !== null || system.leveraged.length === 1);
    // The system of the list that an authorization is of, as its components' statements show.
    const [only = null, ...more] = new Set(reached.filter(isOf).map((part) => links.get(part) ?? null));
    const other = more.length === 0 ? only : null;
    placeBySystem.delete(other);
    const named: NameReference | null = name === null ? null : { ...name, kind: 'Certificate', ofSystem: true };
    return { to: certificates.get(other) ?? named, place, isIts: (part: Part) => isOf(part) || isTo(other)(part) };
  });
  const unnamed = [...placeBySystem].map(([other, place]) => {
    return { to: certificates.get(other) ?? null, place, isIts: isTo(other) };
  });
  const from = certificates.get(system);
  for (const { to, place, isIts } of [...rests, ...unnamed]) {
    if (from === undefined || to === null) {
      place.problem('plan.nameless', { system: from === undefined ? 'system' : 'leveraged system' });
      continue;
    }
    const isInherited = (part: Part) => part.list === 'inherited' && links.get(part) !== null && isIts(part);
    const clauses = inheritedControls(system, recipe, isInherited);
    const draft = statementDraft(place.at, [from, to, ...clauses], ([fromId = '', toId = '', ...clauseIds]) => {
      const inherited = clauseIds.length === 0 ? {} : { inheritedClauseIds: sortedIds(clauseIds) };
      return { kind: 'Leverage', fromId, toId, ...inherited };
    });
    // In which the responsibilities hold: a system's certificate is the same for these and for what it rests on.
    const { environment } = recipe;
    yield environment === undefined ? draft : { ...draft, beside: [{ text: environment, kind: 'Environment' }] };
  }
}

/** Names the controls of which the plan states that some part is inherited, each once. */
function inheritedControls(
  { requirements }: SystemPlan,
  { environment, standard }: Recipe,
  isInherited: (part: Part) => boolean,
): readonly NameReference[] {
  // Controls of a standard that is known by its title only may not be found, and would hold up the leverage.
  if (environment === undefined || standard === undefined) return [];
  const within = { text: standard, kind: 'Standard' } as const;
  const inherited = requirements.filter(({ parts }) => parts.some(isInherited));
  const distinct = firstByKey(inherited, ({ control }) => normalizedClauseNumber(control));
  return distinct.map(({ control }) => ({ text: control, kind: 'Clause', within }));
}

/**
 * Drafts the responsibilities of a system. What the system provides, inherits or satisfies is done for
 * its customers; the responsibilities that it exports are left to them.
 */
function* responsibilitiesOf(system: SystemPlan, systems: Systems): Iterable<Draft> {
  const { place, requirements } = system;
  const silent = requirements.filter(({ parts }) => parts.length === 0).length;
  if (silent > 0) {
    place.under('control-implementation').problem('responsibility.silent', { silent, count: requirements.length });
  }
  const held = silent === requirements.length ? 'nowhere' : heldIn(system, systems);
  if (held === null) return;
  for (const group of groupBy(requirements, ({ control }) => normalizedClauseNumber(control)).values()) {
    const [{ control, place: first }, ...again] = group;
    const parts = group.flatMap((requirement) => requirement.parts).filter((part) => systems.links.get(part) !== null);
    const [ofCustomer, ofProvider] = partition(parts, ({ list }) => list === 'responsibilities');
    const stated = statedByParts(countDistinct(ofProvider), countDistinct(ofCustomer));
    for (const requirement of again) requirement.place.ignore();
    if (stated === null || held === 'nowhere') first.ignore();
    else yield responsibilityDraft(first.at, { text: control }, held, stated);
  }
}

/** Where the responsibilities of a system hold; null where that cannot be told. */
function heldIn(system: SystemPlan, { recipe, isOnly, certificates }: Systems): ResponsibilityPlace | null {
  const place = system.place.under('control-implementation');
  const standard = recipe.standard === undefined ? system.standard : { text: recipe.standard };
  const certificate = certificates.get(system);
  // The responsibilities of a system that leverages others hold for its own customers only.
  const leansOnOthers = system.leveraged.length > 0 || system.parts.some(isAnswer);
  const isOfAny = isOnly && recipe.certificate === undefined && !leansOnOthers;
  if (recipe.environment === undefined) place.problem('responsibility.environment');
  else if (standard === null) place.problem('responsibility.standard');
  else if (!isOfAny && certificate === undefined) place.problem('plan.nameless', { system: 'system' });
  else {
    if (isOfAny) place.problem('responsibility.any-certificate');
    const environment = { text: recipe.environment, kind: 'Environment' } as const;
    const ofOne = isOfAny ? null : (certificate ?? null);
    return { standard: { ...standard, kind: 'Standard' }, environment, certificate: ofOne };
  }
  return null;
}

/** True for what answers to a statement of the system that this one rests on. */
function isAnswer({ list }: Part): boolean {
  return list === 'inherited' || list === 'satisfied';
}

/** Counts answers to the same statement of another system once; several responsibilities may come with one. */
function countDistinct(parts: readonly Part[]): number {
  return new Set(parts.map((part) => (isAnswer(part) ? part.refersTo : null) ?? part.uuid ?? part)).size;
}
