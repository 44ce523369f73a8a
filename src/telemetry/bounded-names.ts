/** What is not known, and what came when no more names were taken. */
const OTHER = 'other';
/** What has no name. */
const UNNAMED = 'unnamed';

/**
 * Takes the first so many names as they are and calls all later ones the same, since clients choose them: each label of
 * a measure takes memory for as long as the process lives.
 */
export function boundNames(most: number): (name: string | null) => string {
  const known = new Set<string>();
  return (name) => {
    if (name === null) return UNNAMED;
    if (known.has(name)) return name;
    if (known.size >= most) return OTHER;
    known.add(name);
    return name;
  };
}
