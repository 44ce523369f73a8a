import { YesChoice } from '../../parts/yes-choice.tsx';

/** Whether what a source says of a family is carried down to the services in it. */
export function ExpandFamilies() {
  return <YesChoice name="expand" label="carry families down to services" />;
}
