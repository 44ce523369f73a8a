import type { Certainty } from '../../generated/graphql.ts';
import { CertaintyMark } from '../../marks/marked.tsx';
import { NodeLink } from '../../marks/node-link.tsx';

interface ThroughProps {
  readonly certificates: readonly { readonly id: string; readonly name: string }[];
  readonly word?: string;
}

export function Through({ certificates, word = 'through' }: ThroughProps) {
  return certificates.map(({ id, name }) => (
    <span key={id} className="item">
      <span className="quiet">{word}</span> <NodeLink id={id} name={name} isPlain />
    </span>
  ));
}

interface RemainingProps {
  readonly certainty: Certainty | null;
  readonly alternatives: ThroughProps['certificates'];
  /** Certificates of which no source states whether they count in the same environment. */
  readonly perhapsThrough: ThroughProps['certificates'];
  /** Shown where nothing is left. */
  readonly none: string;
}

/** One status, and the certificates that it comes through. */
export function Remaining({ certainty, alternatives, perhapsThrough, none }: RemainingProps) {
  const isOpen = certainty === null && perhapsThrough.length > 0;
  return (
    <>
      {certainty === null ? (
        <span className="quiet">{isOpen ? 'not known whether in the same environment' : none}</span>
      ) : (
        <CertaintyMark certainty={certainty} />
      )}
      <Through certificates={alternatives} />
      <Through
        certificates={perhapsThrough}
        {...(isOpen ? {} : { word: 'perhaps, in an environment that is not stated, through' })}
      />
    </>
  );
}
