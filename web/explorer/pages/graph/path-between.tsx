import { useMemo } from 'react';
import { useAnswers } from '../../api/use-answers.ts';
import { groupBy } from '../../basics/group-by.ts';
import { counted } from '../../basics/numbers.ts';
import { useMedia } from '../../basics/use-media.ts';
import { AroundDocument, type NodeKind } from '../../generated/graphql.ts';
import { kindOfId } from '../../marks/kinds.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { ShowQuery } from '../../parts/answer/show-query.tsx';
import { Section } from '../../parts/section.tsx';
import { Empty, Failed, Skeleton } from '../../parts/states.tsx';
import { downwardScene } from '../../picture/downward-scene.ts';
import { layeredScene } from '../../picture/layered-scene.ts';
import { PictureView } from '../../picture/picture-view.tsx';
import type { Scene } from '../../picture/scene.ts';
import { addressOf } from '../../routing/address.ts';
import { useAsOf } from '../../routing/as-of.ts';
import { edgeWords } from './edges.ts';
import { type FoldedPaths, foldAlike } from './fold-alike.ts';
import { LAYERS } from './layers.ts';
import { shortestPaths } from './shortest-paths.ts';

const MOST_NODES = 500;
/** Steps from each end; paths are up to twice as long. */
const STEPS = 2;

interface PathBetweenProps {
  readonly from: string;
  readonly to: string;
  readonly nameOf: (id: string) => string;
}

/** Draws the shortest paths between two nodes, a column for each step, or a row where the page is too narrow for that. */
export function PathBetween({ from, to, nameOf }: PathBetweenProps) {
  const { day, revision } = useAsOf();
  // Environments and holders join nearly everything, so that paths over them tell nothing.
  const isOfPath = [from, to].every((id) => LAYERS.includes(kindOfId(id)?.kind as NodeKind));
  const shared = { depth: STEPS, limit: MOST_NODES, kinds: isOfPath ? LAYERS : null, revision, day };
  const variables = [from, to].map((center) => ({ center, ...shared }));
  const { answers, failures, again } = useAnswers(AroundDocument, variables);
  const [one, other] = answers;
  const paths = useMemo(
    () =>
      one === undefined || other === undefined
        ? undefined
        : shortestPaths([one.relationshipView, other.relationshipView], from, to),
    [one, other, from, to],
  );
  const isPhone = useMedia('(max-width: 48rem)');
  const drawn = useMemo(() => paths && foldAlike(paths, isPhone ? MOST_ON_PHONE : MOST_BESIDE), [paths, isPhone]);
  const scene = useScene(drawn ?? null, { from, to, isPhone });
  const failure = failures.find((one) => one !== null) ?? null;
  if (failure !== null) return <Failed failure={failure} again={again} />;
  if (paths === undefined) return <Skeleton lines={16} />;
  const [begin, end] = [nameOf(from), nameOf(to)];
  if (paths === null || scene === null) {
    return (
      <Empty title={`No path of up to four steps between ${begin} and ${end} was found.`}>
        <p>Looked at were the {MOST_NODES} nodes nearest to each of the two.</p>
      </Empty>
    );
  }
  const names = new Map(paths.nodes.map(({ id, name }) => [id, name]));
  const isOne = paths.edges.length === paths.nodes.length - 1;
  return (
    <>
      <PictureView
        scene={scene}
        title={`From ${begin} to ${end}`}
        fileName={`path-${from}-to-${to}`.replaceAll('/', '-')}
        label="Path. Arrow keys move between nodes, Enter opens a page. A list of the same follows."
        least={1}
        remarks={[
          `The shortest path${isOne ? '' : 's'}; others may join the two, as well.`,
          ...(drawn?.nodes.some(({ isPile }) => isPile)
            ? ['What is joined alike is drawn as one; the list has each.']
            : []),
          ...(answers.some((one) => (one?.relationshipView.nodes.length ?? 0) >= MOST_NODES)
            ? [`Looked at were the ${MOST_NODES} nodes nearest to each of the two; others may be joined so, too.`]
            : []),
        ]}
      >
        <ShowQuery
          questions={variables.map((asked) => ({ name: asked.center, document: AroundDocument, variables: asked }))}
        />
      </PictureView>
      <Section id="list" title="The same as a list" count={counted(paths.edges.length, 'edge', 'edges')}>
        <ul className="finds">
          {paths.edges.map((edge) => (
            <li key={edge.id}>
              <NodeLink id={edge.from} name={names.get(edge.from) ?? ''} />{' '}
              <span className="quiet">{edgeWords(edge)}</span> <NodeLink id={edge.to} name={names.get(edge.to) ?? ''} />
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

/** Room beside a picture on its page. */
const MARGINS = 64;
/** Widths of a picture on a phone and on a wider page. */
const [PHONE, PAGE] = [336, 680];

/** Most nodes of a step beside each other; more stand one under another. */
const [MOST_ON_PHONE, MOST_BESIDE] = [3, 8];

/** Hook for the picture of the paths, from left to right where that fits, otherwise downwards. */
function useScene(
  paths: FoldedPaths | null,
  { from, to, isPhone }: { readonly from: string; readonly to: string; readonly isPhone: boolean },
): Scene | null {
  const layers = useMemo(
    () =>
      paths && {
        nodes: paths.nodes.map((node) => ({
          ...node,
          column: node.step,
          isBold: node.id === from || node.id === to,
          ...(node.isPile ? {} : { to: addressOf(`/${node.id}`) }),
        })),
        edges: paths.edges.map((edge) => ({ ...edge, words: edgeWords(edge) })),
        titleOf: (step: number) => (step === 0 ? 'from' : counted(step, 'step', 'steps')),
      },
    [paths, from, to],
  );
  const across = useMemo(() => layers && layeredScene(layers), [layers]);
  const isTooNarrow = useMedia(`(max-width: ${Math.ceil(across?.box.width ?? 0) + MARGINS}px)`);
  return useMemo(() => {
    const isDownward = isTooNarrow && widestStep(paths) <= MOST_BESIDE;
    return layers !== null && isDownward ? downwardScene(layers, isPhone ? PHONE : PAGE) : across;
  }, [paths, layers, across, isTooNarrow, isPhone]);
}

function widestStep(paths: FoldedPaths | null): number {
  return Math.max(0, ...[...groupBy(paths?.nodes ?? [], ({ step }) => step).values()].map(({ length }) => length));
}
