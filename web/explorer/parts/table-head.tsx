interface TableHeadProps {
  readonly heads: readonly string[];
  /** Those above numbers, which stand at the right. */
  readonly numbers?: readonly string[];
}

/** A row of column heads. */
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
