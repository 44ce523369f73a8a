import { useEffect } from 'react';

export function useTitle(title: string | null): void {
  useEffect(() => {
    document.title = title === null ? 'compliance-graph' : `${title} · compliance-graph`;
  }, [title]);
}
