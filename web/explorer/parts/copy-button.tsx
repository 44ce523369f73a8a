import { type ReactNode, useState } from 'react';

const SHOWN_FOR = 2_000;

/** Says for a moment that it has copied, or that it could not: browsers allow it to pages of https only. */
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
