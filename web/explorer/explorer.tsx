import { Suspense, useEffect, useRef } from 'react';
import { useNewest } from './api/use-newest.ts';
import { Frame } from './frame/frame.tsx';
import { PageBoundary } from './frame/page-boundary.tsx';
import { pageAt } from './pages/pages.ts';
import { Failed, Skeleton } from './parts/states.tsx';
import { NamesContext, useAddressNames } from './picker/address-names.ts';
import { useParameters } from './routing/address.ts';
import { type AsOf, todayInUtc } from './routing/as-of.ts';
import { focusPage } from './routing/focus-page.ts';
import { go, usePlace } from './routing/location.ts';

/** The whole application: the frame, and in it the page that the address names. */
export function Explorer() {
  const { path } = usePlace();
  const { one, changed } = useParameters();
  const { revision: newest, failure, again } = useNewest(path);
  const day = one('day') ?? todayInUtc();
  const asked = Number(one('rev') ?? Number.NaN);
  const revision = Number.isInteger(asked) ? asked : newest;
  const names = useAddressNames(revision);
  const full = newest === undefined ? null : changed({ day, rev: revision });

  useEffect(() => {
    // An address holds all of what it shows: also the day and the revision that nobody chose.
    if (full !== null && (one('day') === null || one('rev') !== String(revision)))
      go(`${full}${window.location.hash}`, { replace: true });
  }, [full, one, revision]);

  const shown = useRef(path);
  useEffect(() => {
    // At first the browser has put it where the reader wants it.
    if (shown.current !== path) focusPage();
    shown.current = path;
  }, [path]);

  const asOf: AsOf | null =
    newest === undefined || revision === undefined ? null : { day, revision, today: todayInUtc(), newest };
  const isAwaited = asOf === null || names === null;
  const Page = pageAt(path);
  return (
    <Frame asOf={asOf} day={day} isAwaited={asOf === null && failure === null}>
      {failure === null ? null : <Failed failure={failure} again={again} />}
      {isAwaited && failure === null ? <Skeleton lines={24} /> : null}
      {isAwaited ? null : (
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
