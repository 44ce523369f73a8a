import { YesChoice } from '../../parts/fields/yes-choice.tsx';
import { useParameters } from '../../routing/address.ts';

/** Filter for entries without an environment; shown only if a link has set it, so that it can be removed. */
export function NoEnvironment() {
  const { one, all } = useParameters();
  if (one('no-environment') !== 'yes') return null;
  const how = all('environment').length === 0 ? 'only' : 'also';
  return <YesChoice name="no-environment" label={`${how} where no environment is stated`} />;
}
