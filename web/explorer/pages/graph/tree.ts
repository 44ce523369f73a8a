import { groupBy } from '../../basics/group-by.ts';
import type { NodeKind } from '../../generated/graphql.ts';
import { kindOf } from '../../marks/kinds.ts';
import { measureNode, type NodeBox } from '../../picture/node-box.ts';
import { linesOf, SMALL_SIZE, widthOf } from '../../picture/text.ts';
import type { DrawnEdge, Picture } from './drawn.ts';
import { edgeWords } from './edges.ts';
import { foldWords } from './fold-words.ts';
import { byNumber } from './groups.ts';
import { LAYERS } from './layers.ts';

/** Node or fold with what was reached from it. */
export interface Branch {
  readonly id: string;
  readonly kind: NodeKind;
  readonly name: string;
  readonly isOpen: boolean;
  readonly isFold: boolean;
  readonly box: NodeBox;
  /** Edges to the branch that it hangs on. */
  readonly stems: readonly Stem[];
  readonly sectors: readonly Sector[];
}

export interface Stem {
  readonly edge: DrawnEdge;
  readonly lines: readonly string[];
  readonly width: number;
  /** True if the verb is read from the parent to this branch. */
  readonly isOutward: boolean;
}

/** Branches of one kind, below a heading. */
export interface Sector {
  readonly kind: NodeKind;
  readonly side: -1 | 1;
  readonly title: string;
  readonly branches: readonly Branch[];
}

/** Sectors from top to bottom. */
const ORDER: readonly NodeKind[] = ['ORGANIZATION', 'ENVIRONMENT', ...LAYERS, 'SOURCE'];

const MOST_VERB = 190;

interface Member {
  readonly id: string;
  readonly kind: NodeKind;
  readonly name: string;
  readonly isOpen: boolean;
  readonly isFold: boolean;
}

/** Makes a tree of the picture from the center out: each node hangs on the first open node that it is joined to. */
export function treeOf(picture: Picture, center: string): Branch {
  const members = membersOf(picture);
  const around = groupBy(
    picture.edges.flatMap((edge) => [
      { at: edge.from, other: edge.to, edge },
      ...(edge.from === edge.to ? [] : [{ at: edge.to, other: edge.from, edge }]),
    ]),
    ({ at }) => at,
  );
  const parents = new Map<string, string | null>([[center, null]]);
  const foldsOf = groupBy(picture.folds, ({ of }) => of);
  const reach = (id: string) => {
    const near = [
      ...(around.get(id) ?? []).map(({ other }) => other),
      ...(foldsOf.get(id) ?? []).map((fold) => fold.id),
    ];
    const next = near.filter((other) => members.has(other) && !parents.has(other));
    for (const other of next) parents.set(other, id);
    for (const other of new Set(next)) if (members.get(other)?.isOpen) reach(other);
  };
  reach(center);
  // Opened nodes that nothing joins to the picture.
  for (const { id, isOpen } of members.values()) {
    if (parents.has(id) || !isOpen) continue;
    parents.set(id, center);
    reach(id);
  }
  const childrenOf = groupBy([...parents], ([, parent]) => parent);
  const branch = (id: string, parent: string | null, side: -1 | 1 | 0): Branch => {
    const member = members.get(id) as Member;
    const edges = (around.get(id) ?? []).filter(({ other }) => other === parent).map(({ edge }) => edge);
    const children = (childrenOf.get(id) ?? []).map(([child]) => members.get(child) as Member);
    return {
      ...member,
      box: measureNode(member.name, parent === null || member.isOpen),
      stems: edges.map((edge) => stemOf(edge, id)),
      sectors: sidesOf(children, member.kind, side).map(({ kind, side: towards, members: own }) => ({
        kind,
        side: towards,
        title: kindOf(kind).words,
        branches: own.toSorted(inOrder).map((one) => branch(one.id, id, towards)),
      })),
    };
  };
  return branch(center, null, 0);
}

function membersOf({ nodes, folds }: Picture): ReadonlyMap<string, Member> {
  return new Map(
    [
      ...nodes.map((node) => ({ ...node, isFold: false })),
      ...folds.map((fold) => ({ id: fold.id, kind: fold.kind, name: foldWords(fold), isOpen: false, isFold: true })),
    ].map((member) => [member.id, member]),
  );
}

function stemOf(edge: DrawnEdge, id: string): Stem {
  const lines = linesOf(edgeWords(edge), { width: MOST_VERB, lines: 2, size: SMALL_SIZE });
  const width = Math.max(...lines.map((line) => widthOf(line, SMALL_SIZE)));
  return { edge, lines, width, isOutward: edge.to === id };
}

function inOrder(one: Member, other: Member): number {
  return Number(one.isFold) - Number(other.isFold) || byNumber(one.name, other.name);
}

/** Sorts kinds to the sides: earlier layers of the path to the left, later ones to the right, others where there is room. */
function sidesOf(members: readonly Member[], centerKind: NodeKind, side: -1 | 1 | 0) {
  const sectors = [...groupBy(members, ({ kind }) => kind)].map(([kind, own]) => ({ kind, members: own }));
  // Around an environment or another kind outside of the path, services and families stand to the left.
  const own = LAYERS.includes(centerKind) ? LAYERS.indexOf(centerKind) : 1.5;
  const fixed = (kind: NodeKind): -1 | 1 | 0 => {
    if (side !== 0) return side;
    return LAYERS.includes(kind) ? (Math.sign(LAYERS.indexOf(kind) - own) as -1 | 1 | 0) : 0;
  };
  let balance = 0;
  const placed = sectors
    .toSorted(
      (one, other) =>
        Math.abs(fixed(other.kind)) - Math.abs(fixed(one.kind)) || other.members.length - one.members.length,
    )
    .map((sector) => {
      const towards: -1 | 1 = fixed(sector.kind) || (balance > 0 ? -1 : 1);
      balance += towards * (sector.members.length + 1);
      return { ...sector, side: towards };
    });
  return placed.toSorted((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind));
}
