import type { ReactNode } from 'react';
import { NodeLink } from '../../marks/node-link.tsx';
import { inLine } from './facts.tsx';

interface Linked {
  readonly id: string;
  readonly name: string;
}

/** Returns a link; null without a node, so that `Facts` marks it. */
export function linkTo(node: Linked | null): ReactNode {
  return node === null ? null : <NodeLink id={node.id} name={node.name} />;
}

/** Returns links in a line; null if there are none. */
export function linksTo(nodes: readonly Linked[]): ReactNode {
  return inLine(nodes.map((node) => ({ key: node.id, node: linkTo(node) })));
}
