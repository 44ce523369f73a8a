import cytoscape, { type Core, type ElementDefinition, type LayoutOptions } from 'cytoscape';
import fcose from 'cytoscape-fcose';
import { cutInTheMiddle } from './cut-in-the-middle.ts';
import type { Position } from './directions.ts';
import { edgeWords } from './edge-words.ts';
import { foldWords } from './fold-words.ts';
import type { Picture } from './merge-views.ts';
import { styleSheet } from './picture-style.ts';
import { sunflowers } from './sunflower.ts';

cytoscape.use(fcose);

/** Most edges of a node with a label in the picture; more labels would overlap, and are shown on hover. */
const MOST_TOLD = 8;
const CLOSEST = 1.25;
/** Most nodes for the force layout, which takes seconds for more. */
const MANY = 120;

export const LAYOUTS = {
  closeness: 'By closeness',
  rings: 'In rings',
  layers: 'In layers',
} as const;

type LayoutName = keyof typeof LAYOUTS;

export function isLayout(text: string | null): text is LayoutName {
  return text !== null && text in LAYOUTS;
}

interface Moves {
  readonly select: (id: string) => void;
  readonly expand: (id: string) => void;
}

/** Graph drawing; the only module that uses Cytoscape. */
export class PictureView {
  readonly #graph: Core;
  #layout: string | null = null;

  constructor(field: HTMLElement, { select, expand }: Moves) {
    // Prevents Cytoscape's inline style element, which the content security policy blocks.
    this.#graph = cytoscape({
      container: field,
      minZoom: 0.1,
      maxZoom: 3,
      hideEdgesOnViewport: true,
      textureOnViewport: true,
    });
    this.#graph.on('tap', 'node', ({ target }) => select(target.id()));
    // A canvas has no elements for tooltips.
    this.#graph.on('mouseover', ({ target }) => {
      field.title = target === this.#graph ? '' : (target.data('told') ?? '');
    });
    this.#graph.on('mouseout', () => {
      field.title = '';
    });
    this.#graph.on('dbltap', 'node', ({ target }) => expand(target.id()));
  }

  get core(): Core {
    return this.#graph;
  }

  paint(): void {
    this.#graph.style(styleSheet());
  }

  show(picture: Picture, center: string, layout: LayoutName): void {
    const wanted = elementsOf(picture);
    const placed = sunflowers(picture);
    const ids = new Set(wanted.map(({ data }) => data.id));
    const graph = this.#graph;
    const isFirst = graph.nodes().empty();
    let hasChanged = isFirst || layout !== this.#layout;
    graph.batch(() => {
      graph
        .elements()
        .filter((element) => !ids.has(element.id()))
        .remove();
      for (const element of wanted) {
        const there = graph.getElementById(element.data.id ?? '');
        if (there.nonempty()) there.data(element.data);
        else {
          graph.add(element);
          hasChanged = true;
        }
      }
    });
    if (!hasChanged) return;
    // Starts at fixed positions, so that the layout of an address is deterministic.
    if (isFirst) graph.nodes().positions((node) => placed.get(node.id()) ?? { x: 0, y: 0 });
    this.#layout = layout;
    graph.layout(layoutOptions(layout, { center, placed })).run();
    this.fit();
  }

  mark(id: string): void {
    this.#graph.elements('.near').removeClass('near');
    this.#graph.nodes().unselect();
    const node = this.#graph.getElementById(id);
    node.select();
    const edges = node.connectedEdges();
    if (edges.length <= MOST_TOLD) edges.addClass('near');
  }

  positions(): ReadonlyMap<string, Position> {
    return new Map(this.#graph.nodes().map((node) => [node.id(), node.position()]));
  }

  fit(): void {
    const graph = this.#graph;
    graph.fit(undefined, 24);
    // Limits the zoom for few nodes.
    if (graph.zoom() <= CLOSEST) return;
    graph.zoom(CLOSEST);
    graph.center();
  }

  destroy(): void {
    this.#graph.destroy();
  }
}

function elementsOf({ nodes, folds, edges }: Picture): ElementDefinition[] {
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  return [
    ...nodes.map(({ id, name, kind, isOpen }) => ({
      data: { id, ...written(name), kind, isOpen: isOpen ? 'yes' : 'no' },
    })),
    ...folds.map((fold) => ({ data: { id: fold.id, kind: fold.kind, isFold: 'yes', ...written(foldWords(fold)) } })),
    ...folds.map(({ id, of }) => ({ data: { id: `${id} of`, source: of, target: id, verb: 'folded' } })),
    ...edges.map((edge) => {
      const { id, from, to, isInForce } = edge;
      const verb = edgeWords(edge);
      const told = `${names.get(from)} ${verb} ${names.get(to)}`;
      return { data: { id, source: from, target: to, verb, told, isInForce: isInForce ? 'yes' : 'no' } };
    }),
  ];
}

/** Returns the label of a mark and its tooltip. */
function written(name: string) {
  return { label: cutInTheMiddle(name), told: name };
}

interface Drawing {
  readonly center: string;
  readonly placed: ReadonlyMap<string, Position>;
}

function layoutOptions(layout: LayoutName, { center, placed }: Drawing): LayoutOptions {
  const shared = { animate: false, fit: false, nodeDimensionsIncludeLabels: true };
  if (layout === 'rings') {
    const concentric = (node: { id(): string }) => (node.id() === center ? 2 : 1);
    return { ...shared, name: 'concentric', concentric, levelWidth: () => 1, minNodeSpacing: 24 };
  }
  if (layout === 'layers') return { ...shared, name: 'breadthfirst', roots: [center], spacingFactor: 1.2 };
  if (placed.size > MANY) {
    return { ...shared, name: 'preset', positions: Object.fromEntries(placed) };
  }
  const closeness = {
    randomize: false,
    nodeSeparation: 90,
    idealEdgeLength: 90,
    nodeRepulsion: 9_000,
    numIter: 1_000,
  };
  return { ...shared, name: 'fcose', ...closeness } as LayoutOptions;
}
