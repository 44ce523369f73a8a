import { Popover, PopoverHeading, usePopoverStore } from '@ariakit/react';
import { type ReactNode, useLayoutEffect } from 'react';
import type { Opening } from './opening.ts';

interface OpenedPopoverProps {
  readonly opening: Opening;
  readonly placement: 'bottom-start' | 'bottom-end';
  readonly className: string;
  readonly title: string;
  readonly children: ReactNode;
}

export function OpenedPopover({ opening, placement, className, title, children }: OpenedPopoverProps) {
  const { button, isOpen, setOpen } = opening;
  const popover = usePopoverStore({ open: isOpen, setOpen, placement });
  useLayoutEffect(() => {
    if (!isOpen) return;
    popover.setDisclosureElement(button.current);
    popover.setAnchorElement(button.current);
  }, [popover, button, isOpen]);
  return (
    <Popover store={popover} className={`popover ${className}`} gutter={4} unmountOnHide>
      <PopoverHeading className="popover-title">{title}</PopoverHeading>
      {children}
    </Popover>
  );
}
