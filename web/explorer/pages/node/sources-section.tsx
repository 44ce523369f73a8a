import type { CitedFragment } from '../../generated/graphql.ts';
import { Section } from '../../parts/section.tsx';
import { Sources } from '../../parts/sources.tsx';

export function SourcesSection({ sources }: { readonly sources: readonly CitedFragment[] }) {
  return (
    <Section id="sources" title="Sources of its facts">
      <Sources sources={sources} />
    </Section>
  );
}
