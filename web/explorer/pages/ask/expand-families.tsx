import { YesChoice } from '../../parts/yes-choice.tsx';

/** Option to expand families to their services. */
export function ExpandFamilies() {
  return <YesChoice name="expand" label="carry families down to services" />;
}
