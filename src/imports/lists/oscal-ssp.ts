import { normalizedClauseNumber } from '../../domain/clause-numbers.ts';
import { firstByKey, groupBy, partition } from '../../domain/grouping.ts';
import { sortedIds } from '../../domain/ids.ts';
import { type Draft, type NameReference, statementDraft } from '../facts/draft.ts';
import type { Recipe } from '../map/recipe.ts';
import { isObject } from '../read/objects.ts';
import { objectsIn } from './json/documents.ts';
import type { ListKind } from './list-kind.ts';
import { type ImplementedControl, responsibilityDrafts } from './oscal/implemented.ts';
import { PART_LISTS, type Part, readPlan, type SystemPlan } from './oscal/plan.ts';
import type { ResponsibilityPlace } from './responsibilities.ts';

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
      yield* responsibilityDrafts(controlsOf(system, context));
      yield* leverageOf(system, context);
    }
  },
};

/** The systems whose statements parts answer to; null: one of another kind, so that the part counts for nothing. */
type Links = ReadonlyMap<Part, SystemPlan | null>;

/** The systems of a list, as they are linked. */
interface Systems {
  readonly links: Links;
  readonly certificates: ReadonlyMap<SystemPlan, NameReference>;
  readonly recipe: Recipe;
  /** True where the list has one plan. */
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
      // A responsibility is left to the customer, whatever it refers to.
      return part.list === 'responsibilities' ? [] : [[part, null]];
    });
  });
  return new Map(links);
}

function isRightReference({ list, refersTo, place }: Part, found: Part): boolean {
  const wanted = PART_LISTS[list] ?? '';
  if (found.list === wanted) return true;
  place.problem('plan.reference', { list, wanted, uuid: refersTo ?? '', found: found.list });
  return false;
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
  return new Map(references);
}

/** Drafts what a system rests on: authorizations that it names, and systems whose statements it answers to. */
function* leverageOf(system: SystemPlan, { links, certificates, recipe }: Systems): Iterable<Draft> {
  const reached = system.parts.flatMap((part) => {
    const other = links.get(part) ?? system;
    return other === system ? [] : [{ part, place: part.place, to: certificates.get(other) ?? null }];
  });
  const named = system.leveraged.map((authorization) => {
    const { name, place } = authorization;
    // Where it is a system of the list, as the statements of its components show, that is meant.
    const [only, ...more] = new Set(
      reached.filter(({ part }) => part.authorization === authorization).map(({ to }) => to),
    );
    const own: NameReference | null = name && { ...name, kind: 'Certificate', ofSystem: true };
    return { authorization, place, to: only !== undefined && more.length === 0 ? only : own };
  });
  const away = system.parts.flatMap((part) => {
    const its = links.has(part) ? undefined : named.find(({ authorization }) => authorization === part.authorization);
    return its === undefined ? [] : [{ ...its, part }];
  });
  const from = certificates.get(system);
  const rests = groupBy([...named.map((each) => ({ ...each, part: null })), ...reached, ...away], ({ to }) => to);
  for (const [to, group] of rests) {
    const [{ place }] = group;
    if (from === undefined || to === null) {
      place.problem('plan.nameless', { system: from === undefined ? 'system' : 'leveraged system' });
      continue;
    }
    const clauses = inheritedControls(
      group.flatMap(({ part }) => part ?? []),
      recipe,
    );
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
function inheritedControls(parts: readonly Part[], { environment, standard }: Recipe): readonly NameReference[] {
  // Controls of a standard that is known by its title only may not be found, and would hold up the leverage.
  if (environment === undefined || standard === undefined) return [];
  const within = { text: standard, kind: 'Standard' } as const;
  const inherited = parts.filter(({ list }) => list === 'inherited');
  const distinct = firstByKey(inherited, ({ control }) => normalizedClauseNumber(control));
  return distinct.map(({ control }) => ({ text: control, kind: 'Clause', within }));
}

/**
 * The controls of which a system does or leaves parts. What it provides, inherits or satisfies is done for its customers; the
 * responsibilities that it exports are left to them.
 */
function controlsOf(system: SystemPlan, systems: Systems): readonly ImplementedControl[] {
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
    const customerParts = countDistinct(ofCustomer);
    return { control, place, held, providerParts: countDistinct(ofProvider), customerParts };
  });
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
