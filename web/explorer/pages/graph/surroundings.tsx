import { useDeferredValue, useMemo } from 'react';
import { useAnswers } from '../../api/use-answers.ts';
import { AroundDocument, type NodeKind } from '../../generated/graphql.ts';
import { ShowQuery } from '../../parts/answer/show-query.tsx';
import { Failed, Skeleton } from '../../parts/states.tsx';
import { type Parameters, useParameters } from '../../routing/address.ts';
import { type AsOf, useAsOf } from '../../routing/as-of.ts';
import { EdgeList } from './edge-list.tsx';
import { GraphDrawing } from './graph-drawing.tsx';
import { LeftOut } from './left-out.tsx';
import { mergeViews } from './merge-views.ts';
import { Selected } from './selected.tsx';
import { selectedIn } from './selected-in.ts';

const MOST_NODES = 500;

interface SurroundingsProps {
  readonly center: string;
  /** Null for all kinds. */
  readonly kinds: readonly NodeKind[] | null;
}

/** Returns what is asked of the node in the middle and of expanded ones. */
export function viewsOf({ all, some }: Parameters, center: string, { day, revision }: Pick<AsOf, 'day' | 'revision'>) {
  const opened = [center, ...all('open').filter((id) => id !== center)];
  const shared = { depth: 1, limit: MOST_NODES, kinds: some<NodeKind>('kind'), revision, day };
  return opened.map((id) => ({ center: id, ...shared }));
}

/** Shows what is related to the node in the middle and to expanded ones. */
export function Surroundings({ center, kinds }: SurroundingsProps) {
  const parameters = useParameters();
  const { one, all } = parameters;
  const { day, revision } = useAsOf();
  const variables = viewsOf(parameters, center, { day, revision });
  const opened = variables.map((asked) => asked.center);
  const { answers, failures, again } = useAnswers(AroundDocument, variables);
  const unfold = all('unfold').join(' ');
  const answered = answers.filter((answer) => answer !== undefined);
  const key = answered.map((answer) => answer.relationshipView.center.node.id).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key, the kinds and as of when tell which answers these are.
  const picture = useMemo(
    () =>
      mergeViews(
        answered.map((answer) => answer.relationshipView),
        new Set(unfold.split(' ')),
      ),
    [key, kinds?.join(' '), revision, day, unfold],
  );
  // Renders the picture first, since the list of a thousand edges takes longer.
  const listed = useDeferredValue(picture);
  const [failure] = failures.filter((one) => one !== null);
  if (answered.length === 0 && failure !== undefined) return <Failed failure={failure} again={again} />;
  if (answers[0] === undefined && failure === undefined) return <Skeleton lines={20} />;
  const selected = selectedIn(picture, one('selected'), center);
  return (
    <>
      <LeftOut asked={opened} failures={failures} again={again} />
      <div className="graph">
        {answers[0] === undefined ? null : (
          <GraphDrawing picture={picture} center={center} selected={selected}>
            <ShowQuery
              questions={variables.map((asked) => ({ name: asked.center, document: AroundDocument, variables: asked }))}
            />
          </GraphDrawing>
        )}
        <Selected picture={picture} id={selected} center={center} />
      </div>
      <EdgeList picture={listed} />
    </>
  );
}
