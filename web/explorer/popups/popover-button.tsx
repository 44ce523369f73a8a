import type { ReactNode } from 'react';
import { useOpening } from './use-opening.tsx';

interface PopoverButtonProps {
  readonly className: string;
  readonly placement: 'bottom-start' | 'bottom-end';
  readonly words: ReactNode;
  readonly title: string;
  /** Class of the popover. */
  readonly popoverClass: string;
  readonly children: ReactNode;
}

/** Button with a popover below it. */
export function PopoverButton({ className, placement, words, title, popoverClass, children }: PopoverButtonProps) {
  const { attributes, opening, popups, trouble } = useOpening('dialog');
  return (
    <>
      <button className={className} {...attributes}>
        {words}
      </button>
      {popups === null ? null : (
        <popups.OpenedPopover className={popoverClass} {...{ opening, placement, title }}>
          {children}
        </popups.OpenedPopover>
      )}
      {trouble}
    </>
  );
}
