import { askEarly } from '../../api/early.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { daysAfter } from '../../basics/days.ts';
import { useTitle } from '../../basics/use-title.ts';
import { SearchBox } from '../../frame/search-box.tsx';
import { AttentionDocument, HomeDocument, KnownDocument } from '../../generated/graphql.ts';
import { ShowQuery } from '../../parts/answer/show-query.tsx';
import { Failed, Skeleton } from '../../parts/states.tsx';
import { Tools } from '../../parts/tools.tsx';
import { type AsOf, useAsOf } from '../../routing/as-of.ts';
import { Attention } from './attention.tsx';
import { FillGraph } from './fill-graph.tsx';
import { Holdings } from './holdings.tsx';
import { KnownProviders } from './known-providers.tsx';
import { QuestionsByRole } from './questions-by-role.tsx';

const LAPSE_DAYS = 90;

function variablesOf({ day, revision }: Pick<AsOf, 'day' | 'revision'>) {
  const whole = { asOf: day, revision };
  return { whole, attention: { until: daysAfter(day, LAPSE_DAYS), ...whole } };
}

export function askAtFirst(): void {
  askEarly(({ day, revision, ask }) => {
    const { whole, attention } = variablesOf({ day, revision });
    ask(HomeDocument, { revision });
    ask(KnownDocument, whole);
    ask(AttentionDocument, attention);
  });
}

/** First page: a search that takes a question, how much is known where, and what needs a person. */
export function Home() {
  useTitle(null);
  const { day, revision } = useAsOf();
  const { whole, attention } = variablesOf({ day, revision });
  const held = useAnswer(HomeDocument, { revision });
  const known = useAnswer(KnownDocument, whole);
  const asked = useAnswer(AttentionDocument, attention);
  const answers = [held, known, asked];
  const failed = answers.find(({ failure }) => failure !== null);
  // Avoids layout shift: all parts appear together.
  const isAwaited = answers.some(({ isLoading }) => isLoading);
  // A staged revision holds something before anything is published.
  const isEmpty = revision === 0 && held.data?.revision.number === 0;
  return (
    <div className="home">
      <Tools>
        <ShowQuery
          questions={[
            { name: 'Coverage by provider', document: KnownDocument, variables: whole },
            { name: 'Needs review', document: AttentionDocument, variables: attention },
            { name: 'In this graph', document: HomeDocument, variables: { revision } },
          ]}
        />
      </Tools>
      <h1>Which services inherit which requirements, through which certificate?</h1>
      <SearchBox placeholder="Search, or ask: key vault fedramp high azure government" />
      <p className="quiet home-hint">
        Type names one after the other – a service, a standard, a cloud – to open the answer. What no source states
        stays unknown.
      </p>
      <Failed failure={failed?.failure ?? null} {...(failed === undefined ? {} : { again: failed.again })} />
      {isAwaited && !isEmpty ? <Skeleton lines={24} /> : null}
      {isEmpty ? <FillGraph /> : null}
      {isAwaited || isEmpty ? null : (
        <>
          {known.data === undefined ? null : <KnownProviders overview={known.data.providerOverview} />}
          <div className="columns">
            {asked.data === undefined || held.data === undefined ? null : (
              <Attention found={asked.data} until={attention.until} runs={held.data.imports} />
            )}
            <QuestionsByRole />
            {held.data === undefined ? null : <Holdings holdings={held.data} />}
          </div>
        </>
      )}
    </div>
  );
}
