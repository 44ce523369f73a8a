import type { ReactNode } from 'react';

export interface Fact {
  readonly name: string;
  /** Null if no source states it. */
  readonly value: ReactNode;
}

/** Lists what is known of a node, and marks what no source states. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value ?? <span className="quiet">not stated by any source</span>}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Joins nodes with commas; null if there are none, so that `Facts` marks it. */
export function inLine(items: readonly { readonly key: string; readonly node: ReactNode }[]): ReactNode {
  if (items.length === 0) return null;
  return (
    <ul className="in-line">
      {items.map(({ key, node }) => (
        <li key={key}>{node}</li>
      ))}
    </ul>
  );
}
