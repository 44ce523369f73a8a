import { YesChoice } from '../../parts/yes-choice.tsx';

export function ExpandFamilies() {
  return <YesChoice name="expand" label="carry families down to services" />;
}
