import { YesChoice } from '../../parts/yes-choice.tsx';
import { useParameters } from '../../routing/address.ts';

/** What of which no source names an environment is asked for; a note or a cell led here, and this leads back. */
export function NoEnvironment() {
  const { one, all } = useParameters();
  if (one('no-environment') !== 'yes') return null;
  const how = all('environment').length === 0 ? 'only' : 'also';
  return <YesChoice name="no-environment" label={`${how} where no environment is stated`} />;
}
