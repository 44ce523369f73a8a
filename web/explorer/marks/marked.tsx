import type {
  Certainty,
  EntryFragment,
  InheritanceBasis,
  ResponsibilityKind,
  ScopeStatus,
} from '../generated/graphql.ts';
import { Shape } from './shape.tsx';
import {
  BASIS_WORDS,
  CERTAINTY_MEANINGS,
  CERTAINTY_SHAPES,
  CERTAINTY_WORDS,
  RESPONSIBILITIES,
  RESPONSIBILITY_MEANINGS,
  STATUS_WORDS,
} from './words.ts';

interface SupportProps {
  readonly basis: InheritanceBasis;
  readonly certainty: Certainty;
  readonly contradicted?: boolean;
}

/** Basis and certainty of a participation, as shape and word. */
export function Support({ basis, certainty, contradicted = false }: SupportProps) {
  return (
    <span className="marked" title={CERTAINTY_MEANINGS[certainty]}>
      <Shape name={CERTAINTY_SHAPES[certainty]} />
      {supportWord(basis, certainty)}
      {contradicted ? <span className="contradicted"> contradicted</span> : null}
    </span>
  );
}

export function supportWord(basis: InheritanceBasis, certainty: Certainty): string {
  const isPossible = certainty === 'POSSIBLE';
  if (isPossible && basis === 'FAMILY') return 'Family named';
  return isPossible ? `${BASIS_WORDS[basis]}, possibly` : BASIS_WORDS[basis];
}

export function CertaintyMark({ certainty }: { readonly certainty: Certainty }) {
  return (
    <span className="marked" title={CERTAINTY_MEANINGS[certainty]}>
      <Shape name={CERTAINTY_SHAPES[certainty]} />
      {CERTAINTY_WORDS[certainty]}
    </span>
  );
}

/** Responsibility for a requirement, as letter, with its word if there is room. */
export function Responsibility({
  kind,
  isShort = false,
}: {
  readonly kind: ResponsibilityKind;
  readonly isShort?: boolean;
}) {
  const { letter, word } = RESPONSIBILITIES[kind];
  return (
    <span className="marked responsibility" title={`${word}: ${RESPONSIBILITY_MEANINGS[kind]}`}>
      <span className="letter" aria-hidden="true">
        {letter}
      </span>
      <span className={isShort ? 'unseen' : undefined}>{word}</span>
    </span>
  );
}

/** Status that an entry states; where it is open how far or where, the mark is that of what is possible. */
export function Status({ status, isOpen = false }: { readonly status: ScopeStatus; readonly isOpen?: boolean }) {
  return (
    <span className="marked">
      {isOpen && status === 'IN_SCOPE' ? <Shape name="half" /> : <StatusShape status={status} />}
      {STATUS_WORDS[status]}
    </span>
  );
}

/** True if what follows from an entry is possible at most. */
export function isOpenEntry({
  extent,
  environment,
  environmentInferred,
}: Pick<EntryFragment, 'extent' | 'environment' | 'environmentInferred'>): boolean {
  return (extent !== null && extent !== 'ALL') || environment === null || environmentInferred;
}

export function StatusShape({ status }: { readonly status: ScopeStatus }) {
  if (status === 'IN_SCOPE') return <Shape name="dot" />;
  if (status === 'NOT_IN_SCOPE') return <Shape name="bar" />;
  return <Shape name="ring" letter={status === 'IN_AUDIT' ? 'A' : 'P'} />;
}
