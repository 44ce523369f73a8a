import type { ReactNode, RefObject } from 'react';

/** State of a button and of what it opens. */
export interface Opening {
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
}

export interface MenuEntry {
  readonly key: string;
  readonly words: ReactNode;
  /** Address of a file, for an entry that is a link. */
  readonly file?: string;
  readonly choose: () => void;
}
