import { shouldYield, yieldIfDue } from '../../concurrency/yielding.ts';
import { FINDING_KINDS, type GraphFindingKind } from '../../domain/finding-kinds.ts';
import { compareText } from '../../domain/ids.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import type { Search, SearchOptions } from './finding.ts';
import {
  ambiguousNames,
  danglingReferences,
  disputedMemberships,
  staleSources,
  standardsWithoutClauses,
} from './graph.ts';
import { leverageCircles } from './leverage-circles.ts';
import { contradictions, entriesOutsideValidity, environmentsNotOfCertificate } from './scope.ts';
import { severalHolders } from './several-holders.ts';
import { type WeighedFinding, type Weight, weighed, weightKeyOf } from './weight.ts';
import { disputedProperties } from './words.ts';

const SEARCHES: Record<GraphFindingKind, Search> = {
  CONTRADICTION: contradictions,
  MEMBERSHIP_DISPUTED: disputedMemberships,
  ENTRY_OUTSIDE_VALIDITY: entriesOutsideValidity,
  STANDARD_WITHOUT_CLAUSES: standardsWithoutClauses,
  ENVIRONMENT_NOT_OF_CERTIFICATE: environmentsNotOfCertificate,
  DANGLING_REFERENCE: danglingReferences,
  AMBIGUOUS_NAME: ambiguousNames,
  STALE_SOURCE: staleSources,
  PROPERTY_DISPUTED: disputedProperties,
  LEVERAGE_CIRCLE: leverageCircles,
  SEVERAL_HOLDERS: severalHolders,
};

export async function findingsOf(
  snapshot: Snapshot,
  kinds: readonly GraphFindingKind[],
  options: SearchOptions,
): Promise<WeighedFinding[]> {
  // In parallel: each search waits for the graph, and yields during long work.
  const lists = await Promise.all(
    kinds.map(async (kind) => {
      await yieldIfDue(snapshot.mayGoOn);
      // Only the age of sources depends on the day.
      const depends = kind === 'STALE_SOURCE' ? options : null;
      return snapshot.remember(['findings', kind, depends], () => SEARCHES[kind](snapshot, options));
    }),
  );
  if (shouldYield()) await yieldIfDue(snapshot.mayGoOn);
  const all = await weighed(snapshot, lists.flat());
  return all.sort((left, right) => compareText(orderKeyOf(left), orderKeyOf(right)));
}

/** Sorts findings by weight, then by kind. */
export function orderKeyOf(finding: Weight & Pick<WeighedFinding, 'key'>): string {
  return `${weightKeyOf(finding)} ${sortKeyOf(finding)}`;
}

const DIGITS = 36;

/** One digit sorts the kinds, since there are fewer than 36. */
export function sortKeyOf({ kind, key }: Pick<WeighedFinding, 'kind' | 'key'>): string {
  return `${FINDING_KINDS.indexOf(kind).toString(DIGITS)} ${key}`;
}
