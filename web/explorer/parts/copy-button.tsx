import { type ReactNode, useState } from 'react';

const SHOWN_FOR = 2_000;

interface CopyButtonProps {
  /** A function reads the text when it is copied. */
  readonly text: string | (() => string);
  readonly className?: string;
  readonly children: ReactNode;
}

/** Copies a text and shows the result; browsers allow it on https only. */
export function CopyButton({ text, className, children }: CopyButtonProps) {
  const [status, setStatus] = useState<string | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(typeof text === 'string' ? text : text());
      setStatus('Copied');
    } catch {
      setStatus('Not copied: select it instead');
    }
    setTimeout(() => setStatus(null), SHOWN_FOR);
  };
  return (
    <button type="button" className={className} onClick={() => void copy()}>
      {status ?? children}
    </button>
  );
}
