import type { ReactNode } from 'react';

export interface Fact {
  readonly name: string;
  /** Null: no source says. */
  readonly value: ReactNode;
}

/** What is known of a node; what no source states is said to be so. */
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

/** Items of a line with commas; null where there are none, so that Facts says so. */
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
