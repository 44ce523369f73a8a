import type { FacetsFragment } from '../../generated/graphql.ts';
import { CertaintyMark, Responsibility } from '../../marks/marked.tsx';
import { BASIS_WORDS } from '../../marks/words.ts';
import { Choices } from '../../parts/fields/choices.tsx';

export function Narrowing({ facets }: { readonly facets: FacetsFragment }) {
  return (
    <div className="narrowing">
      <Choices
        isOptional
        name="certainty"
        legend="Certainty"
        choices={facets.certainties.map(({ certainty, count }) => ({
          value: certainty,
          label: <CertaintyMark certainty={certainty} />,
          count,
        }))}
      />
      <Choices
        isOptional
        name="basis"
        legend="Basis"
        choices={facets.bases.map(({ basis, count }) => ({ value: basis, label: BASIS_WORDS[basis], count }))}
      />
      <Choices
        isOptional
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
