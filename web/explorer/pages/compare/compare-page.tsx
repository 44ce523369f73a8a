import type { ScopePoint } from '../../generated/graphql.ts';
import { ExampleOf } from '../../parts/examples.tsx';
import { Empty } from '../../parts/states.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { WrongAddress } from '../../parts/wrong-address.tsx';
import { useParameters } from '../../routing/address.ts';
import { useAsOf } from '../../routing/as-of.ts';
import { Comparison } from './comparison.tsx';
import { PointFields } from './point-fields.tsx';
import { pointOf, wrongPointIn } from './points.ts';
import { useComparedTitle } from './use-compared-title.ts';

/** Page that compares a scope between two certificates, days, revisions or environments. */
export function ComparePage() {
  const compared = useComparedTitle();
  useTitle(compared === null ? 'Compare' : `Compare: ${compared}`);
  const parameters = useParameters();
  const asOf = useAsOf();
  const wrong = wrongPointIn(parameters, asOf);
  return (
    <>
      <h1>Compare two scopes</h1>
      <div className="points">
        <PointFields side="from" title="Before" />
        <PointFields side="to" title="After" />
      </div>
      {wrong === null ? (
        <Compared from={pointOf(parameters, 'from', asOf)} to={pointOf(parameters, 'to', asOf)} />
      ) : (
        <WrongAddress sentence={wrong.sentence} to={parameters.changed({ [wrong.name]: null })} way={wrong.way} />
      )}
    </>
  );
}

function Compared({ from, to }: { readonly from: ScopePoint | null; readonly to: ScopePoint | null }) {
  if (from !== null && to !== null) return <Comparison from={from} to={to} />;
  return (
    <Empty title="Pick a certificate on the left.">
      <p>On the right: another one, or the same on another day, at another revision or in another environment.</p>
      <ExampleOf path="/compare" />
    </Empty>
  );
}
