import type { EvidenceKind, WhyQuery } from '../../../generated/graphql.ts';
import { Sources } from '../../../parts/answer/sources.tsx';
import { Cut } from '../../../parts/tables/cut.tsx';

type Step = WhyQuery['explain']['rows'][number]['evidence'][number];

const WORDS: Record<EvidenceKind, string> = {
  MEMBERSHIP: 'Belonging',
  SCOPE: 'Entry',
  LEVERAGE: 'Leverage',
  CERTIFICATION: 'Certificate',
  REQUIREMENT: 'Requirement',
  RESPONSIBILITY: 'Who meets it',
  CUSTOMER: 'What the customer keeps',
  CONTRADICTION: 'Contradicts it',
  FURTHER_SUPPORT: 'Further support',
};

interface EvidenceProps {
  readonly steps: readonly Step[];
  readonly total: number;
}

/** Steps of the evidence as sentences, with their sources. */
export function Evidence({ steps, total }: EvidenceProps) {
  return (
    <>
      <ol className="evidence">
        {steps.map(({ kind, sentence, sources, statement }, index) => (
          <li key={`${kind} ${statement?.id ?? index}`} className={kind === 'CONTRADICTION' ? 'against' : undefined}>
            <span className="step-kind">{WORDS[kind]}</span>
            <p>{sentence}</p>
            <Sources sources={sources} />
          </li>
        ))}
      </ol>
      <Cut shown={steps.length} total={total} />
    </>
  );
}
