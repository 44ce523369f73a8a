import { askEarly } from '../../api/early.ts';
import { useTitle } from '../../basics/use-title.ts';
import { AskSummaryDocument } from '../../generated/graphql.ts';
import { ExampleOf } from '../../parts/examples.tsx';
import { Empty } from '../../parts/states.tsx';
import { useQuestionTitle } from '../../picker/use-question-title.ts';
import { useParameters } from '../../routing/address.ts';
import { AskAnswer } from './ask-answer.tsx';
import { ASK_FIELDS, AskFilters } from './ask-filters.tsx';
import { broadFilterOf, filterOf, isAsked } from './question.ts';
import { askViewEarly } from './use-views.ts';
import { viewOf } from './views.tsx';
import { WhyPanel } from './why/why-panel.tsx';

export function askAtFirst(): void {
  askEarly((asker) => {
    const { parameters, day, revision, ask } = asker;
    const filter = filterOf(parameters);
    if (!isAsked(filter)) return;
    const whole = { asOf: day, revision };
    ask(AskSummaryDocument, { filter, ...whole });
    ask(AskSummaryDocument, { filter: broadFilterOf(parameters), ...whole });
    askViewEarly(asker, { filter, ...whole }, viewOf(parameters));
  });
}

export function AskPage() {
  const parameters = useParameters();
  const title = useQuestionTitle(ASK_FIELDS) ?? 'Ask';
  useTitle(title);
  const why = parameters.one('why');
  return (
    <div className={why === null ? 'ask' : 'ask with-panel'}>
      <div className="ask-answer">
        <h1 className="unseen">{title}</h1>
        <AskFilters />
        {isAsked(filterOf(parameters)) ? (
          <AskAnswer parameters={parameters} />
        ) : (
          <Empty title="Pick what to ask for.">
            <p>A service, an environment, a standard, a clause or a certificate: each narrows the answer.</p>
            <ExampleOf path="/ask" />
          </Empty>
        )}
      </div>
      {why === null ? null : <WhyPanel key={why} of={why} />}
    </div>
  );
}
