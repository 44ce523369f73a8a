import { Empty } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { Nearest } from '../picker/nearest.tsx';
import { wordsOfAddress } from '../picker/words-of-address.ts';
import { addressOf } from '../routing/address.ts';
import { Link } from '../routing/link.tsx';
import { usePlace } from '../routing/location.ts';

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
