import { type ReactNode, useRef } from 'react';
import { Fills } from '../basics/fills.tsx';
import { addressOf } from '../routing/address.ts';
import { type AsOf, AsOfContext, todayInUtc } from '../routing/as-of.ts';
import { Link } from '../routing/link.tsx';
import { usePlace } from '../routing/location.ts';
import { AsOfControl } from './as-of-control.tsx';
import { Help } from './help.tsx';
import { Logo } from './logo.tsx';
import { Navigation } from './navigation.tsx';
import { PastNotice } from './past-notice.tsx';
import { SearchBox } from './search-box.tsx';
import { useFrameHeight } from './use-frame-height.ts';
import { ViewLinks } from './view-links.tsx';
import { WaitingBar } from './waiting-bar.tsx';

interface FrameProps {
  /** Null until the newest revision is known. */
  readonly asOf: AsOf | null;
  /** Taken from the address, so that its notice is not delayed. */
  readonly day: string;
  /** True until it is known if a notice is shown above the page. */
  readonly isAwaited: boolean;
  readonly children: ReactNode;
}

/** As on each export. */
const NO_CERTIFICATE = 'This is not a certificate. Rows are concluded from what the cited sources say.';

export function Frame({ asOf, day, isAwaited, children }: FrameProps) {
  const header = useRef<HTMLElement>(null);
  useFrameHeight(header);
  const { path } = usePlace();
  const isElsewhen = day !== todayInUtc() || (asOf !== null && asOf.revision !== asOf.newest);
  return (
    <AsOfContext value={asOf}>
      <a className="skip" href="#page">
        To the page
      </a>
      <header ref={header} className={isElsewhen ? 'frame elsewhen' : 'frame'}>
        <div className="frame-row">
          <Link className="brand" to={addressOf('/')}>
            <Logo />
            compliance-graph
          </Link>
          <Navigation />
          {/* The first page has it at its middle. */}
          {path === '/' ? null : <SearchBox />}
          {asOf === null ? <span className="as-of quiet">day … rev …</span> : <AsOfControl asOf={asOf} />}
          <Help key={path} path={path} />
        </div>
        <PastNotice day={day} asOf={asOf} />
        <p className="only-printed">{NO_CERTIFICATE}</p>
        <WaitingBar />
      </header>
      <main id="page" tabIndex={-1} className={isAwaited ? 'awaited' : undefined}>
        <ViewLinks />
        {children}
      </main>
      <Fills />
    </AsOfContext>
  );
}
