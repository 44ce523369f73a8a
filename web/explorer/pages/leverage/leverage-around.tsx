import { useMemo } from 'react';
import { useAnswer } from '../../api/use-answer.ts';
import { counted } from '../../basics/numbers.ts';
import { LeverageAroundDocument } from '../../generated/graphql.ts';
import { ShowQuery } from '../../parts/answer/show-query.tsx';
import { Empty, Failed, Skeleton } from '../../parts/states.tsx';
import { useAsOf } from '../../routing/as-of.ts';
import { LeverageDrawing } from './leverage-drawing.tsx';
import { distinct } from './stated.ts';

/** Draws what leverages a certificate to its left, and what it leverages to its right. */
export function LeverageAround({ certificate }: { readonly certificate: string }) {
  const { revision } = useAsOf();
  const variables = { id: certificate, revision };
  const { data, failure, again } = useAnswer(LeverageAroundDocument, variables);
  const node = data?.node?.__typename === 'Certificate' ? data.node : null;
  const drawn = useMemo(() => {
    if (node === null) return null;
    const { restsOn, dependents } = node;
    const columns = new Map([[node.id, 0]]);
    for (const { certificate: other, hops } of dependents.nodes) columns.set(other.id, -hops);
    for (const { certificate: other, hops } of restsOn.nodes) columns.set(other.id, hops);
    const statements = distinct([...dependents.nodes, ...restsOn.nodes].flatMap(({ path }) => path));
    const missing = restsOn.totalCount + dependents.totalCount - restsOn.nodes.length - dependents.nodes.length;
    return { columns, statements, missing };
  }, [node]);
  if (failure !== null) return <Failed failure={failure} again={again} />;
  if (data === undefined) return <Skeleton lines={20} />;
  if (node === null || drawn === null) return <Empty title="This revision has no such certificate." />;
  const { columns, statements, missing } = drawn;
  if (statements.length === 0) {
    return <Empty title={`No source states that ${node.name} leverages a certificate, or that one leverages it.`} />;
  }
  return (
    <LeverageDrawing
      statements={statements}
      columns={columns}
      center={certificate}
      title={`Who depends on ${node.name}, and what it depends on`}
      remarks={
        missing === 0 ? [] : [`${counted(missing, 'further certificate is', 'further certificates are')} not drawn.`]
      }
    >
      <ShowQuery questions={[{ name: 'Leverage', document: LeverageAroundDocument, variables }]} />
    </LeverageDrawing>
  );
}
