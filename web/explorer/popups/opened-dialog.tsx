import { Dialog, DialogDismiss, DialogHeading } from '@ariakit/react';
import type { ReactNode } from 'react';
import type { Opening } from './opening.ts';

interface OpenedDialogProps {
  readonly opening: Opening;
  readonly className: string;
  readonly title: string;
  readonly children: ReactNode;
}

export function OpenedDialog({ opening: { button, isOpen, setOpen }, className, title, children }: OpenedDialogProps) {
  return (
    <Dialog
      className={`dialog ${className}`}
      backdrop={<div className="backdrop" />}
      open={isOpen}
      onClose={() => setOpen(false)}
      finalFocus={button}
      unmountOnHide
    >
      <div className="dialog-head">
        <DialogHeading>{title}</DialogHeading>
        <DialogDismiss className="quiet-button">Close</DialogDismiss>
      </div>
      {children}
    </Dialog>
  );
}
