import { Suspense, useEffect, useRef } from 'react';
import { useNewest } from './api/use-newest.ts';
import { Frame } from './frame/frame.tsx';
import { PageBoundary } from './frame/page-boundary.tsx';
import { Unreadable, wrongIn } from './frame/unreadable.tsx';
import { beginLoading } from './pages/loaded.tsx';
import { pageAt } from './pages/pages.ts';
import { Failed, Skeleton } from './parts/states.tsx';
import { NamesContext, useAddressNames } from './picker/address-names.ts';
import { usePopupsWhenCalm } from './popups/later.ts';
import { useParameters } from './routing/address.ts';
import { type AsOf, isDay, revisionOf, todayInUtc } from './routing/as-of.ts';
import { focusPage } from './routing/focus-page.ts';
import { go, usePlace } from './routing/location.ts';

export function Explorer() {
  const { path } = usePlace();
  usePopupsWhenCalm();
  const { revision: newest, keptSince, failure, again } = useNewest(path);
  const { asOf, day, wrong } = useAddressed(newest, keptSince);
  const names = useAddressNames(asOf?.revision, newest);
  useFullAddress(asOf);

  const shown = useRef(path);
  useEffect(() => {
    // The first focus is the browser's.
    if (shown.current !== path) focusPage();
    shown.current = path;
  }, [path]);

  const isAwaited = asOf === null && failure === null && wrong === null;
  const Page = pageAt(path);
  // Told where the page is shown.
  beginLoading(Page).catch(() => {});
  return (
    <Frame asOf={asOf} day={day} isAwaited={isAwaited}>
      <Failed failure={failure} again={again} />
      {wrong === null ? null : <Unreadable wrong={wrong} />}
      {isAwaited ? <Skeleton lines={24} /> : null}
      {asOf === null ? null : (
        <NamesContext value={names}>
          {/* Asks meanwhile. */}
          <div className={names === null ? 'page nameless' : 'page'}>
            <PageBoundary key={path}>
              <Suspense fallback={<Skeleton lines={24} />}>
                <Page key={path} />
              </Suspense>
            </PageBoundary>
          </div>
        </NamesContext>
      )}
    </Frame>
  );
}

/** Returns the day and revision of the address; null if they are invalid or not yet known. */
function useAddressed(newest: number | undefined, keptSince: number) {
  const parameters = useParameters();
  const today = todayInUtc();
  const given = parameters.one('day') ?? today;
  const day = isDay(given) ? given : today;
  if (newest === undefined) return { asOf: null, day, wrong: null };
  const wrong = wrongIn(parameters, { newest, keptSince });
  const revision = revisionOf(parameters.one('rev') ?? '') ?? newest;
  return { asOf: wrong === null ? { day, revision, today, newest, keptSince } : null, day, wrong };
}

/** Adds the default day and revision to the address, so that a link keeps its meaning. */
function useFullAddress(asOf: AsOf | null): void {
  const { one, changed } = useParameters();
  const { day, revision } = asOf ?? {};
  const isFull = one('day') !== null && one('rev') === String(revision);
  const full = revision === undefined || isFull ? null : changed({ day, rev: revision });
  useEffect(() => {
    if (full !== null) go(`${full}${window.location.hash}`, { replace: true });
  }, [full]);
}
