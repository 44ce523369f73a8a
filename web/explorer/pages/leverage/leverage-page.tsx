import { useMemo } from 'react';
import { usePages } from '../../api/use-pages.ts';
import { LeverageAllDocument } from '../../generated/graphql.ts';
import { counted } from '../../parts/numbers.ts';
import { ShowQuery } from '../../parts/show-query.tsx';
import { Empty, Failed, Skeleton } from '../../parts/states.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { type FilterField, FilterLine } from '../../picker/filter-line.tsx';
import { useQuestionTitle } from '../../picker/use-question-title.ts';
import { PictureNavigation } from '../../picture/picture-navigation.tsx';
import { useParameters } from '../../routing/address.ts';
import { useAsOf } from '../../routing/as-of.ts';
import { LeverageAround } from './leverage-around.tsx';
import { columnsByDepth, distinct } from './leverage-columns.ts';
import { LeverageDrawing } from './leverage-drawing.tsx';

const FIELDS: readonly FilterField[] = [
  { name: 'certificate', label: 'Around', kinds: ['CERTIFICATE'], placeholder: 'all certificates', isSingle: true },
];

/** Page that draws which certificates leverage which. */
export function LeveragePage() {
  const asked = useQuestionTitle(FIELDS);
  useTitle(asked === null ? 'Leverage' : `Leverage: ${asked}`);
  const certificate = useParameters().one('certificate');
  return (
    <>
      <PictureNavigation />
      <h1 className="unseen">Leverage</h1>
      <form className="filters" aria-label="The question" onSubmit={(event) => event.preventDefault()}>
        <FilterLine fields={FIELDS} />
      </form>
      {certificate === null ? <AllLeverage /> : <LeverageAround certificate={certificate} />}
    </>
  );
}

function AllLeverage() {
  const { revision } = useAsOf();
  const variables = { revision, first: 20 };
  const pages = usePages(LeverageAllDocument, variables, (data) => data.certificates, { isWhole: true });
  const { rows, totalCount, hasMore, failure, more } = pages;
  const statements = useMemo(
    () => distinct(rows.flatMap(({ restsOn }) => restsOn.nodes.flatMap(({ path }) => path))),
    [rows],
  );
  const columns = useMemo(() => columnsByDepth(statements), [statements]);
  if (failure !== null) return <Failed failure={failure} again={more} />;
  if (totalCount === null || hasMore) return <Skeleton lines={20} />;
  if (statements.length === 0) {
    return (
      <Empty title="No source in this revision states that one certificate leverages another.">
        <p>Lists that state it, such as system security plans, can be imported.</p>
      </Empty>
    );
  }
  const cut = rows.reduce((sum, { restsOn }) => sum + restsOn.totalCount - restsOn.nodes.length, 0);
  return (
    <LeverageDrawing
      statements={statements}
      columns={columns}
      center={null}
      title="Which certificates leverage which"
      remarks={
        cut === 0
          ? []
          : [`${counted(cut, 'further link is', 'further links are')} not drawn; pick a certificate to see its own.`]
      }
    >
      <ShowQuery questions={[{ name: 'Leverage', document: LeverageAllDocument, variables }]} />
    </LeverageDrawing>
  );
}
