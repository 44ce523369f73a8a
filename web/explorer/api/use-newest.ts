import { useCallback, useEffect, useRef, useState } from 'react';
import { NewestDocument } from '../generated/graphql.ts';
import { forgetAnswers, useGeneration } from './answers.ts';
import { ask } from './ask.ts';
import { asFailure, type Failure } from './failure.ts';
import { knowNewest } from './staged.ts';
import { whileWaiting } from './waiting.ts';

export interface Newest {
  /** The newest revision; undefined until it is known. */
  readonly revision: number | undefined;
  /** The first one that can still be read. */
  readonly keptSince: number;
  /** Why it is not known. */
  readonly failure: Failure | null;
  again(): void;
}

/**
 * Looked at whenever another page is opened, and when somebody comes back to the tab: others publish too. What was kept
 * of nodes is of the revision before then, and forgotten.
 */
export function useNewest(path: string): Newest {
  const generation = useGeneration();
  const [revision, setRevision] = useState<number>();
  const [keptSince, setKeptSince] = useState(0);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [attempt, setAttempt] = useState(0);
  const known = useRef<number | undefined>(undefined);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each of these is a reason to look again.
  useEffect(() => {
    const controller = new AbortController();
    const found = (newest: number, kept: number) => {
      if (controller.signal.aborted) return;
      if (known.current !== undefined && known.current !== newest) forgetAnswers();
      known.current = newest;
      knowNewest(newest);
      setRevision(newest);
      setKeptSince(kept);
      setFailure(null);
    };
    const failed = (error: unknown) => {
      // Where a number is known, the page itself tells what fails.
      if (controller.signal.aborted || known.current !== undefined) return;
      setFailure(asFailure(error));
    };
    const look = () => {
      const asked = ask(NewestDocument, {}, { signal: controller.signal, withToken: false });
      // Later nobody waits for it: the page is there.
      const awaited = known.current === undefined ? whileWaiting(asked) : asked;
      awaited.then(({ revision: { number, keptSince } }) => found(number, keptSince), failed);
    };
    const lookWhenSeen = () => {
      if (document.visibilityState === 'visible') look();
    };
    look();
    document.addEventListener('visibilitychange', lookWhenSeen);
    return () => {
      controller.abort();
      document.removeEventListener('visibilitychange', lookWhenSeen);
    };
  }, [path, generation, attempt]);

  const again = useCallback(() => {
    setFailure(null);
    setAttempt((before) => before + 1);
  }, []);
  return { revision, keptSince, failure, again };
}
