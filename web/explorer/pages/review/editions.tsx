import { useAnswer } from '../../api/use-answer.ts';
import { useTitle } from '../../basics/use-title.ts';
import { TransitionDocument } from '../../generated/graphql.ts';
import { ExportMenu } from '../../parts/answer/export-menu.tsx';
import { ShowQuery } from '../../parts/answer/show-query.tsx';
import { ExampleOf } from '../../parts/examples.tsx';
import { Empty, Failed, Skeleton } from '../../parts/states.tsx';
import { Tools } from '../../parts/tools.tsx';
import { type FilterField, FilterLine } from '../../picker/filter-line.tsx';
import { useNames } from '../../picker/use-names.ts';
import { useParameters } from '../../routing/address.ts';
import { useAsOf } from '../../routing/as-of.ts';
import { EditionStep } from './edition-step.tsx';

const FIELDS: readonly FilterField[] = [
  { name: 'standard', label: 'The editions of', kinds: ['STANDARD'], placeholder: 'a standard', isSingle: true },
];

/** Shows who still depends on an old edition of a standard, and how the editions correspond. */
export function Editions() {
  const standard = useParameters().one('standard');
  const nameOf = useNames(standard === null ? [] : [standard]);
  const title = standard === null ? 'Old editions' : `Old editions of ${nameOf(standard)}`;
  useTitle(title);
  return (
    <>
      <h1 className="unseen">{title}</h1>
      <form className="filters" aria-label="The question" onSubmit={(event) => event.preventDefault()}>
        <FilterLine fields={FIELDS} />
      </form>
      {standard === null ? (
        <Empty title="Pick a standard.">
          <p>Shows who still depends on a replaced edition, and how far the editions correspond.</p>
          <ExampleOf path="/review/editions" />
        </Empty>
      ) : (
        <Transition standard={standard} />
      )}
    </>
  );
}

function Transition({ standard }: { readonly standard: string }) {
  const { day, revision } = useAsOf();
  const variables = { standard, asOf: day, revision };
  const { data, failure, again } = useAnswer(TransitionDocument, variables);
  if (failure !== null) return <Failed failure={failure} again={again} />;
  if (data === undefined) return <Skeleton lines={16} />;
  const { replaces, replacedBy } = data.editionTransition;
  const steps = [...replacedBy, ...replaces];
  return (
    <>
      <Tools>
        {steps.length === 0 ? null : <ExportMenu kind="editions" parameters={variables} />}
        <ShowQuery questions={[{ name: 'The editions', document: TransitionDocument, variables }]} />
      </Tools>
      {steps.length === 0 ? (
        <Empty title="No source states that it replaces an edition or was replaced by one." />
      ) : null}
      {steps.map((step) => (
        <EditionStep key={`${step.former.id} ${step.standard.id}`} step={step} />
      ))}
    </>
  );
}
