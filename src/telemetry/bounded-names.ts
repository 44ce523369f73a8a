/** What came when no more names were taken. */
const OTHER = 'other';
/** What has no name. */
const UNNAMED = 'unnamed';

export interface BoundedNames {
  has(name: string | null): boolean;
  /** The name to count under. */
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
