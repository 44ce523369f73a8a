import { useState } from 'react';

const SHOWN_FOR = 2_000;

/** Hook that copies a text and shows the result for a while; browsers allow it on https only. */
export function useCopy() {
  const [status, setStatus] = useState<string | null>(null);
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setStatus('Copied');
    } catch {
      setStatus('Not copied: select it instead');
    }
    setTimeout(() => setStatus(null), SHOWN_FOR);
  };
  return { status, copy };
}
