import type { ReactNode } from 'react';

/** Toolbar of an answer, sticky at its upper right. */
export function Tools({ children }: { readonly children: ReactNode }) {
  return <div className="tools">{children}</div>;
}
