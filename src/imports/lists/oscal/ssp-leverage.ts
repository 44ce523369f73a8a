import type { Draft, NameReference } from '../../facts/draft.ts';
import type { Location } from '../../facts/facts.ts';
import type { Notes } from '../../map/notes.ts';
import { problem } from '../../map/problems.ts';
import { placeIn } from '../json/places.ts';
import type { Link } from './ssp-links.ts';
import type { LeveragedAuthorization, SystemPlan } from './ssp-system.ts';

export interface LeverageContext {
  readonly links: readonly Link[];
  readonly certificates: ReadonlyMap<SystemPlan, NameReference>;
  /** In which the responsibilities hold: a system's certificate is the same for these and for what it rests on. */
  readonly environment: NameReference | null;
  readonly notes: Notes;
}

/** What a system rests on: the authorizations that it names, and the systems whose statements it answers to. */
export function* leverageOf(
  system: SystemPlan,
  { links, certificates, environment, notes }: LeverageContext,
): Iterable<Draft> {
  const { file, leveraged } = system;
  const reached = links.filter((link) => link.from === system && link.to !== system);
  const named = leveraged.map((authorization) => ({
    authorization,
    linked: linkedSystem(system, authorization, reached),
  }));
  const linked = new Set(named.map((each) => each.linked));
  // What is planned tells which system an authorization is of, but not by itself that anything rests on it.
  const resting = reached.filter(({ to, part }) => !linked.has(to) && part.absent === null);
  const unnamed = new Map(resting.map(({ to, part }) => [to, part.path]));
  const rests = [
    ...named.map(({ authorization, linked: other }) => ({
      to: (other === null ? undefined : certificates.get(other)) ?? nameOf(authorization, file),
      at: placeIn(file, authorization.path),
    })),
    ...[...unnamed].map(([other, path]) => ({ to: certificates.get(other) ?? null, at: placeIn(file, path) })),
  ];
  const from = certificates.get(system);
  for (const { to, at } of rests) {
    if (from !== undefined && to !== null)
      yield { ...draftOf(from, to, at), ...(environment !== null && { beside: [environment] }) };
    else notes.problem(problem('plan.nameless', at, { system: from === undefined ? 'system' : 'leveraged system' }));
  }
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

function nameOf({ name, path }: LeveragedAuthorization, file: string): NameReference | null {
  return name === null ? null : { ...name, kind: 'Certificate', at: placeIn(file, path) };
}

function draftOf(from: NameReference, to: NameReference, at: Location): Draft {
  return {
    at,
    names: [from, to],
    build: ([fromId = '', toId = '']) => [{ type: 'statement', content: { kind: 'Leverage', fromId, toId }, at }],
  };
}
