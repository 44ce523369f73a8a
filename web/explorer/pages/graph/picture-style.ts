import type { StylesheetJson } from 'cytoscape';
import type { NodeKind } from '../../generated/graphql.ts';
import { KINDS } from '../../marks/kinds.ts';

/** Cytoscape's names for the shapes of marks. */
export const SHAPES: Record<
  NodeKind,
  'ellipse' | 'concave-hexagon' | 'rectangle' | 'round-rectangle' | 'star' | 'hexagon' | 'triangle' | 'rhomboid'
> = {
  SERVICE: 'ellipse',
  SERVICE_FAMILY: 'concave-hexagon',
  STANDARD: 'rectangle',
  CLAUSE: 'round-rectangle',
  CERTIFICATE: 'star',
  ENVIRONMENT: 'hexagon',
  ORGANIZATION: 'triangle',
  SOURCE: 'rhomboid',
};

/** Returns a CSS colour of the current theme. */
export function colourOf(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

export function styleSheet(): StylesheetJson {
  const [ink, quiet, line, paper, focus] = ['ink', 'quiet', 'line-strong', 'paper', 'focus'].map(colourOf);
  return [
    {
      selector: 'node',
      style: {
        width: 18,
        height: 18,
        label: 'data(label)',
        color: ink ?? '',
        'font-size': 10,
        'font-family': 'system-ui, sans-serif',
        'text-valign': 'bottom',
        'text-margin-y': 3,
        'text-wrap': 'wrap',
        'text-max-width': '140px',
        'text-outline-color': paper ?? '',
        'text-outline-width': 2,
        'min-zoomed-font-size': 7,
        'border-width': 1.5,
        'background-opacity': 0.25,
      },
    },
    ...KINDS.map(({ kind, prefix }) => ({
      selector: `node[kind = "${kind}"]`,
      style: {
        shape: SHAPES[kind],
        'background-color': colourOf(`kind-${prefix}`),
        'border-color': colourOf(`kind-${prefix}`),
      },
    })),
    { selector: 'node[kind = "CLAUSE"]', style: { width: 22, height: 10 } },
    { selector: 'node[isOpen = "yes"]', style: { 'background-opacity': 0.85, 'font-weight': 'bold' } },
    {
      selector: 'node[isFold]',
      style: { width: 30, height: 30, 'border-style': 'double', 'border-width': 4, 'background-opacity': 0.1 },
    },
    { selector: 'node:selected', style: { 'outline-color': focus ?? '', 'outline-width': 2, 'outline-offset': 3 } },
    {
      selector: 'edge',
      style: {
        width: 1,
        'line-color': line ?? '',
        'line-opacity': 0.6,
        'curve-style': 'haystack',
        'font-size': 8,
        color: quiet ?? '',
      },
    },
    { selector: 'edge[isInForce = "no"]', style: { 'line-style': 'dashed' } },
    {
      selector: 'edge.near',
      style: {
        'curve-style': 'bezier',
        'line-opacity': 1,
        'line-color': ink ?? '',
        'target-arrow-shape': 'triangle',
        'target-arrow-color': ink ?? '',
        'arrow-scale': 0.7,
        label: 'data(verb)',
        'text-rotation': 'autorotate',
        'text-outline-color': paper ?? '',
        'text-outline-width': 2,
        'min-zoomed-font-size': 7,
      },
    },
  ] as StylesheetJson;
}
