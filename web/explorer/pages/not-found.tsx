import { Empty } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { addressOf } from '../routing/address.ts';
import { Link } from '../routing/link.tsx';

export function NotFound() {
  useTitle('Not found');
  return (
    <>
      <h1>There is nothing here</h1>
      <Empty title="No page has this address.">
        <p>
          Search by name above, or start at <Link to={addressOf('/')}>the first page</Link>.
        </p>
      </Empty>
    </>
  );
}
