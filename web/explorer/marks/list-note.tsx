import { ComboboxItem } from '@ariakit/react';
import type { ReactNode } from 'react';

/** Remark within a list of options, as an option that cannot be chosen: a list may contain nothing else. */
export function ListNote({ isQuiet = true, children }: { readonly isQuiet?: boolean; readonly children: ReactNode }) {
  return (
    <ComboboxItem disabled setValueOnClick={false} className={isQuiet ? 'quiet found-none' : 'found-none'}>
      {children}
    </ComboboxItem>
  );
}
