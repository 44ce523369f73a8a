import { askEarly } from '../../api/early.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { daysAfter } from '../../basics/days.ts';
import { useTitle } from '../../basics/use-title.ts';
import { SearchBox } from '../../frame/search-box.tsx';
import { AttentionDocument, HomeDocument, PlatformsDocument } from '../../generated/graphql.ts';
import { ShowQuery } from '../../parts/answer/show-query.tsx';
import { Failed, Skeleton } from '../../parts/states.tsx';
import { Tools } from '../../parts/tools.tsx';
import { type AsOf, useAsOf } from '../../routing/as-of.ts';
import { Attention } from './attention.tsx';
import { FillGraph } from './fill-graph.tsx';
import { Holdings } from './holdings.tsx';
import { Platforms } from './platforms.tsx';
import { QuestionsByRole } from './questions-by-role.tsx';
import { Tries } from './tries.tsx';

const LAPSE_DAYS = 90;

function variablesOf({ day, revision }: Pick<AsOf, 'day' | 'revision'>) {
  const whole = { asOf: day, revision };
  return { whole, attention: { until: daysAfter(day, LAPSE_DAYS), ...whole } };
}

export function askAtFirst(): void {
  askEarly(({ day, revision, ask }) => {
    const { whole, attention } = variablesOf({ day, revision });
    ask(HomeDocument, { revision });
    ask(PlatformsDocument, whole);
    ask(AttentionDocument, attention);
  });
}

/** First page: a search that takes a question, the clouds that most others rest on, and what needs a person. */
export function Home() {
  useTitle(null);
  const { day, revision } = useAsOf();
  const { whole, attention } = variablesOf({ day, revision });
  const held = useAnswer(HomeDocument, { revision });
  const platforms = useAnswer(PlatformsDocument, whole);
  const asked = useAnswer(AttentionDocument, attention);
  const answers = [held, platforms, asked];
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
            { name: 'Clouds that others rest on', document: PlatformsDocument, variables: whole },
            { name: 'Needs review', document: AttentionDocument, variables: attention },
            { name: 'In this graph', document: HomeDocument, variables: { revision } },
          ]}
        />
      </Tools>
      <h1>What can your system rest on?</h1>
      <SearchBox placeholder="Search, or ask: key vault fedramp high azure government" />
      <p className="quiet home-hint">
        Which cloud services inherit which requirements, through which certificate, and who says so. Type names one
        after the other – a service, a standard, a cloud – to open the answer.
      </p>
      <Failed failure={failed?.failure ?? null} {...(failed === undefined ? {} : { again: failed.again })} />
      {isAwaited && !isEmpty ? <Skeleton lines={24} /> : null}
      {isEmpty ? <FillGraph /> : null}
      {isAwaited || isEmpty ? null : (
        <>
          <Tries />
          {held.data === undefined ? null : <Holdings holdings={held.data} />}
          {platforms.data === undefined ? null : <Platforms overview={platforms.data.leverageOverview} />}
          <div className="columns">
            {asked.data === undefined || held.data === undefined ? null : (
              <Attention found={asked.data} until={attention.until} runs={held.data.imports} />
            )}
            <QuestionsByRole />
          </div>
        </>
      )}
    </div>
  );
}
