import { mapYielding } from '../../concurrency/yielding.ts';
import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import { providersOfCertificate } from '../../domain/catalogue/offering.ts';
import { groupBy, groupByEach } from '../../domain/grouping.ts';
import { compareText } from '../../domain/ids.ts';
import type { ParticipationGroups } from '../../domain/inheritance/participation-groups.ts';
import { mostFirst } from '../../domain/most-first.ts';
import type { Snapshot } from '../../loaders/snapshot.ts';
import { EVERYTHING } from '../inheritance/filter.ts';
import { participationGroupsOf } from '../inheritance/participation-groups.ts';
import { resolveQuestion } from '../inheritance/question.ts';
import { countsOf, type OverviewClaim, type OverviewCounts, overviewClaims } from './scope-overview.ts';

export interface ProviderProgramme extends OverviewCounts {
  readonly standardId: string;
  readonly environments: number;
}

export interface ProviderOverview {
  readonly providerId: string;
  readonly services: number;
  readonly certificates: number;
  readonly programmes: readonly ProviderProgramme[];
}

/** Returns the providers with certificates in force, most services first. */
export async function providerOverview(snapshot: Snapshot, day: string): Promise<readonly ProviderOverview[]> {
  const { catalogue } = snapshot;
  const question = await resolveQuestion(snapshot, EVERYTHING, day);
  return snapshot.remember(['provider overview', day], async () => {
    const all = await participationGroupsOf(snapshot, question);
    const claims = overviewClaims(snapshot, question, all);
    const byProvider = groupByEach(claims, ({ certificateId }) => providersOfCertificate(catalogue, certificateId));
    const providers = await mapYielding(
      byProvider,
      ([providerId, own]) => overviewOf(catalogue, all, { providerId, own }),
      snapshot.mayGoOn,
    );
    return providers.sort((left, right) => compareText(overviewKeyOf(left), overviewKeyOf(right)));
  });
}

function overviewOf(
  catalogue: Catalogue,
  all: ParticipationGroups,
  { providerId, own }: { readonly providerId: string; readonly own: readonly OverviewClaim[] },
): ProviderOverview {
  const { services, certificates } = countsOf(own, all);
  const programmes = [...groupBy(own, ({ standardId }) => withoutEdition(catalogue, standardId))].map(
    ([standardId, claims]) => ({
      standardId,
      environments: new Set(claims.flatMap(({ environmentId }) => environmentId ?? [])).size,
      ...countsOf(claims, all),
    }),
  );
  const ordered = programmes.sort(
    (left, right) => right.services - left.services || compareText(left.standardId, right.standardId),
  );
  return { providerId, services, certificates, programmes: ordered };
}

/** Returns the standard without an edition, for an edition of it. */
function withoutEdition(catalogue: Catalogue, standardId: string): string {
  return catalogue.relationsFrom(standardId, 'EDITION_OF')[0]?.toId ?? standardId;
}

/** Sort key: most services first, then most certificates. */
export function overviewKeyOf({ providerId, services, certificates }: ProviderOverview): string {
  return `${mostFirst(services)} ${mostFirst(certificates)} ${providerId}`;
}
