import type { FacetsFragment } from '../../generated/graphql.ts';
import { CertaintyMark, Responsibility } from '../../marks/marked.tsx';
import { BASIS_WORDS } from '../../marks/words.ts';
import { Choices } from '../../parts/choices.tsx';
import { Skeleton } from '../../parts/states.tsx';

/** Filters on the answer, each with how many rows it would keep. */
export function Narrowing({ facets }: { readonly facets: FacetsFragment | undefined }) {
  if (facets === undefined) return <Skeleton lines={1} />;
  return (
    <div className="narrowing">
      <Choices
        name="certainty"
        legend="Certainty"
        choices={facets.certainties.map(({ certainty, count }) => ({
          value: certainty,
          label: <CertaintyMark certainty={certainty} />,
          count,
        }))}
      />
      <Choices
        name="basis"
        legend="Basis"
        choices={facets.bases.map(({ basis, count }) => ({ value: basis, label: BASIS_WORDS[basis], count }))}
      />
      <Choices
        name="responsibility"
        legend="Responsibility"
        choices={facets.responsibilities.map(({ responsibility, count }) => ({
          value: responsibility,
          label: <Responsibility kind={responsibility} />,
          count,
        }))}
      />
    </div>
  );
}
