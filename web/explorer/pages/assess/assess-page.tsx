import { askEarly } from '../../api/early.ts';
import { useTitle } from '../../basics/use-title.ts';
import { AssessDocument } from '../../generated/graphql.ts';
import { ExampleOf } from '../../parts/examples.tsx';
import { Empty } from '../../parts/states.tsx';
import { type FilterField, FilterLine } from '../../picker/filter-line.tsx';
import { useQuestionTitle } from '../../picker/use-question-title.ts';
import { type Parameters, useParameters } from '../../routing/address.ts';
import { leverageHopsOf } from '../../routing/leverage-hops.ts';
import { FollowLeverage } from '../ask/follow-leverage.tsx';
import { Assessment } from './assessment.tsx';

const FIELDS: readonly FilterField[] = [
  { name: 'service', label: 'A system built on', kinds: ['SERVICE'], placeholder: 'services' },
  { name: 'environment', label: 'in', kinds: ['ENVIRONMENT'], placeholder: 'an environment', isSingle: true },
  { name: 'standard', label: 'against', kinds: ['STANDARD'], placeholder: 'a standard', isSingle: true },
];

/** Returns the system and the standard of the address; null if one is missing. */
function systemOf({ one, all }: Parameters) {
  const [services, environment, standard] = [all('service'), one('environment'), one('standard')];
  return services.length === 0 || environment === null || standard === null
    ? null
    : { services, environment, standard, leverageHops: leverageHopsOf(one) };
}

export function askAtFirst(): void {
  askEarly(({ parameters, day, revision, ask }) => {
    const system = systemOf(parameters);
    if (system !== null) ask(AssessDocument, { ...system, asOf: day, revision });
  });
}

/** Page that assesses how far the services of a system inherit a standard. */
export function AssessPage() {
  const asked = useQuestionTitle(FIELDS);
  useTitle(asked === null ? 'Assess' : `Assess: ${asked}`);
  const system = systemOf(useParameters());
  return (
    <>
      <h1 className="unseen">Assess a system</h1>
      <form className="filters" aria-label="The question" onSubmit={(event) => event.preventDefault()}>
        <FilterLine fields={FIELDS} resets={['why', 'open', 'met']} />
        <FollowLeverage />
      </form>
      {system === null ? (
        <Empty title="Pick services, an environment and a standard.">
          <p>
            Then: how far certificates cover each requirement, who meets it, and what is left to you. It is no
            certificate.
          </p>
          <ExampleOf path="/assess" />
        </Empty>
      ) : (
        <Assessment {...system} />
      )}
    </>
  );
}
