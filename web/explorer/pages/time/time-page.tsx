import { useMemo } from 'react';
import { useAnswer } from '../../api/use-answer.ts';
import { usePages } from '../../api/use-pages.ts';
import { yearsAfter } from '../../basics/days.ts';
import { useMedia } from '../../basics/use-media.ts';
import { useTitle } from '../../basics/use-title.ts';
import { TimeEndingsDocument, TimeLineDocument } from '../../generated/graphql.ts';
import { ShowQuery } from '../../parts/answer/show-query.tsx';
import { Empty, Failed, Skeleton } from '../../parts/states.tsx';
import { MoreRows } from '../../parts/tables/more-rows.tsx';
import { type FilterField, FilterLine } from '../../picker/filter-line.tsx';
import { useQuestionTitle } from '../../picker/use-question-title.ts';
import { PictureNavigation } from '../../picture/picture-navigation.tsx';
import { PictureView } from '../../picture/picture-view.tsx';
import { type Parameters, useParameters } from '../../routing/address.ts';
import { useAsOf, useLacks } from '../../routing/as-of.ts';
import { NARROW, WIDE } from './measures.ts';
import { TimeList } from './time-list.tsx';
import { timeRows } from './time-rows.ts';
import { timeScene } from './time-scene.ts';

const FIELDS: readonly FilterField[] = [
  { name: 'standard', label: 'for', kinds: ['STANDARD'], placeholder: 'any standard' },
  { name: 'environment', label: 'in', kinds: ['ENVIRONMENT'], placeholder: 'any environment' },
];

/** Years ahead that ending entries are looked for. */
const YEARS = 5;

/** Page that draws certificates, their entries and their sources over time. */
export function TimePage() {
  const asked = useQuestionTitle(FIELDS);
  useTitle(asked === null ? 'Time' : `Time: ${asked}`);
  const { day, today, revision } = useAsOf();
  const lacks = useLacks();
  const filter = filterOf(useParameters());
  const variables = { filter, asOf: day, revision, first: 100 };
  const pages = usePages(TimeLineDocument, variables, (data) => data.certificates);
  const until = yearsAfter(day, YEARS);
  const ending = { filter, until, asOf: day, revision };
  const endings = useAnswer(TimeEndingsDocument, ending);
  const { rows: certificates, totalCount } = pages;
  const ends = endings.data?.expiryImpact.endings;
  const rows = useMemo(() => timeRows(certificates, ends?.nodes ?? []), [certificates, ends]);
  const measures = useMedia('(max-width: 48rem)') ? NARROW : WIDE;
  const scene = useMemo(() => timeScene(rows, { day, today }, measures), [rows, day, today, measures]);
  const failure = pages.failure ?? endings.failure;
  const again = pages.failure === null ? endings.again : pages.more;
  const isThere = totalCount !== null && ends !== undefined;
  return (
    <>
      <PictureNavigation />
      <h1 className="unseen">Time</h1>
      <form className="filters" aria-label="The question" onSubmit={(event) => event.preventDefault()}>
        <FilterLine fields={FIELDS} />
      </form>
      <Failed failure={failure} again={again} />
      {!isThere && failure === null ? <Skeleton lines={20} /> : null}
      {isThere && certificates.length === 0 ? <Empty title={lacks('no such certificate')} /> : null}
      {!isThere || certificates.length === 0 ? null : (
        <>
          <PictureView
            scene={scene}
            title={`Certificates and sources over time${asked === null ? '' : `: ${asked}`}`}
            fileName="time"
            label="Time line. Arrow keys move between rows, Enter opens a page. Lists of the same follow."
          >
            <ShowQuery
              questions={[
                { name: 'Certificates', document: TimeLineDocument, variables },
                { name: 'Ending entries', document: TimeEndingsDocument, variables: ending },
              ]}
            />
          </PictureView>
          <MoreRows pages={pages} />
          <TimeList rows={rows} furtherEndings={ends.totalCount - ends.nodes.length} />
        </>
      )}
    </>
  );
}

function filterOf({ all }: Parameters) {
  const given = (name: string, values: readonly string[]) => (values.length === 0 ? {} : { [name]: values });
  return { ...given('standards', all('standard')), ...given('environments', all('environment')) };
}
