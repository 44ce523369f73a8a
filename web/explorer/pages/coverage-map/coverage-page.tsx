import { useTitle } from '../../basics/use-title.ts';
import { ExampleOf } from '../../parts/examples.tsx';
import { Empty } from '../../parts/states.tsx';
import { type FilterField, FilterLine } from '../../picker/filter-line.tsx';
import { useQuestionTitle } from '../../picker/use-question-title.ts';
import { PictureNavigation } from '../../picture/picture-navigation.tsx';
import { useParameters } from '../../routing/address.ts';
import { leverageHopsOf } from '../../routing/leverage-hops.ts';
import { FollowLeverage } from '../ask/follow-leverage.tsx';
import { CoverageMap } from './coverage-map.tsx';

const FIELDS: readonly FilterField[] = [
  { name: 'standard', label: 'Standard', kinds: ['STANDARD'], placeholder: 'a standard', isSingle: true },
  { name: 'service', label: 'built on', kinds: ['SERVICE'], placeholder: 'services' },
  { name: 'environment', label: 'in', kinds: ['ENVIRONMENT'], placeholder: 'environments' },
];

/** Page that draws a standard as a map: a tile for each requirement, by how far certificates cover it. */
export function CoveragePage() {
  const asked = useQuestionTitle(FIELDS);
  useTitle(asked === null ? 'Coverage' : `Coverage: ${asked}`);
  const { one, all } = useParameters();
  const [services, environments, standard] = [all('service'), all('environment'), one('standard')];
  return (
    <>
      <PictureNavigation />
      <h1 className="unseen">Coverage</h1>
      <form className="filters" aria-label="The question" onSubmit={(event) => event.preventDefault()}>
        <FilterLine fields={FIELDS} />
        <FollowLeverage />
      </form>
      {services.length === 0 || environments.length === 0 || standard === null ? (
        <Empty title="Pick a standard, services and one or several environments.">
          <p>
            Then: a tile for each requirement, by how far certificates cover it and who meets it. It is no certificate.
          </p>
          <ExampleOf path="/coverage" />
        </Empty>
      ) : (
        <CoverageMap
          services={services}
          environments={environments}
          standard={standard}
          leverageHops={leverageHopsOf(one)}
        />
      )}
    </>
  );
}
