import { useMemo } from 'react';
import { counted, joined } from '../../basics/numbers.ts';
import { useMedia } from '../../basics/use-media.ts';
import { AssessedTilesDocument, CoverageDocument } from '../../generated/graphql.ts';
import { Notes } from '../../parts/answer/notes.tsx';
import { ShowQuery } from '../../parts/answer/show-query.tsx';
import { Empty, Failed, Skeleton } from '../../parts/states.tsx';
import { PictureView } from '../../picture/picture-view.tsx';
import { addressOf } from '../../routing/address.ts';
import { useAsOf, useLacks } from '../../routing/as-of.ts';
import { CoverageCounts } from './coverage-counts.tsx';
import { coverageScene, NARROW, WIDE } from './coverage-scene.ts';
import { type CoverageAsked, useCoverage } from './use-coverage.ts';

type CoverageMapProps = Pick<CoverageAsked, 'standard' | 'services' | 'environments' | 'leverageHops'>;

export function CoverageMap({ standard, services, environments, leverageHops }: CoverageMapProps) {
  const { day, revision } = useAsOf();
  const lacks = useLacks();
  const shared = { standard, services, leverageHops, asOf: day, revision };
  const { coverages, failure, again } = useCoverage({ ...shared, environments });
  const isNarrow = useMedia('(max-width: 48rem)');
  const asked = [...services, ...environments].join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked is the text of the ids.
  const scene = useMemo(
    () =>
      coverages === null
        ? null
        : coverageScene(
            coverages,
            ({ clause }, place) =>
              addressOf('/ask', { service: services, environment: environments[place], clause: clause.id }),
            isNarrow ? NARROW : WIDE,
          ),
    [coverages, asked, isNarrow],
  );
  if (coverages === null || scene === null) {
    return failure === null ? <Skeleton lines={20} /> : <Failed failure={failure} again={again} />;
  }
  const [first] = coverages;
  if (first === undefined) return null;
  const { assessment } = first;
  const { requirements } = assessment.totals;
  const names = joined(assessment.services.map(({ name }) => name));
  const places = joined(coverages.map((one) => one.assessment.environment.name));
  const title = `${assessment.standard.designation} for ${names} in ${places}`;
  return (
    <>
      <Failed failure={failure} again={again} />
      <h2>
        {title} <span className="count">{counted(requirements, 'requirement', 'requirements')}</span>
      </h2>
      {requirements === 0 ? (
        <Empty title={lacks('no list of the standard’s requirements', ', so there is nothing to draw')} />
      ) : (
        <>
          <PictureView
            scene={scene}
            title={`Coverage: ${title}`}
            fileName={`coverage-${standard.replaceAll('/', '-')}`}
            label="Map of requirements. Arrow keys move between tiles, Enter opens why. A table of the same follows."
          >
            <ShowQuery
              questions={environments.flatMap((environment) => [
                {
                  name: `Families in ${environment}`,
                  document: CoverageDocument,
                  variables: { ...shared, environment },
                },
                {
                  name: `Tiles in ${environment}`,
                  document: AssessedTilesDocument,
                  variables: { ...shared, environment },
                },
              ])}
            />
          </PictureView>
          <CoverageCounts coverages={coverages} />
        </>
      )}
      {coverages.map(({ assessment: { environment, notes } }) => (
        <Notes key={environment.id} notes={notes} label={`Notes on ${environment.name}`} />
      ))}
    </>
  );
}
