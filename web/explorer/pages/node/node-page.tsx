import type { ReactNode } from 'react';
import type { Answered } from '../../api/use-answer.ts';
import { type ShownQuestion, ShowQuery } from '../../parts/show-query.tsx';
import { Empty, Failed, Skeleton } from '../../parts/states.tsx';
import { Tools } from '../../parts/tools.tsx';

interface NodePageProps<Data, Node> {
  readonly id: string;
  readonly answered: Answered<Data>;
  readonly pick: (data: Data) => Node | null;
  /** Where a part of the page that stands in the middle is yet to come. */
  readonly isAwaited?: boolean;
  readonly questions: readonly ShownQuestion[];
  readonly children: (node: Node, data: Data) => ReactNode;
}

/** A node's page in each of its states: awaited, failed, not there, there. */
export function NodePage<Data, Node>(props: NodePageProps<Data, Node>) {
  const { id, answered, pick, isAwaited = false, questions, children } = props;
  const { data, failure, again } = answered;
  if (failure !== null) return <Failed failure={failure} again={again} />;
  if (data === undefined || isAwaited) return <Skeleton lines={16} />;
  const node = pick(data);
  if (node === null) return <Missing id={id} />;
  return (
    <article className="node">
      <Tools>
        <ShowQuery questions={questions} />
      </Tools>
      {children(node, data)}
    </article>
  );
}

function Missing({ id }: { readonly id: string }) {
  return (
    <>
      <h1>{id}</h1>
      <Empty title="The graph has no node with this id.">
        <p>It may have been taken back, or the address may be cut off. Search by name above.</p>
      </Empty>
    </>
  );
}
