import type { ReactNode } from 'react';
import { NodeLink } from '../marks/node-link.tsx';
import { inLine } from './facts.tsx';

interface Linked {
  readonly id: string;
  readonly name: string;
}

/** The way to a node; null where there is none, so that Facts says so. */
export function linkTo(node: Linked | null): ReactNode {
  return node === null ? null : <NodeLink id={node.id} name={node.name} />;
}

/** The ways to some nodes in a line; null where there are none, so that Facts says so. */
export function linksTo(nodes: readonly Linked[]): ReactNode {
  return inLine(nodes.map((node) => ({ key: node.id, node: linkTo(node) })));
}
