import type { ReactNode } from 'react';
import { addressOf } from '../routing/address.ts';
import { type AsOf, AsOfContext } from '../routing/as-of.ts';
import { Link } from '../routing/link.tsx';
import { AsOfControl } from './as-of-control.tsx';
import { Navigation } from './navigation.tsx';
import { PastNotice } from './past-notice.tsx';
import { SearchBox } from './search-box.tsx';
import { WaitingBar } from './waiting-bar.tsx';

/** What stays in sight around each page: search, the ways, and the day and revision of all answers. */
export function Frame({ asOf, children }: { readonly asOf: AsOf | null; readonly children: ReactNode }) {
  return (
    <AsOfContext value={asOf}>
      <a className="skip" href="#page">
        To the page
      </a>
      <header className={`frame${asOf !== null && isElsewhen(asOf) ? ' elsewhen' : ''}`}>
        <div className="frame-row">
          <Link className="brand" to={addressOf('/')}>
            compliance-graph
          </Link>
          <SearchBox />
        </div>
        <div className="frame-row">
          <Navigation />
          {asOf === null ? <span className="as-of quiet">day … rev …</span> : <AsOfControl asOf={asOf} />}
        </div>
        {asOf === null ? null : <PastNotice asOf={asOf} />}
        <WaitingBar />
      </header>
      <main id="page" tabIndex={-1}>
        {children}
      </main>
    </AsOfContext>
  );
}

function isElsewhen({ day, today, revision, newest }: AsOf): boolean {
  return day !== today || revision < newest;
}
