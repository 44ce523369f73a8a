import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { Failed } from '../parts/states.tsx';
import { beginPopups, usePopups } from './later.ts';
import type { Opening } from './opening.ts';

/** Hook for a button and what it opens: attributes of the button, and the code of popups once it was pressed. */
export function useOpening(popup: 'menu' | 'dialog') {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [wasOpened, setOpened] = useState(false);
  const { popups, failure } = usePopups();
  const open = () => {
    beginPopups();
    setOpened(true);
    setOpen(true);
  };
  const attributes = {
    id,
    ref: button,
    type: 'button',
    'aria-haspopup': popup,
    'aria-expanded': isOpen,
    onClick: () => (isOpen ? setOpen(false) : open()),
    onKeyDown(event: KeyboardEvent) {
      if (popup !== 'menu' || event.key !== 'ArrowDown') return;
      event.preventDefault();
      open();
    },
  } as const;
  return {
    attributes,
    opening: { button, isOpen, setOpen } satisfies Opening,
    popups: wasOpened ? popups : null,
    trouble: wasOpened ? <Failed failure={failure} again={beginPopups} /> : null,
  };
}
