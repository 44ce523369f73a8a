import { normalizedClauseNumber } from '../../../domain/clause-numbers.ts';
import { firstByKey } from '../../../domain/grouping.ts';
import { sortedIds } from '../../../domain/ids.ts';
import type { Draft, NameReference } from '../../facts/draft.ts';
import { statementDraft } from '../../facts/made-statements.ts';
import type { Recipe } from '../../map/recipe.ts';
import type { Link } from './ssp-links.ts';
import type { LeveragedAuthorization, Part, SystemPlan } from './ssp-plan.ts';

/** The systems of a list, as they are linked. */
export interface Systems {
  readonly links: readonly Link[];
  /** Parts that count for nothing. */
  readonly flawed: ReadonlySet<Part>;
  readonly certificates: ReadonlyMap<SystemPlan, NameReference>;
  readonly recipe: Recipe;
  /** True where the list has one plan. */
  readonly isOnly: boolean;
}

/**
 * Each system has a certificate of its own. The recipe names that of the only system, or of the one
 * that the others rest on; the others' are found by the names of their systems.
 */
export function certificatesOf(
  systems: readonly SystemPlan[],
  links: readonly Link[],
  { certificate }: Recipe,
): Systems['certificates'] {
  const resting = new Set(links.filter(({ from, to }) => from !== to).map(({ from }) => from));
  const [ground, ...others] = systems.filter((system) => !resting.has(system));
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

/** Drafts what a system leverages: authorizations that it names, and systems whose statements it answers to. */
export function* leverageOf(
  system: SystemPlan,
  { links, certificates, flawed, recipe }: Omit<Systems, 'isOnly'>,
): Iterable<Draft> {
  const reached = links.filter((link) => link.from === system && link.to !== system);
  const placeBySystem = new Map(reached.map(({ to, part }) => [to, part.place]));
  const answersTo = (part: Part, other: SystemPlan | null) =>
    reached.some((link) => link.part === part && link.to === other);
  const rests = system.leveraged.map((authorization) => {
    const other = linkedSystem(system, authorization, reached);
    if (other !== null) placeBySystem.delete(other);
    const { name, place, uuid } = authorization;
    const named: NameReference | null = name === null ? null : { ...name, kind: 'Certificate', ofSystem: true };
    const isInherited = (part: Part) => authorizationOf(system, part) === uuid || answersTo(part, other);
    return { to: (other === null ? undefined : certificates.get(other)) ?? named, place, isInherited };
  });
  const unnamed = [...placeBySystem].map(([other, place]) => {
    return { to: certificates.get(other) ?? null, place, isInherited: (part: Part) => answersTo(part, other) };
  });
  // In which the responsibilities hold: a system's certificate is the same for these and for what it rests on.
  const { environment: text } = recipe;
  const beside = text === undefined ? [] : [{ text, kind: 'Environment' } as const];
  // Controls of a standard that is known by its title only may not be found, and would hold up the leverage.
  const standard =
    beside.length === 0 || recipe.standard === undefined
      ? null
      : ({ text: recipe.standard, kind: 'Standard' } as const);
  const from = certificates.get(system);
  for (const { to, place, isInherited } of [...rests, ...unnamed]) {
    if (from === undefined || to === null) {
      place.problem('plan.nameless', { system: from === undefined ? 'system' : 'leveraged system' });
      continue;
    }
    const clauses =
      standard === null ? [] : inheritedControls(system, standard, (part) => !flawed.has(part) && isInherited(part));
    const draft = statementDraft(place.at, [from, to, ...clauses], ([fromId = '', toId = '', ...clauseIds]) => {
      const inherited = clauseIds.length === 0 ? {} : { inheritedClauseIds: sortedIds(clauseIds) };
      return { kind: 'Leverage', fromId, toId, ...inherited };
    });
    yield beside.length === 0 ? draft : { ...draft, beside };
  }
}

/** Names the controls of which the plan states that some part is inherited, each once. */
function inheritedControls(
  { requirements }: SystemPlan,
  within: NameReference,
  isInherited: (part: Part) => boolean,
): NameReference[] {
  const inherited = requirements.filter(({ parts }) =>
    parts.some((part) => part.list === 'inherited' && isInherited(part)),
  );
  return firstByKey(inherited, ({ control }) => normalizedClauseNumber(control)).map(({ control }) => {
    return { text: control, kind: 'Clause', within };
  });
}

/** Returns the authorization that the component of a statement names, or the only one of the system. */
function authorizationOf({ leveraged, authorizationByComponent }: SystemPlan, { component }: Part): string | null {
  const named = authorizationByComponent.get(component ?? '');
  return named ?? (leveraged.length === 1 ? (leveraged[0]?.uuid ?? null) : null);
}

/** The system of the list that an authorization is of, as its components' statements show. */
function linkedSystem(
  { leveraged, authorizationByComponent }: SystemPlan,
  { uuid }: LeveragedAuthorization,
  reached: readonly Link[],
): SystemPlan | null {
  const own = reached.filter(({ part }) => {
    const authorization = authorizationByComponent.get(part.component ?? '');
    return authorization === undefined ? leveraged.length === 1 : authorization === uuid;
  });
  const [only, ...others] = new Set(own.map(({ to }) => to));
  return others.length === 0 ? (only ?? null) : null;
}
