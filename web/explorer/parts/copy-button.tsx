import { type ReactNode, useState } from 'react';

/** Says for a moment that it has copied. */
export function CopyButton({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  const [isCopied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => {
        setCopied(true);
        setTimeout(() => setCopied(false), 2_000);
      },
      () => setCopied(false),
    );
  return (
    <button type="button" onClick={() => void copy()}>
      {isCopied ? 'Copied' : children}
    </button>
  );
}
