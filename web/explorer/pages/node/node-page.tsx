import type { ReactNode } from 'react';
import { readToken } from '../../api/token.ts';
import type { Answered } from '../../api/use-answer.ts';
import { kindOfId } from '../../marks/kinds.ts';
import { type ShownQuestion, ShowQuery } from '../../parts/show-query.tsx';
import { Empty, Failed, Skeleton } from '../../parts/states.tsx';
import { TokenEntry } from '../../parts/token-entry.tsx';
import { Tools } from '../../parts/tools.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { useParameters } from '../../routing/address.ts';
import { isPastRevision, useAsOf } from '../../routing/as-of.ts';
import { Link } from '../../routing/link.tsx';

interface NodePageProps<Data, Node> {
  readonly id: string;
  readonly answered: Answered<Data>;
  readonly pick: (data: Data) => Node | null;
  /** True while a part in the middle of the page is loading. */
  readonly isAwaited?: boolean;
  readonly questions: readonly ShownQuestion[];
  readonly children: (node: Node, data: Data) => ReactNode;
}

/** Page of a node in each of its states: loading, failed, not found, found. */
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

function StagedHint() {
  return (
    <>
      <p>Only those who may import can see unpublished imports.</p>
      <TokenEntry hasToken={readToken() !== null} purpose="To see it, enter a token with the scope import" />
    </>
  );
}

function Missing({ id }: { readonly id: string }) {
  const asOf = useAsOf();
  const { changed } = useParameters();
  useTitle(id);
  // An import is not a node of a revision.
  const mayComeLater = isPastRevision(asOf) && kindOfId(id) !== null;
  return (
    <>
      <h1>{id}</h1>
      {mayComeLater ? (
        <Empty title={`Revision ${asOf.revision} does not have it.`}>
          <p>
            It may have come later:{' '}
            <Link to={changed({ rev: asOf.newest })}>Look for it at the newest revision, {asOf.newest}</Link>.
          </p>
        </Empty>
      ) : (
        <Empty title="The graph has no node with this id.">
          <p>It may have been removed, or the address may be incomplete. Search by name above.</p>
          {id.startsWith('import/') ? <StagedHint /> : null}
        </Empty>
      )}
    </>
  );
}
