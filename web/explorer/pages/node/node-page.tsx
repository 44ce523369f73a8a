import type { ReactNode } from 'react';
import { type Answered, useAnswer } from '../../api/use-answer.ts';
import { readToken } from '../../basics/token.ts';
import { useTitle } from '../../basics/use-title.ts';
import { RemovedDocument } from '../../generated/graphql.ts';
import { kindOfId } from '../../marks/kinds.ts';
import { nameOf } from '../../marks/names.ts';
import { type ShownQuestion, ShowQuery } from '../../parts/answer/show-query.tsx';
import { TokenEntry } from '../../parts/fields/token-entry.tsx';
import { Empty, Failed, Skeleton } from '../../parts/states.tsx';
import { Tools } from '../../parts/tools.tsx';
import { Nearest } from '../../picker/nearest.tsx';
import { wordsOfAddress } from '../../picker/words-of-address.ts';
import { addressOf, useParameters } from '../../routing/address.ts';
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

/** Looks up a node that was removed: right before the revision, or among the first removals that are kept. */
function useRemoved(id: string): { readonly name: string; readonly revision: number } | null {
  const { revision, keptSince } = useAsOf();
  const mayBeGone = kindOfId(id) !== null && revision > keptSince;
  const asked = { id, revision, before: revision - 1, since: keptSince };
  const { data } = useAnswer(RemovedDocument, mayBeGone ? asked : null);
  if (data === undefined) return null;
  if (data.node !== null) return { name: nameOf(data.node), revision };
  const last = data.changes.nodes.findLast(({ node }) => node?.id === id);
  return last === undefined || last.node === null ? null : { name: nameOf(last.node), revision: last.revision };
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
  const removed = useRemoved(id);
  useTitle(removed?.name ?? id);
  if (removed !== null)
    return (
      <>
        <h1>{removed.name}</h1>
        <Empty title={`It was removed with revision ${removed.revision}.`}>
          <p>
            <Link to={changed({ rev: removed.revision - 1 })}>Read it at revision {removed.revision - 1}</Link>, or see{' '}
            <Link to={addressOf(`/import/${removed.revision}`)}>what removed it</Link>.
          </p>
        </Empty>
      </>
    );
  const kind = kindOfId(id);
  // An import is not a node of a revision.
  const mayComeLater = isPastRevision(asOf) && kind !== null;
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
          <Nearest text={wordsOfAddress(id)} kinds={kind === null ? null : [kind.kind]} />
          {id.startsWith('import/') ? <StagedHint /> : null}
        </Empty>
      )}
    </>
  );
}
