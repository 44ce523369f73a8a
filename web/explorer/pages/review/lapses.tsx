import { useId } from 'react';
import { useAnswer } from '../../api/use-answer.ts';
import { type Pages, usePages } from '../../api/use-pages.ts';
import { yearsAfter } from '../../basics/days.ts';
import { counted } from '../../basics/numbers.ts';
import { useTitle } from '../../basics/use-title.ts';
import { EndingsDocument, LapsesCountsDocument, LapsesDocument, type LapsesQuery } from '../../generated/graphql.ts';
import { ExportMenu } from '../../parts/answer/export-menu.tsx';
import { hasAnswer } from '../../parts/answer/has-answer.ts';
import { Notes } from '../../parts/answer/notes.tsx';
import { ShowQuery } from '../../parts/answer/show-query.tsx';
import { DayField } from '../../parts/fields/day-field.tsx';
import { Section } from '../../parts/section.tsx';
import { Failed, Skeleton } from '../../parts/states.tsx';
import { MoreRows } from '../../parts/tables/more-rows.tsx';
import { Tools } from '../../parts/tools.tsx';
import { WrongAddress } from '../../parts/wrong-address.tsx';
import { type FilterField, FilterLine } from '../../picker/filter-line.tsx';
import { useParameters } from '../../routing/address.ts';
import { useAsOf } from '../../routing/as-of.ts';
import { go } from '../../routing/location.ts';
import { wrongDay } from '../../routing/wrong-in-address.ts';
import { ExpandFamilies } from '../ask/expand-families.tsx';
import { FollowLeverage } from '../ask/follow-leverage.tsx';
import { NoEnvironment } from '../ask/no-environment.tsx';
import { askedIn, filterOf } from '../ask/question.ts';
import { Endings } from './endings.tsx';
import { LapsingCertificate } from './lapsing-certificate.tsx';
import { countOfKnown, None } from './none.tsx';
import { UndatedCertificates } from './undated-certificates.tsx';

const PAGE_SIZE = 100;

const FIELDS: readonly FilterField[] = [
  { name: 'service', label: 'of', kinds: ['SERVICE', 'SERVICE_FAMILY'], placeholder: 'any service' },
  { name: 'environment', label: 'in', kinds: ['ENVIRONMENT'], placeholder: 'any environment' },
  { name: 'standard', label: 'for', kinds: ['STANDARD'], placeholder: 'any standard' },
  { name: 'certificate', label: 'through', kinds: ['CERTIFICATE'], placeholder: 'any certificate' },
];

/** Page of certificates and entries that end by a day, with the coverage lost. */
export function Lapses() {
  const { one, changed } = useParameters();
  const { day } = useAsOf();
  const given = one('until');
  const wrong = wrongDay('until', given);
  const inAYear = yearsAfter(day, 1);
  if (wrong === null) return <LapsesUntil until={given ?? inAYear} />;
  return (
    <>
      <h1>What lapses</h1>
      <WrongAddress sentence={wrong} to={changed({ until: inAYear })} way={`What lapses by ${inAYear}`} />
    </>
  );
}

function LapsesUntil({ until }: { readonly until: string }) {
  const parameters = useParameters();
  const { day, revision } = useAsOf();
  const id = useId();
  useTitle(`What lapses by ${until}`);
  const counted = { until, filter: filterOf(parameters), asOf: day, revision };
  const asked = { ...counted, first: PAGE_SIZE };
  const pages = usePages(LapsesDocument, asked, (data) => data.expiryImpact);
  const { rows, totalCount } = pages;
  const counts = useAnswer(LapsesCountsDocument, counted);
  const unknownCount = counts.data?.expiryImpact.unknownCount ?? null;
  const endings = usePages(EndingsDocument, asked, (data) => data.expiryImpact.endings);
  const failure = counts.failure ?? pages.failure ?? endings.failure;
  const isThere = totalCount !== null && unknownCount !== null && endings.totalCount !== null;
  const dated = rows.filter(({ expiresOn }) => expiresOn !== null);
  const undated = rows.filter(({ expiresOn }) => expiresOn === null);
  const notes = counts.data?.expiryImpact.notes ?? [];
  const isUnknown = notes.some(({ code }) => code === 'UNKNOWN_ID');
  const noteList = <Notes notes={notes} asked={{ ...askedIn(parameters), until }} page="/review/lapses" />;
  return (
    <>
      <Tools>
        {isThere && hasAnswer({ totalCount, notes }, counted.filter, failure) ? (
          <ExportMenu
            kind="lapses"
            parameters={{ until, ...filterOf(parameters), asOf: counted.asOf, revision: counted.revision }}
          />
        ) : null}
        <ShowQuery
          questions={[
            { name: 'What lapses', document: LapsesDocument, variables: asked },
            { name: 'How many', document: LapsesCountsDocument, variables: counted },
            { name: 'Which entries end', document: EndingsDocument, variables: asked },
          ]}
        />
      </Tools>
      <h1>What lapses by {until}</h1>
      <form className="filters" aria-label="The question" onSubmit={(event) => event.preventDefault()}>
        <span className="picker">
          <label className="picker-label" htmlFor={`${id}-until`}>
            by
          </label>
          <DayField
            id={`${id}-until`}
            day={until}
            choose={(chosen) => go(parameters.changed({ until: chosen, open: null }))}
          />
        </span>
        <FilterLine fields={FIELDS} />
        <NoEnvironment />
        <ExpandFamilies />
        <FollowLeverage />
      </form>
      <Failed failure={failure} again={againOf(counts, pages, endings)} />
      {!isThere && failure === null ? <Skeleton lines={16} /> : null}
      {!isThere ? null : (
        <>
          {isUnknown ? noteList : null}
          <Section
            id="dated"
            title="Certificates that lapse by then"
            count={countOfKnown(totalCount - unknownCount, isUnknown)}
          >
            {totalCount > unknownCount ? null : (
              <None isUnknown={isUnknown} title={`No certificate in force on ${day} is known to lapse by ${until}.`} />
            )}
            {dated.map((impact) => (
              <LapsingCertificate key={impact.certificate.id} impact={impact} until={until} lost={lostOf(impact)} />
            ))}
            <MoreRows pages={pages} />
          </Section>
          <Endings pages={endings} total={endings.totalCount} until={until} isUnknown={isUnknown} />
          <UndatedCertificates certificates={undated.map(({ certificate }) => certificate)} total={unknownCount} />
          {isUnknown ? null : noteList}
        </>
      )}
    </>
  );
}

function lostOf({ losses }: LapsesQuery['expiryImpact']['nodes'][number]): string {
  // The answer does not say why no loss is known, and only one of the reasons is good news.
  if (losses === null || losses.totalCount === 0)
    return 'no loss is known: other certificates cover the same, nothing is in its scope, or its standard is not stated';
  const lost = counted(losses.requirementsLost, 'row', 'rows');
  const unknown =
    losses.unknownCount === 0
      ? ''
      : `, and those of ${counted(losses.unknownCount, 'subject', 'subjects')} not known here,`;
  return `${lost}${unknown} that no other certificate covers, ${counted(losses.totalCount, 'subject', 'subjects')} concerned`;
}

function againOf(counts: ReturnType<typeof useAnswer>, ...lists: readonly Pages<unknown>[]): () => void {
  const list = lists.find(({ failure }) => failure !== null);
  return counts.failure !== null || list === undefined ? counts.again : list.more;
}
