import { ENTITY_PREFIXES } from '../../domain/ids.ts';
import type { NameReference } from '../draft.ts';
import { splitOutsideBrackets } from '../split-outside-brackets.ts';
import { kindsOf } from './kinds-of.ts';
import type { NamedNode, NameIndex } from './name-index.ts';
import { offeredAmong } from './offered.ts';
import { missing, type Resolve, type Resolved } from './resolved.ts';

/** From what stands in hardly any name to what stands in many; in brackets nothing is parted. */
const SEPARATORS = [/[;|]/g, /[;|,](?:\s*and\b)?/g, /[;|,&/+]|\band\b/gi];

/** Of a name that nobody is known by, but all parts of which are known, none is made unasked: it may be several in one cell. */
export function bySeveral(index: NameIndex, resolve: Resolve, reference: NameReference): Resolved | null {
  const nodes = nodesIn(index, resolve, reference);
  if (nodes === null) return null;
  const wanted = kindsOf(reference).map((kind) => ENTITY_PREFIXES[kind]);
  const advice = reference.kind === 'Environment' ? 'part them with ;' : 'give each a row of its own';
  return missing(
    `No ${wanted.join(' or ')} is called "${reference.text}" (if these are several, ${advice}), and none is made but with --accept "${reference.text}=CREATE"`,
    nodes,
  );
}

function nodesIn(index: NameIndex, resolve: Resolve, reference: NameReference): readonly NamedNode[] | null {
  const { text, alternatives = [], lines = [] } = reference;
  const readings = [text, ...alternatives].flatMap((reading) =>
    SEPARATORS.map((separator) => splitOutsideBrackets(reading, separator)),
  );
  for (const parts of [lines, ...readings]) {
    const names = parts.map((part) => part.trim()).filter((part) => part !== '');
    const nodes = names.length > 1 ? allKnown(names, { index, resolve, reference }) : null;
    if (nodes !== null) return nodes;
  }
  return null;
}

function allKnown(
  names: readonly string[],
  offered: { readonly index: NameIndex; readonly resolve: Resolve; readonly reference: NameReference },
): readonly NamedNode[] | null {
  const nodes: NamedNode[] = [];
  for (const name of names) {
    const [node] = offeredAmong(offered.index.match(kindsOf(offered.reference), name).nodes, offered);
    if (node === undefined) return null;
    nodes.push(node);
  }
  return nodes;
}
