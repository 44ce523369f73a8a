import { useState } from 'react';
import type { Pages } from '../../api/use-pages.ts';
import { counted, formatNumber } from '../../basics/numbers.ts';
import type { ClauseTreeQuery } from '../../generated/graphql.ts';
import { clauseName } from '../../marks/names.ts';
import { NodeLink } from '../../marks/node-link.tsx';
import { Failed } from '../../parts/states.tsx';
import type { NodeOfKind } from './use-node.ts';

type Clause = NodeOfKind<ClauseTreeQuery, 'Standard'>['clauses']['nodes'][number];

/** Tree of a standard's clauses, with the number of requirements under each. */
export function ClauseTree({ pages }: { readonly pages: Pages<Clause> }) {
  const { rows, totalCount, hasMore, failure, more } = pages;
  const tree = treeOf(rows);
  return (
    <>
      <Failed failure={failure} again={more} />
      <Branch clauses={tree.get(null) ?? []} tree={tree} />
      {hasMore ? (
        <p className="quiet">
          {formatNumber(rows.length)} of {formatNumber(totalCount ?? 0)} clauses are here.
        </p>
      ) : null}
    </>
  );
}

type Tree = ReadonlyMap<string | null, readonly Clause[]>;

function Branch({ clauses, tree }: { readonly clauses: readonly Clause[]; readonly tree: Tree }) {
  return (
    <ul className="tree">
      {clauses.map((clause) => {
        const children = tree.get(clause.id) ?? [];
        return (
          <li key={clause.id}>
            {children.length === 0 ? <Line clause={clause} /> : <Twig clause={clause} parts={children} tree={tree} />}
          </li>
        );
      })}
    </ul>
  );
}

interface TwigProps {
  readonly clause: Clause;
  readonly parts: readonly Clause[];
  readonly tree: Tree;
}

function Twig({ clause, parts, tree }: TwigProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="twig" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span>
        <span className="unseen">Clauses under {clause.number}</span>
      </button>
      <Line clause={clause} />{' '}
      <span className="count">{counted(requirementsUnder(clause, tree), 'requirement', 'requirements')}</span>
      {isOpen ? <Branch clauses={parts} tree={tree} /> : null}
    </>
  );
}

function Line({ clause }: { readonly clause: Clause }) {
  return (
    <>
      <NodeLink id={clause.id} name={clauseName(clause)} isPlain />
      {clause.withdrawn ? <span className="quiet"> withdrawn</span> : null}
    </>
  );
}

function treeOf(clauses: readonly Clause[]): Tree {
  const tree = new Map<string | null, Clause[]>();
  for (const clause of clauses) {
    const key = clause.parent?.id ?? null;
    const siblings = tree.get(key);
    if (siblings === undefined) tree.set(key, [clause]);
    else siblings.push(clause);
  }
  return tree;
}

/** Counts the requirements of the subtree, the clause included. */
function requirementsUnder(clause: Clause, tree: Tree): number {
  const own = clause.kind === 'REQUIREMENT' && !clause.withdrawn ? 1 : 0;
  return (tree.get(clause.id) ?? []).reduce((sum, child) => sum + requirementsUnder(child, tree), own);
}
