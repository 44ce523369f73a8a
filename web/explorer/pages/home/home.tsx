import { useAnswer } from '../../api/use-answer.ts';
import { HomeDocument } from '../../generated/graphql.ts';
import { ShowQuery } from '../../parts/show-query.tsx';
import { Failed, Skeleton } from '../../parts/states.tsx';
import { Tools } from '../../parts/tools.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { useAsOf } from '../../routing/as-of.ts';
import { Examples } from './examples.tsx';
import { Holdings } from './holdings.tsx';
import { LatestRuns } from './latest-runs.tsx';

export function Home() {
  useTitle(null);
  const { revision } = useAsOf();
  const { data, failure, again } = useAnswer(HomeDocument, { revision });
  return (
    <div className="home">
      <Tools>
        <ShowQuery questions={[{ name: 'This page', document: HomeDocument, variables: { revision } }]} />
      </Tools>
      <h1>Which services inherit which requirements, through which certificate?</h1>
      <p className="lead">
        By which source, since when, in which cloud – and what is left to the customer. What no source states stays
        unknown.
      </p>
      <Examples />
      <Failed failure={failure} again={again} />
      {data === undefined && failure === null ? <Skeleton lines={10} /> : null}
      {data === undefined ? null : (
        <div className="columns">
          <Holdings holdings={data} />
          <LatestRuns runs={data.imports} />
        </div>
      )}
    </div>
  );
}
