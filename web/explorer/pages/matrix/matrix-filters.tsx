import { type FilterField, FilterLine } from '../../picker/filter-line.tsx';
import { useParameters } from '../../routing/address.ts';
import { go } from '../../routing/location.ts';
import { ExpandFamilies } from '../ask/expand-families.tsx';
import { FollowLeverage } from '../ask/follow-leverage.tsx';
import { NoEnvironment } from '../ask/no-environment.tsx';
import { COLUMNS, columnsOf } from './matrix-columns.ts';

export const FIELDS: readonly FilterField[] = [
  { name: 'service', label: 'Services', kinds: ['SERVICE', 'SERVICE_FAMILY'], placeholder: 'all services' },
  { name: 'environment', label: 'in', kinds: ['ENVIRONMENT'], placeholder: 'any environment' },
  { name: 'standard', label: 'for', kinds: ['STANDARD'], placeholder: 'any standard' },
  { name: 'certificate', label: 'through', kinds: ['CERTIFICATE'], placeholder: 'any certificate' },
];

export function MatrixFilters() {
  const parameters = useParameters();
  return (
    <form className="filters" aria-label="The question" onSubmit={(event) => event.preventDefault()}>
      <FilterLine fields={FIELDS} resets={['cell']} />
      <label className="field-row">
        <span className="quiet">against</span>
        <select
          value={columnsOf(parameters)}
          onChange={({ target }) => go(parameters.changed({ columns: target.value, cell: null }))}
        >
          {Object.entries(COLUMNS).map(([value, word]) => (
            <option key={value} value={value}>
              {word}
            </option>
          ))}
        </select>
      </label>
      <NoEnvironment />
      <ExpandFamilies />
      <FollowLeverage />
    </form>
  );
}
