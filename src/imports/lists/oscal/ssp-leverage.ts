import { normalizedClauseNumber } from '../../../domain/clause-numbers.ts';
import { firstByKey } from '../../../domain/grouping.ts';
import { sortedIds } from '../../../domain/ids.ts';
import type { Draft, NameReference } from '../../facts/draft.ts';
import { statementDraft } from '../../facts/made-statements.ts';
import type { Notes } from '../../map/notes.ts';
import type { Recipe } from '../../map/recipe.ts';
import { placeIn } from '../json/places.ts';
import type { Link } from './ssp-links.ts';
import type { LeveragedAuthorization, Part, SystemPlan } from './ssp-plan.ts';

export type Certificates = ReadonlyMap<SystemPlan, NameReference>;

/**
 * Each system has a certificate of its own. The recipe names that of the only system, or of the one
 * that the others rest on; the others' are found by the names of their systems.
 */
export function certificatesOf(
  systems: readonly SystemPlan[],
  links: readonly Link[],
  { certificate, notes }: { readonly certificate: string | undefined; readonly notes: Notes },
): Certificates {
  const resting = new Set(links.filter(({ from, to }) => from !== to).map(({ from }) => from));
  const [ground, ...others] = systems.filter((system) => !resting.has(system));
  const named = certificate === undefined || others.length > 0 ? undefined : ground;
  if (certificate !== undefined && named === undefined) {
    const at = placeIn(systems[0]?.file ?? '', null);
    notes.problem('plan.certificate', at, { count: systems.length });
  }
  const references = systems.flatMap((system): [SystemPlan, NameReference][] => {
    const { name } = system;
    if (system === named) return [[system, { kind: 'Certificate', text: certificate ?? '' }]];
    return name === null ? [] : [[system, { ...name, kind: 'Certificate' }]];
  });
  return new Map(references);
}

interface LeverageContext {
  readonly links: readonly Link[];
  readonly certificates: Certificates;
  readonly flawed: ReadonlySet<Part>;
  /** In which the responsibilities hold: a system's certificate is the same for these and for what it rests on. */
  readonly environment: NameReference | null;
  readonly recipe: Recipe;
  readonly notes: Notes;
}

/** Drafts what a system leverages: authorizations that it names, and systems whose statements it answers to. */
export function* leverageOf(
  system: SystemPlan,
  { links, certificates, flawed, environment, recipe, notes }: LeverageContext,
): Iterable<Draft> {
  const { file, leveraged } = system;
  const reached = links.filter((link) => link.from === system && link.to !== system);
  const pathBySystem = new Map(reached.map(({ to, part }) => [to, part.path]));
  const rests = leveraged.map((authorization) => {
    const other = linkedSystem(system, authorization, reached);
    if (other !== null) pathBySystem.delete(other);
    const at = placeIn(file, authorization.path);
    const { name } = authorization;
    const named: NameReference | null = name === null ? null : { ...name, kind: 'Certificate' };
    const isInherited = (part: Part) =>
      authorizationOf(system, part) === authorization.uuid ||
      reached.some((link) => link.part === part && link.to === other);
    return { to: (other === null ? undefined : certificates.get(other)) ?? named, at, isInherited };
  });
  const unnamed = [...pathBySystem].map(([other, path]) => ({
    to: certificates.get(other) ?? null,
    at: placeIn(file, path),
    isInherited: (part: Part) => reached.some((link) => link.part === part && link.to === other),
  }));
  // Controls of a standard that is known by its title only may not be found, and would hold up the leverage.
  const standard =
    environment === null || recipe.standard === undefined
      ? null
      : ({ kind: 'Standard', text: recipe.standard } as const);
  const from = certificates.get(system);
  for (const { to, at, isInherited } of [...rests, ...unnamed]) {
    if (from === undefined || to === null) {
      notes.problem('plan.nameless', at, { system: from === undefined ? 'system' : 'leveraged system' });
      continue;
    }
    const clauses =
      standard === null ? [] : inheritedControls(system, standard, (part) => !flawed.has(part) && isInherited(part));
    const draft = statementDraft(at, [from, to, ...clauses], ([fromId = '', toId = '', ...clauseIds]) => {
      const inherited = clauseIds.length === 0 ? {} : { inheritedClauseIds: sortedIds(clauseIds) };
      return { kind: 'Leverage', fromId, toId, ...inherited };
    });
    yield environment === null ? draft : { ...draft, beside: [environment] };
  }
}

/** Names the controls of which the plan states that some part is inherited, each once. */
function inheritedControls(
  { requirements }: SystemPlan,
  standard: NameReference,
  isInherited: (part: Part) => boolean,
): NameReference[] {
  const inherited = requirements.filter(({ parts }) =>
    parts.some((part) => part.list === 'inherited' && isInherited(part)),
  );
  return firstByKey(inherited, ({ control }) => normalizedClauseNumber(control)).map(({ control }) => ({
    text: control,
    kind: 'Clause',
    within: standard,
  }));
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
