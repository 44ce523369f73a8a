import { YesChoice } from '../../parts/fields/yes-choice.tsx';

/** Chooses whether families are expanded to their services. */
export function ExpandFamilies() {
  return <YesChoice name="expand" label="include services of families" />;
}
