/** Label of names beyond the limit. */
const OTHER = 'other';
const UNNAMED = 'unnamed';

type Labels = Readonly<Record<string, string>>;

export interface BoundedNames {
  has(name: string | null): boolean;
  /** Returns the label to count under. */
  take(name: string | null): string;
}

/**
 * Takes the first so many names as they are and calls all later ones the same, since clients choose them: each label of
 * a measure takes memory for as long as the process lives.
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

/** Takes the first so many sets of labels as they are, and counts all later ones under one: each is a series of its own. */
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
