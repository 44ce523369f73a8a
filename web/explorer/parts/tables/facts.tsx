import type { ReactNode } from 'react';

export interface Fact {
  readonly name: string;
  /** Null if no source states it. */
  readonly value: ReactNode;
}

/** Lists what is known of a node, and in one line what no source states. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const unknown = facts.filter(({ value }) => value === null).map(({ name }) => name);
  return (
    <dl className="facts">
      {facts
        .filter(({ value }) => value !== null)
        .map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      {unknown.length === 0 ? null : (
        <div className="quiet">
          <dt>Not stated</dt>
          <dd>{unknown.join(', ')}</dd>
        </div>
      )}
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
