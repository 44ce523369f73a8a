/** Lists of a filter, here or in the explorer. A null value: environment not stated by the source. */
type FilterLists = {
  readonly [Name in
    | 'services'
    | 'families'
    | 'environments'
    | 'certificates'
    | 'standards'
    | 'clauses'
    | 'bases'
    | 'certainties'
    | 'possibleBecause'
    | 'responsibilities']?: readonly (string | null)[] | null | undefined;
};

/** True if the filter cannot match: a list is empty or has only unknown ids. */
export function matchesNothing(filter: FilterLists, unknownIds: readonly string[]): boolean {
  const { services = null, families = null, environments, certificates, standards, clauses } = filter;
  // Services and families form one list of subjects.
  const subjects = services === null && families === null ? null : [...(services ?? []), ...(families ?? [])];
  const named = [subjects, environments, certificates, standards, clauses];
  if (named.some((list) => list?.every((id) => id !== null && unknownIds.includes(id)) ?? false)) return true;
  const { bases, certainties, possibleBecause, responsibilities } = filter;
  return [bases, certainties, possibleBecause, responsibilities].some((list) => list?.length === 0);
}
