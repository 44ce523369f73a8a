import { useParameters } from '../../routing/address.ts';
import { go } from '../../routing/location.ts';

/** What of which no source names an environment is asked for; a note or a cell led here, and this leads back. */
export function NoEnvironment() {
  const { one, all, changed } = useParameters();
  if (one('no-environment') !== 'yes') return null;
  return (
    <label className="choice">
      <input type="checkbox" checked onChange={() => go(changed({ 'no-environment': null }))} />
      <span>{all('environment').length === 0 ? 'only' : 'also'} where no environment is stated</span>
    </label>
  );
}
