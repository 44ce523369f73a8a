import { type ReactNode, useState } from 'react';

const SHOWN_FOR = 2_000;

/** Copies a text and shows the result; browsers allow it on https only. */
export function CopyButton({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  const [told, setTold] = useState<string | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setTold('Copied');
    } catch {
      setTold('Not copied: select it instead');
    }
    setTimeout(() => setTold(null), SHOWN_FOR);
  };
  return (
    <button type="button" onClick={() => void copy()}>
      {told ?? children}
    </button>
  );
}
