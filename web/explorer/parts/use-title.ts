import { useEffect } from 'react';

/** The title of the window, so that forty tabs can be told apart. */
export function useTitle(title: string | null): void {
  useEffect(() => {
    document.title = title === null ? 'compliance-graph' : `${title} · compliance-graph`;
  }, [title]);
}
