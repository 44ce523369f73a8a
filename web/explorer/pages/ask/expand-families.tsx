import { useParameters } from '../../routing/address.ts';
import { go } from '../../routing/location.ts';

/** Whether what a source says of a family is carried down to the services in it. */
export function ExpandFamilies() {
  const { one, changed } = useParameters();
  return (
    <label className="choice">
      <input
        type="checkbox"
        checked={one('expand') === 'yes'}
        onChange={({ target }) => go(changed({ expand: target.checked ? 'yes' : null }))}
      />
      <span>carry families down to services</span>
    </label>
  );
}
