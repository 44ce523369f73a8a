import type { ReactNode } from 'react';

/** What can be done with an answer, at its right upper edge: it stays in reach however long the answer is. */
export function Tools({ children }: { readonly children: ReactNode }) {
  return <div className="tools">{children}</div>;
}
