import { Suspense, useEffect, useRef } from 'react';
import { useNewest } from './api/use-newest.ts';
import { Frame } from './frame/frame.tsx';
import { PageBoundary } from './frame/page-boundary.tsx';
import { pageAt } from './pages/pages.ts';
import { Failed, Skeleton } from './parts/states.tsx';
import { WrongRevision } from './parts/wrong-revision.tsx';
import { NamesContext, useAddressNames } from './picker/address-names.ts';
import { useParameters } from './routing/address.ts';
import { type AsOf, revisionOf, todayInUtc } from './routing/as-of.ts';
import { focusPage } from './routing/focus-page.ts';
import { go, usePlace } from './routing/location.ts';

/** The whole application: the frame, and in it the page that the address names. */
export function Explorer() {
  const { path } = usePlace();
  const { one } = useParameters();
  const { revision: newest, failure, again } = useNewest(path);
  const day = one('day') ?? todayInUtc();
  const asked = one('rev');
  // Null where the address has one that cannot be read.
  const revision = asked === null ? newest : revisionOf(asked);
  const names = useAddressNames(revision ?? undefined, newest);
  const asOf = newest === undefined || revision == null ? null : { day, revision, today: todayInUtc(), newest };
  useFullAddress(asOf);

  const shown = useRef(path);
  useEffect(() => {
    // At first the browser has put it where the reader wants it.
    if (shown.current !== path) focusPage();
    shown.current = path;
  }, [path]);

  const isUnreadable = revision === null && newest !== undefined;
  const isAwaited = (asOf === null || names === null) && failure === null && !isUnreadable;
  const Page = pageAt(path);
  return (
    <Frame asOf={asOf} day={day} isAwaited={asOf === null && isAwaited}>
      {failure === null ? null : <Failed failure={failure} again={again} />}
      {isUnreadable ? <Unreadable revision={asked ?? ''} newest={newest} /> : null}
      {isAwaited ? <Skeleton lines={24} /> : null}
      {asOf === null || names === null ? null : (
        <NamesContext value={names}>
          <PageBoundary key={path}>
            <Suspense fallback={<Skeleton lines={24} />}>
              <Page key={path} />
            </Suspense>
          </PageBoundary>
        </NamesContext>
      )}
    </Frame>
  );
}

/** An address holds all of what it shows: also the day and the revision that nobody chose. */
function useFullAddress(asOf: AsOf | null): void {
  const { one, changed } = useParameters();
  const { day, revision } = asOf ?? {};
  const isFull = one('day') !== null && one('rev') === String(revision);
  const full = revision === undefined || isFull ? null : changed({ day, rev: revision });
  useEffect(() => {
    if (full !== null) go(`${full}${window.location.hash}`, { replace: true });
  }, [full]);
}

function Unreadable({ revision, newest }: { readonly revision: string; readonly newest: number }) {
  const { changed } = useParameters();
  return (
    <>
      <h1>This address cannot be read</h1>
      <WrongRevision
        name="rev"
        text={revision}
        to={changed({ rev: newest })}
        way={`To the newest revision, ${newest}`}
      />
    </>
  );
}
