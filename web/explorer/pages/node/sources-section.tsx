import type { CitedFragment } from '../../generated/graphql.ts';
import { Sources } from '../../parts/answer/sources.tsx';
import { Section } from '../../parts/section.tsx';

export function SourcesSection({ sources }: { readonly sources: readonly CitedFragment[] }) {
  return (
    <Section id="sources" title="Sources of its facts">
      <Sources sources={sources} />
    </Section>
  );
}
