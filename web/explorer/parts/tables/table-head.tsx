export interface TableHeadProps {
  readonly heads: readonly string[];
  /** Heads of right-aligned columns. */
  readonly numbers?: readonly string[];
}

export function TableHead({ heads, numbers = [] }: TableHeadProps) {
  return (
    <thead>
      <tr>
        {heads.map((head) => (
          <th key={head} scope="col" className={numbers.includes(head) ? 'number' : undefined}>
            {head}
          </th>
        ))}
      </tr>
    </thead>
  );
}
