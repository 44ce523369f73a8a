import type { ReactNode } from 'react';
import type { MenuEntry } from './opening.ts';
import { useOpening } from './use-opening.tsx';

interface MenuButtonProps {
  readonly className: string;
  readonly placement: 'bottom-start' | 'bottom-end';
  readonly entries: readonly MenuEntry[];
  readonly children: ReactNode;
}

/** Button with a menu below it. */
export function MenuButton({ className, placement, entries, children }: MenuButtonProps) {
  const { attributes, opening, popups, trouble } = useOpening('menu');
  return (
    <>
      <button className={className} {...attributes}>
        {children} <span aria-hidden="true">▾</span>
      </button>
      {popups === null ? null : <popups.OpenedMenu {...{ opening, placement, entries }} />}
      {trouble}
    </>
  );
}
