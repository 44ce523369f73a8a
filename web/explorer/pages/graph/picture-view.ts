import cytoscape, { type Core, type ElementDefinition, type LayoutOptions } from 'cytoscape';
import fcose from 'cytoscape-fcose';
import { kindOf } from '../../marks/kinds.ts';
import type { Position } from './directions.ts';
import type { Picture } from './merge-views.ts';
import { styleSheet } from './picture-style.ts';

cytoscape.use(fcose);

export const LAYOUTS = {
  closeness: { word: 'By closeness', name: 'fcose' },
  rings: { word: 'In rings', name: 'concentric' },
  layers: { word: 'In layers', name: 'breadthfirst' },
} as const;

type LayoutName = keyof typeof LAYOUTS;

export function isLayout(text: string | null): text is LayoutName {
  return text !== null && text in LAYOUTS;
}

interface Moves {
  readonly select: (id: string) => void;
  readonly expand: (id: string) => void;
}

/** The picture in its field; the one place that knows the graph library. */
export class PictureView {
  readonly #graph: Core;
  #layout: string | null = null;

  constructor(field: HTMLElement, { select, expand }: Moves) {
    // The library would add a style element of its own, which the content security policy refuses.
    this.#graph = cytoscape({
      container: field,
      wheelSensitivity: 0.3,
      minZoom: 0.1,
      maxZoom: 3,
      hideEdgesOnViewport: true,
      textureOnViewport: true,
    });
    this.#graph.on('tap', 'node', ({ target }) => select(target.id()));
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
    this.#layout = layout;
    graph.layout(layoutOptions(layout, center, isFirst)).run();
  }

  mark(id: string): void {
    this.#graph.elements('.near').removeClass('near');
    this.#graph.nodes().unselect();
    const node = this.#graph.getElementById(id);
    node.select();
    node.connectedEdges().addClass('near');
  }

  positions(): ReadonlyMap<string, Position> {
    return new Map(this.#graph.nodes().map((node) => [node.id(), node.position()]));
  }

  fit(): void {
    this.#graph.fit(undefined, 24);
  }

  destroy(): void {
    this.#graph.destroy();
  }
}

function elementsOf({ nodes, folds, edges }: Picture): ElementDefinition[] {
  return [
    ...nodes.map(({ id, name, kind, isOpen }) => ({ data: { id, name, kind, isOpen: isOpen ? 'yes' : 'no' } })),
    ...folds.map(({ id, kind, count }) => ({
      data: { id, kind, isFold: 'yes', name: `${count} ${kindOf(kind).words.toLowerCase()}` },
    })),
    ...folds.map(({ id, of }) => ({ data: { id: `${id} of`, source: of, target: id, verb: 'folded' } })),
    ...edges.map(({ id, from, to, verb }) => ({ data: { id, source: from, target: to, verb } })),
  ];
}

function layoutOptions(layout: LayoutName, center: string, isFirst: boolean): LayoutOptions {
  const shared = { name: LAYOUTS[layout].name, animate: false, fit: true, padding: 24 };
  if (layout === 'rings') {
    return {
      ...shared,
      name: 'concentric',
      concentric: (node) => (node.id() === center ? 2 : 1),
      levelWidth: () => 1,
      minNodeSpacing: 24,
    };
  }
  if (layout === 'layers') return { ...shared, name: 'breadthfirst', roots: [center], spacingFactor: 1.2 };
  const closeness = {
    randomize: isFirst,
    quality: 'default',
    nodeSeparation: 90,
    idealEdgeLength: 90,
    nodeRepulsion: 9_000,
    numIter: 1_000,
  };
  return { ...shared, ...closeness } as LayoutOptions;
}
