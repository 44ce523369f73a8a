import { Dialog, DialogDismiss, DialogHeading } from '@ariakit/react';
import { lazy, Suspense, useState } from 'react';
import { Skeleton } from '../parts/states.tsx';

const HelpText = lazy(async () => ({ default: (await import('./help-text.tsx')).HelpText }));

/** Button for the help on a page: what it answers, how to read it, and its words. */
export function Help({ path }: { readonly path: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="help-open" aria-label="Help on this page" onClick={() => setOpen(true)}>
        ?
      </button>
      <Dialog
        className="dialog help"
        backdrop={<div className="backdrop" />}
        open={isOpen}
        onClose={() => setOpen(false)}
        unmountOnHide
      >
        <div className="dialog-head">
          <DialogHeading>How to read this page</DialogHeading>
          <DialogDismiss className="quiet-button">Close</DialogDismiss>
        </div>
        <Suspense fallback={<Skeleton lines={12} />}>
          <HelpText path={path} />
        </Suspense>
      </Dialog>
    </>
  );
}
