import type { ReactNode } from 'react';
import type { Failure } from '../api/failure.ts';
import { readToken } from '../basics/token.ts';
import { failureWords } from './failure-words.ts';
import { TokenEntry } from './fields/token-entry.tsx';

/** Empty state, with advice. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children}
    </div>
  );
}

const TITLES = {
  away: 'The service does not answer',
  server: 'The question could not be answered',
  refused: 'The token was refused',
  question: 'The question was not taken',
  list: 'The list was not taken',
} as const;

const ADVICE = {
  away: 'It may be starting or not reachable from here. Trying again helps once it is back.',
  server: 'Trying again may help. Where it does not, tell the operator.',
  refused: 'Enter a token that is known here and allows it; trying again with the same one does not help.',
  question: 'Trying again does not help; what the address of this page asks for is not what the service can take.',
  list: 'Trying again helps only with another list or other entries above.',
} as const;

function adviceOn({ kind, requestId }: Failure): string {
  if (kind !== 'server' || requestId === null) return ADVICE[kind];
  return 'Trying again may help. Where it does not, tell the operator the request id.';
}

interface FailedProps {
  readonly failure: Failure | null;
  readonly again?: () => void;
}

/** Failure, with a button to retry if that may help, and the request id. */
export function Failed({ failure, again }: FailedProps) {
  if (failure === null) return null;
  // Without a token, or with an unknown one, reading is refused.
  const wantsToken = failure.code === 'UNAUTHENTICATED';
  const hasToken = readToken() !== null;
  const words = failureWords(failure);
  const helps = failure.kind === 'away' || failure.kind === 'server';
  return (
    <div className="failed" role="alert">
      <p className="empty-title">{wantsToken && !hasToken ? 'A token is needed' : TITLES[failure.kind]}</p>
      {words === `${TITLES[failure.kind]}.` ? null : <p>{words}</p>}
      {wantsToken ? (
        <TokenEntry hasToken={hasToken} purpose="To go on, enter a token" />
      ) : (
        <p className="quiet">{adviceOn(failure)}</p>
      )}
      {failure.requestId === null ? null : (
        <p className="quiet">
          Request id <code>{failure.requestId}</code>
        </p>
      )}
      {helps && again !== undefined ? (
        <button type="button" onClick={again}>
          Try again
        </button>
      ) : null}
    </div>
  );
}

/** Placeholder of the answer's height, to avoid layout shift. */
export function Skeleton({ lines }: { readonly lines: number }) {
  return (
    <div className="skeleton" aria-hidden="true">
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike.
        <span key={line} />
      ))}
    </div>
  );
}
