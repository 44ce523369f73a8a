import type { NodeKind } from '../../generated/graphql.ts';
import { NodePicker } from '../../picker/node-picker.tsx';
import { useNames } from '../../picker/use-names.ts';
import { useParameters } from '../../routing/address.ts';
import { go } from '../../routing/location.ts';

interface Field {
  readonly name: string;
  readonly label: string;
  readonly kinds: readonly NodeKind[];
  readonly placeholder: string;
}

const FIELDS: readonly Field[] = [
  { name: 'service', label: 'Services', kinds: ['SERVICE', 'SERVICE_FAMILY'], placeholder: 'any service' },
  { name: 'environment', label: 'in', kinds: ['ENVIRONMENT'], placeholder: 'any environment' },
  { name: 'standard', label: 'for', kinds: ['STANDARD'], placeholder: 'any standard' },
  { name: 'clause', label: 'clause', kinds: ['CLAUSE'], placeholder: 'any clause' },
  { name: 'certificate', label: 'through', kinds: ['CERTIFICATE'], placeholder: 'any certificate' },
];

/** The question as a line of chips. */
export function AskFilters() {
  const { all, one, changed } = useParameters();
  const nameOf = useNames(FIELDS.flatMap(({ name }) => all(name)));
  return (
    <form className="filters" aria-label="The question" onSubmit={(event) => event.preventDefault()}>
      {FIELDS.map(({ name, label, kinds, placeholder }) => (
        <NodePicker
          key={name}
          label={label}
          kinds={kinds}
          placeholder={placeholder}
          chosen={all(name)}
          nameOf={nameOf}
          choose={(ids) => go(changed({ [name]: ids, why: null }))}
        />
      ))}
      <label className="choice">
        <input
          type="checkbox"
          checked={one('expand') === 'yes'}
          onChange={({ target }) => go(changed({ expand: target.checked ? 'yes' : null }))}
        />
        <span>carry families down to their services</span>
      </label>
    </form>
  );
}
