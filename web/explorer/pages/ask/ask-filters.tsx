import { type FilterField, FilterLine } from '../../picker/filter-line.tsx';
import { ExpandFamilies } from './expand-families.tsx';
import { FollowLeverage } from './follow-leverage.tsx';
import { NoEnvironment } from './no-environment.tsx';

export const ASK_FIELDS: readonly FilterField[] = [
  { name: 'service', label: 'Services', kinds: ['SERVICE', 'SERVICE_FAMILY'], placeholder: 'any service' },
  { name: 'environment', label: 'in', kinds: ['ENVIRONMENT'], placeholder: 'any environment' },
  { name: 'standard', label: 'for', kinds: ['STANDARD'], placeholder: 'any standard' },
  { name: 'clause', label: 'clause', kinds: ['CLAUSE'], placeholder: 'any clause' },
  { name: 'certificate', label: 'through', kinds: ['CERTIFICATE'], placeholder: 'any certificate' },
];

export function AskFilters() {
  return (
    <form className="filters" aria-label="The question" onSubmit={(event) => event.preventDefault()}>
      <FilterLine fields={ASK_FIELDS} resets={['why']} />
      <NoEnvironment />
      <ExpandFamilies />
      <FollowLeverage />
    </form>
  );
}
