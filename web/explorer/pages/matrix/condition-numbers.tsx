import { createContext, use } from 'react';

/** Number of each condition in the list below the matrix. */
export const ConditionNumbers = createContext<ReadonlyMap<string, number>>(new Map());

export function ConditionNumber({ of }: { readonly of: string }) {
  return <span className="condition-number">{use(ConditionNumbers).get(of)}</span>;
}
