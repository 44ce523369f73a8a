import { useTitle } from '../../basics/use-title.ts';
import type { ScopePoint } from '../../generated/graphql.ts';
import { ExampleOf } from '../../parts/examples.tsx';
import { Empty } from '../../parts/states.tsx';
import { WrongAddress } from '../../parts/wrong-address.tsx';
import { useParameters } from '../../routing/address.ts';
import { useAsOf } from '../../routing/as-of.ts';
import { Candidates } from './candidates.tsx';
import { Comparison } from './comparison.tsx';
import { PointFields } from './point-fields.tsx';
import { pointOf, wrongPointIn } from './points.ts';
import { type Sides, useSides } from './use-sides.ts';

/** Page that compares a scope between two certificates, days, revisions or environments. */
export function ComparePage() {
  const sides = useSides();
  useTitle(sides === null ? 'Compare' : `Compare: ${sides.from} and ${sides.to}`);
  const parameters = useParameters();
  const asOf = useAsOf();
  const wrong = wrongPointIn(parameters, asOf);
  return (
    <>
      <h1 className="unseen">Compare two scopes</h1>
      <div className="points">
        <PointFields side="from" title="A" />
        <PointFields side="to" title="B" />
      </div>
      {wrong === null ? (
        <Compared from={pointOf(parameters, 'from', asOf)} to={pointOf(parameters, 'to', asOf)} sides={sides} />
      ) : (
        <WrongAddress sentence={wrong.sentence} to={parameters.changed({ [wrong.name]: null })} way={wrong.way} />
      )}
    </>
  );
}

interface ComparedProps {
  readonly from: ScopePoint | null;
  readonly to: ScopePoint | null;
  readonly sides: Sides | null;
}

function Compared({ from, to, sides }: ComparedProps) {
  if (from !== null && to !== null && sides !== null) return <Comparison from={from} to={to} sides={sides} />;
  return (
    <Empty title="Pick a certificate for A.">
      <p>For B: another one, or the same on another day, at another revision or in another environment.</p>
      <Candidates />
      <ExampleOf path="/compare" />
    </Empty>
  );
}
