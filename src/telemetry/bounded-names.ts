const OTHER = 'other';
const UNNAMED = 'unnamed';

type Labels = Readonly<Record<string, string>>;

export interface BoundedNames {
  has(name: string | null): boolean;
  /** Returns the label for the counter. */
  take(name: string | null): string;
}

/**
 * Limits the number of names, which clients choose, since each label uses memory permanently. Further names share one
 * label.
 */
export function boundNames(most: number): BoundedNames {
  const known = new Set<string>();
  return {
    has: (name) => name !== null && known.has(name),
    take(name) {
      if (name === null) return UNNAMED;
      if (known.has(name)) return name;
      if (known.size >= most) return OTHER;
      known.add(name);
      return name;
    },
  };
}

/** Limits the number of label sets, since each is a series. Further sets share one. */
export function boundLabels<Names extends Labels>(most: number): (labels: Names) => Labels {
  const known = new Set<string>();
  return (labels) => {
    const key = Object.values(labels).join('\0');
    if (known.has(key)) return labels;
    if (known.size >= most) return Object.fromEntries(Object.keys(labels).map((name) => [name, OTHER]));
    known.add(key);
    return labels;
  };
}
