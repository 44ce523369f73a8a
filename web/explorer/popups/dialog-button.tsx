import type { ReactNode } from 'react';
import { useOpening } from './use-opening.tsx';

interface DialogButtonProps {
  readonly className: string;
  readonly words: string;
  /** Name of the button where its words do not tell. */
  readonly label?: string;
  readonly title: string;
  /** Class of the dialog. */
  readonly dialogClass?: string;
  readonly children: ReactNode;
}

/** Button that opens a dialog. */
export function DialogButton({ className, words, label, title, dialogClass = '', children }: DialogButtonProps) {
  const { attributes, opening, popups, trouble } = useOpening('dialog');
  return (
    <>
      <button className={className} aria-label={label} {...attributes}>
        {words}
      </button>
      {popups === null ? null : (
        <popups.OpenedDialog className={dialogClass} {...{ opening, title }}>
          {children}
        </popups.OpenedDialog>
      )}
      {trouble}
    </>
  );
}
