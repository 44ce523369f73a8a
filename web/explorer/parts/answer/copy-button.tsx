import type { ReactNode } from 'react';
import { useCopy } from '../../basics/use-copy.ts';

interface CopyButtonProps {
  /** A function reads the text when it is copied. */
  readonly text: string | (() => string);
  readonly className?: string;
  readonly children: ReactNode;
}

export function CopyButton({ text, className, children }: CopyButtonProps) {
  const { status, copy } = useCopy();
  return (
    <button type="button" className={className} onClick={() => void copy(typeof text === 'string' ? text : text())}>
      {status ?? children}
    </button>
  );
}
