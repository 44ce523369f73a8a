import { useTitle } from '../basics/use-title.ts';
import { Empty } from '../parts/states.tsx';
import { addressOf } from '../routing/address.ts';
import { Link } from '../routing/link.tsx';
import { usePlace } from '../routing/location.ts';
import { Nearest } from './nearest.tsx';
import { wordsOfAddress } from './words-of-address.ts';

export function NotFound() {
  useTitle('Not found');
  const { path } = usePlace();
  return (
    <>
      <h1>There is nothing here</h1>
      <Empty title="No page has this address.">
        <Nearest text={wordsOfAddress(path)} />
        <p>
          Search by name above, or start at <Link to={addressOf('/')}>the first page</Link>.
        </p>
      </Empty>
    </>
  );
}
