import { normalizedClauseNumber } from '../../domain/clauses/clause-numbers.ts';
import { firstByKey, groupBy, partition } from '../../domain/grouping.ts';
import { sortedIds } from '../../domain/ids.ts';
import { type Draft, type NameReference, statementDraft } from '../facts/draft.ts';
import type { Recipe } from '../map/recipe.ts';
import { isObject } from '../read/objects.ts';
import { objectsIn } from './json/documents.ts';
import type { ListKind } from './list-kind.ts';
import { type Authorization, PART_LISTS, type Part, readPlan, type SystemPlan } from './oscal/plan.ts';
import { placeOfRecipe, type ResponsibilityPlace, responsibilityDrafts, type StatedControl } from './stated-parts.ts';

const ROOT = 'system-security-plan';

/** Responsibilities for the controls of a system, and the systems that it leverages. */
export const oscalSsp: ListKind = {
  name: 'oscal-ssp',
  description:
    "OSCAL system security plan in JSON or YAML; several files or a folder of plans are read together, so that a leveraging system finds what it inherits. Responsibilities by control, in the recipe's environment and certificate, and what rests on what.",
  readsTogether: true,
  readsFolders: true,
  isDocument: (document) => isObject(document.get(ROOT)),
  async *read(input, recipe, notes) {
    const { [ROOT]: plans } = await objectsIn(input, [ROOT], notes);
    const systems = plans.map(readPlan);
    const links = linksOf(systems);
    const certificates = certificatesOf(systems, links, recipe);
    const context = { links, certificates, recipe, isOnly: systems.length === 1 };
    for (const system of systems) {
      yield* responsibilityDrafts(controlsOf(system, context), notes);
      yield* leverageOf(system, context);
    }
  },
};

/** For each part with a followed reference, the system with that statement; null if the statement is of the wrong kind, so that the part does not count. */
type Links = ReadonlyMap<Part, SystemPlan | null>;

/** The systems of a list and their links. */
interface Systems {
  readonly links: Links;
  readonly certificates: ReadonlyMap<SystemPlan, NameReference | null>;
  readonly recipe: Recipe;
  /** True if the list has one plan. */
  readonly isOnly: boolean;
}

/** Follows the references between the statements of all systems of a list. */
function linksOf(systems: readonly SystemPlan[]): Links {
  const stated = systems.flatMap((system) => system.parts.map((part) => [part.uuid, { part, system }] as const));
  const byUuid = new Map(stated);
  const links = systems.flatMap(({ parts, place }) => {
    const referring = parts.filter(({ refersTo }) => refersTo !== null);
    const away = referring.filter(({ refersTo }) => !byUuid.has(refersTo));
    if (away.length > 0) place.problem('plan.away', { count: away.length });
    return referring.flatMap((part): [Part, SystemPlan | null][] => {
      const { part: found, system } = byUuid.get(part.refersTo) ?? {};
      if (found === undefined || system === undefined) return [];
      if (isRightReference(part, found)) return [[part, system]];
      // A responsibility is left to the customer in any case.
      return part.list === 'responsibilities' ? [] : [[part, null]];
    });
  });
  return new Map(links);
}

function isRightReference({ list, refersTo, place }: Part, found: Part): boolean {
  const wanted = PART_LISTS[list].answersTo;
  if (found.list === wanted) return true;
  place.problem('plan.reference', { list, wanted, uuid: refersTo ?? '', found: found.list });
  return false;
}

/**
 * Each system has its own certificate. The recipe names that of the only system, or of the one
 * that all others leverage; the others are found by the names of their systems.
 */
function certificatesOf(systems: readonly SystemPlan[], links: Links, { certificate }: Recipe) {
  const rests = (system: SystemPlan) => system.parts.some((part) => (links.get(part) ?? system) !== system);
  const [ground, ...others] = systems.filter((system) => !rests(system));
  const named = certificate === undefined || others.length > 0 ? undefined : ground;
  if (certificate !== undefined && named === undefined) {
    systems[0]?.place.problem('plan.certificate', { count: systems.length });
  }
  const ofRecipe: NameReference = { text: certificate ?? '', kind: 'Certificate' };
  return new Map(systems.map((system) => [system, system === named ? ofRecipe : system.certificate]));
}

/** Drafts what a system leverages: authorizations that it names, and systems whose statements it refers to. */
function* leverageOf(system: SystemPlan, systems: Systems): Iterable<Draft> {
  const { certificates, recipe } = systems;
  const from = certificates.get(system) ?? null;
  for (const [to, rests] of restsOf(system, systems)) {
    const [{ place }] = rests;
    if (from === null || to === null) {
      place.problem('plan.nameless', { system: from === null ? 'system' : 'leveraged system' });
      continue;
    }
    const clauses = inheritedControls(rests, recipe);
    const draft = statementDraft(place.at, [from, to, ...clauses], ([fromId = '', toId = '', ...clauseIds]) => {
      const inherited = clauseIds.length === 0 ? {} : { inheritedClauseIds: sortedIds(clauseIds) };
      return { kind: 'Leverage', fromId, toId, ...inherited };
    });
    // The same environment as for responsibilities, so that both find the same certificate of the system.
    const { environment } = recipe;
    yield environment === undefined ? draft : { ...draft, beside: [{ text: environment, kind: 'Environment' }] };
  }
}

/** Groups the authorizations that a system names, and the parts that refer to another system, by the leveraged certificate; null if that has no name. */
function restsOf(system: SystemPlan, { links, certificates }: Systems) {
  const { parts, leveraged } = system;
  const linked = (part: Part) => {
    const other = links.get(part) ?? system;
    return other === system ? undefined : (certificates.get(other) ?? null);
  };
  const byAuthorization = new Map<Authorization | null, NameReference | null>(
    leveraged.map((authorization) => {
      const its = parts.filter((part) => part.authorization === authorization);
      // If its components refer to a system of the list, the authorization is that system's.
      const [only, ...others] = new Set(its.flatMap((part) => linked(part) ?? []));
      return [authorization, others.length === 0 && only !== undefined ? only : authorization.certificate];
    }),
  );
  const named = leveraged.map((each) => ({ to: byAuthorization.get(each) ?? null, place: each.place, part: null }));
  const answers = parts.flatMap((part) => {
    const to = links.has(part) ? linked(part) : byAuthorization.get(part.authorization);
    return to === undefined ? [] : [{ to, place: part.place, part }];
  });
  return groupBy([...named, ...answers], ({ to }) => to);
}

/** Returns the controls that the plan states to be inherited in part, each once. */
function inheritedControls(
  rests: readonly { readonly part: Part | null }[],
  { environment, standard }: Recipe,
): readonly NameReference[] {
  // A standard known only by its title may lack these controls, and an unknown control would block the leverage.
  if (environment === undefined || standard === undefined) return [];
  const within = { text: standard, kind: 'Standard' } as const;
  const inherited = rests.flatMap(({ part }) => (part?.list === 'inherited' ? part : []));
  const distinct = firstByKey(inherited, ({ control }) => normalizedClauseNumber(control));
  return distinct.map(({ control }) => ({ text: control, kind: 'Clause', within }));
}

/**
 * Returns the controls with parts that a system does or leaves. Parts that it provides, inherits or satisfies are done for its
 * customers; the responsibilities that it exports are left to them.
 */
function controlsOf(system: SystemPlan, systems: Systems): readonly StatedControl[] {
  const { place, requirements } = system;
  const [told, silent] = partition(requirements, ({ parts }) => parts.length > 0);
  for (const requirement of silent) requirement.place.ignore();
  if (silent.length > 0) {
    const counts = { silent: silent.length, count: requirements.length };
    place.under('control-implementation').problem('responsibility.silent', counts);
  }
  const held = told.length === 0 ? null : heldIn(system, systems);
  if (held === null) return [];
  return told.map(({ control, place, parts }) => {
    const counted = parts.filter((part) => systems.links.get(part) !== null);
    const [ofCustomer, ofProvider] = partition(counted, ({ list }) => list === 'responsibilities');
    const numbers = { providerParts: countDistinct(ofProvider), customerParts: countDistinct(ofCustomer) };
    return { clause: { text: control }, at: place.at, held, ...numbers };
  });
}

/** Returns where the responsibilities of a system hold; null if that is unknown. */
function heldIn(system: SystemPlan, { recipe, isOnly, certificates }: Systems): ResponsibilityPlace | null {
  const place = system.place.under('control-implementation');
  const standard = recipe.standard === undefined ? system.standard : { text: recipe.standard };
  // The responsibilities of a system that leverages others hold for its own customers only.
  const leansOnOthers = system.leveraged.length > 0 || system.parts.some(isAnswer);
  const isOfAny = isOnly && recipe.certificate === undefined && !leansOnOthers;
  const certificate = isOfAny ? null : (certificates.get(system) ?? null);
  if (standard === null) place.problem('responsibility.standard');
  else if (!isOfAny && certificate === null) place.problem('plan.nameless', { system: 'system' });
  else {
    const held = placeOfRecipe(recipe, place, certificate);
    return held && { ...held, standard: { ...standard, kind: 'Standard' } };
  }
  return null;
}

/** True for a part that refers to a statement of a leveraged system. */
function isAnswer({ list }: Part): boolean {
  return list === 'inherited' || list === 'satisfied';
}

/** Counts parts that refer to the same statement of another system once; one statement may have several responsibilities. */
function countDistinct(parts: readonly Part[]): number {
  return new Set(parts.map((part) => (isAnswer(part) ? part.refersTo : null) ?? part.uuid ?? part)).size;
}
