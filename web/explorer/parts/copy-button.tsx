import { type ReactNode, useState } from 'react';

const SHOWN_FOR = 2_000;

/** Copies a text and shows the result; browsers allow it on https only. */
export function CopyButton({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  const [status, setStatus] = useState<string | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setStatus('Copied');
    } catch {
      setStatus('Not copied: select it instead');
    }
    setTimeout(() => setStatus(null), SHOWN_FOR);
  };
  return (
    <button type="button" onClick={() => void copy()}>
      {status ?? children}
    </button>
  );
}
