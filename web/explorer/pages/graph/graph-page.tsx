import { lazy, Suspense, useDeferredValue, useMemo } from 'react';
import { useAnswers } from '../../api/use-answers.ts';
import { AroundDocument, type NodeKind } from '../../generated/graphql.ts';
import { KindMark } from '../../marks/kind-mark.tsx';
import { KINDS } from '../../marks/kinds.ts';
import { Choices } from '../../parts/choices.tsx';
import { ExampleOf } from '../../parts/examples.tsx';
import { ShowQuery } from '../../parts/show-query.tsx';
import { Empty, Failed, Skeleton } from '../../parts/states.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { NodePicker } from '../../picker/node-picker.tsx';
import { useNames } from '../../picker/use-names.ts';
import { useParameters } from '../../routing/address.ts';
import { useAsOf } from '../../routing/as-of.ts';
import { go } from '../../routing/location.ts';
import { EdgeList } from './edge-list.tsx';
import { mergeViews } from './merge-views.ts';
import { SelectedNode } from './selected-node.tsx';

const MOST_NODES = 500;
const ALL_KINDS = KINDS.map(({ kind }) => kind);

const GraphDrawing = lazy(async () => ({ default: (await import('./graph-drawing.tsx')).GraphDrawing }));

/** What stands around a node: drawn, and the same as a list. */
export function GraphPage() {
  const { one, all, changed } = useParameters();
  const center = one('center');
  const nameOf = useNames(center === null ? [] : [center]);
  useTitle(center === null ? 'Graph' : `Around ${nameOf(center)}`);
  return (
    <>
      <h1 className="unseen">{center === null ? 'Graph' : `What stands around ${nameOf(center)}`}</h1>
      <div className="filters">
        <NodePicker
          label="Around"
          kinds={ALL_KINDS}
          placeholder="any node"
          isSingle
          chosen={center === null ? [] : [center]}
          nameOf={nameOf}
          choose={([id]) => go(changed({ center: id ?? null, open: null, unfold: null, selected: null }))}
        />
        <Choices
          name="kind"
          legend="Show only"
          choices={KINDS.map(({ kind, words }) => ({
            value: kind,
            label: (
              <span className="marked">
                <KindMark kind={kind} />
                {words}
              </span>
            ),
          }))}
        />
      </div>
      {center === null ? (
        <Empty title="Pick the node in the middle.">
          <p>Any service, standard, certificate, clause, environment, organization or source.</p>
          <ExampleOf path="/graph" />
        </Empty>
      ) : (
        <Surroundings center={center} kinds={all('kind') as readonly NodeKind[]} />
      )}
    </>
  );
}

function Surroundings({ center, kinds }: { readonly center: string; readonly kinds: readonly NodeKind[] }) {
  const { one, all } = useParameters();
  const { day, revision } = useAsOf();
  const opened = [center, ...all('open').filter((id) => id !== center)];
  const shared = { depth: 1, limit: MOST_NODES, kinds: kinds.length === 0 ? null : kinds, revision, day };
  const variables = opened.map((id) => ({ center: id, ...shared }));
  const { answers, failure } = useAnswers(AroundDocument, variables);
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
    [key, kinds.join(' '), revision, day, unfold],
  );
  // The picture first: the list of a thousand edges may come a moment later.
  const listed = useDeferredValue(picture);
  if (failure !== null) return <Failed failure={failure} />;
  if (answers[0] === undefined) return <Skeleton lines={20} />;
  return (
    <>
      <div className="graph">
        <Suspense fallback={<DrawingToCome />}>
          <GraphDrawing picture={picture} center={center}>
            <ShowQuery
              questions={variables.map((asked) => ({ name: asked.center, document: AroundDocument, variables: asked }))}
            />
          </GraphDrawing>
        </Suspense>
        <SelectedNode picture={picture} id={one('selected') ?? center} center={center} />
      </div>
      <EdgeList picture={listed} />
    </>
  );
}

/** As high as the drawing, whose library loads when it is first needed. */
function DrawingToCome() {
  return (
    <div className="graph-main">
      <div className="graph-tools" />
      <div className="graph-field skeleton" />
    </div>
  );
}
