import type { NodeKind } from '../../generated/graphql.ts';
import { Choices } from '../../parts/fields/choices.tsx';
import { YesChoice } from '../../parts/fields/yes-choice.tsx';
import { FilterLine } from '../../picker/filter-line.tsx';
import type { Parameters } from '../../routing/address.ts';

/** A filter of a list: nodes to pick, words to tick, or a condition. `name` is its parameter in the address. */
export interface ListFilter {
  readonly name: string;
  readonly label: string;
  /** Its field in the filter input of the API. */
  readonly field: string;
  /** Kinds of nodes to pick from. */
  readonly kinds?: readonly NodeKind[];
  /** Words to choose from, with the API's value. */
  readonly words?: Readonly<Record<string, string>>;
  /** Value of the field if a condition is ticked. */
  readonly value?: string | boolean;
}

interface ListFiltersProps {
  readonly filters: readonly ListFilter[];
}

/** Filters of a list, kept in the address. */
export function ListFilters({ filters }: ListFiltersProps) {
  if (filters.length === 0) return null;
  const fields = filters.flatMap(({ name, label, kinds }) =>
    kinds === undefined ? [] : { name, label, kinds, placeholder: 'any' },
  );
  return (
    <form className="filters" aria-label="Filters" onSubmit={(event) => event.preventDefault()}>
      <FilterLine fields={fields} />
      {filters.map(({ name, label, words, value }) => {
        if (value !== undefined) return <YesChoice key={name} name={name} label={label} />;
        if (words === undefined) return null;
        const choices = Object.entries(words).map(([word, shown]) => ({ value: word, label: shown }));
        return <Choices key={name} name={name} legend={label} choices={choices} />;
      })}
    </form>
  );
}

/** Returns the filters of the address as fields of the API's filter; null if there are none. */
export function filterIn({ all }: Parameters, filters: readonly ListFilter[]) {
  const fields = filters.flatMap(({ name, field, value }) => {
    const chosen = all(name);
    return chosen.length === 0 ? [] : [[field, value ?? chosen] as const];
  });
  return fields.length === 0 ? null : Object.fromEntries(fields);
}
