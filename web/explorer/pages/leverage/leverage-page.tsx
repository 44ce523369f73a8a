import { useTitle } from '../../basics/use-title.ts';
import { type FilterField, FilterLine } from '../../picker/filter-line.tsx';
import { useQuestionTitle } from '../../picker/use-question-title.ts';
import { PictureNavigation } from '../../picture/picture-navigation.tsx';
import { useParameters } from '../../routing/address.ts';
import { LeverageAround } from './leverage-around.tsx';
import { MostLeveraged } from './most-leveraged.tsx';

const FIELDS: readonly FilterField[] = [
  { name: 'certificate', label: 'Around', kinds: ['CERTIFICATE'], placeholder: 'a certificate', isSingle: true },
];

/** Page that ranks certificates by how many leverage them, and draws the leverage around one. */
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
      {certificate === null ? <MostLeveraged /> : <LeverageAround certificate={certificate} />}
    </>
  );
}
