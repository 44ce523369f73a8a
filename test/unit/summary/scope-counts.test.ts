import { expect, it } from 'vitest';
import { countServices, possibleOf, surestBySubject } from '../../../src/answers/facts/scope-counts.ts';
import { type ParticipationGroup, ParticipationGroups } from '../../../src/domain/inheritance/participation-groups.ts';
import { ALL_REQUIREMENTS } from '../../../src/domain/supports/coverage.ts';
import type { Snapshot } from '../../../src/loaders/snapshot.ts';

const GROUP: ParticipationGroup = {
  certificateId: 'certificate/tea',
  environmentId: 'environment/blue',
  coverage: ALL_REQUIREMENTS,
  places: null,
  basis: 'LISTED',
  certainty: 'POSSIBLE',
  possibleBecause: ['CONTRADICTED'],
  participations: 1,
  over: [],
  conditional: new Map(),
  contradicting: new Map(),
};
const DERIVED: ParticipationGroup = { ...GROUP, basis: 'LEVERAGED', certainty: 'DERIVED', possibleBecause: [] };
const BY_LEVERAGE: ParticipationGroup = { ...GROUP, basis: 'LEVERAGED', possibleBecause: ['LEVERAGED'] };

/** Counts services. Each argument has the groups of one service. */
function counted(...ofServices: readonly (readonly ParticipationGroup[])[]) {
  const kept = [...new Set(ofServices.flat())];
  const ends: number[] = [];
  const parts = ofServices.flatMap((all) => all.map((group) => kept.indexOf(group)));
  for (const all of ofServices) ends.push((ends.at(-1) ?? 0) + all.length);
  const subjectIds = ofServices.map((_all, position) => `service/${position}`);
  const groups = new ParticipationGroups({ groups: kept, subjectIds, parts, ends });
  const surest = surestBySubject(groups, new Set(kept));
  // Only families are looked up in the catalogue.
  return { ...countServices(surest), ...possibleOf({} as Snapshot, groups, { surest, kept }) };
}

it('counts a service once if it is derived by leverage and possible by scope', () => {
  expect(counted([DERIVED, GROUP])).toEqual({ STATED: 0, DERIVED: 1, POSSIBLE: 0, possible: 0, leveraging: 0 });
});

it('counts services that may be in scope separately from those that may inherit by leverage alone', () => {
  expect(counted([DERIVED, GROUP], [GROUP, BY_LEVERAGE], [BY_LEVERAGE])).toEqual({
    ...{ STATED: 0, DERIVED: 1, POSSIBLE: 2 },
    ...{ possible: 1, leveraging: 1 },
  });
});
