import { lazy, Suspense } from 'react';
import { Skeleton } from '../parts/states.tsx';
import { DialogButton } from '../popups/dialog-button.tsx';

const HelpText = lazy(async () => ({ default: (await import('./help-text.tsx')).HelpText }));

/** Button for the help on a page: what it answers, how to read it, and its words. */
export function Help({ path }: { readonly path: string }) {
  return (
    <DialogButton
      className="help-open"
      words="?"
      label="Help on this page"
      title="How to read this page"
      dialogClass="help"
    >
      <Suspense fallback={<Skeleton lines={12} />}>
        <HelpText path={path} />
      </Suspense>
    </DialogButton>
  );
}
