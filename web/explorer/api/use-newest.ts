import { useCallback, useEffect, useState } from 'react';
import { NewestDocument, type NewestQuery } from '../generated/graphql.ts';
import { forgetAnswers, useGeneration } from './answers.ts';
import { ask } from './ask.ts';
import { asFailure, type Failure } from './failure.ts';
import { knowNewest, knownNewest, useKnownNewest } from './staged.ts';
import { whileWaiting } from './waiting.ts';

let early: Promise<NewestQuery> | null = null;

/** Newest revision that the server put into the page; null if it did not. */
export const served = servedNewest();

function servedNewest(): { readonly revision: number; readonly keptSince: number } | null {
  const tag = document.querySelector<HTMLMetaElement>('meta[name="revision"]');
  if (tag === null || tag.content === '') return null;
  const revision = Number(tag.content);
  knowNewest(revision);
  return { revision, keptSince: Number(tag.dataset['keptSince']) };
}

/** Asks before the frame is first drawn, which takes longer than the answer; not where the page has it already. */
export function askNewestEarly(): void {
  if (served !== null) return;
  early = ask(NewestDocument, {});
  // Told where it is awaited.
  early.catch(() => {});
}

export interface Newest {
  readonly revision: number | undefined;
  /** First revision that can be read. */
  readonly keptSince: number;
  readonly failure: Failure | null;
  again(): void;
}

/**
 * Hook that checks for a new revision on each page, and when the tab becomes visible. A new one invalidates the cache.
 */
export function useNewest(path: string): Newest {
  const generation = useGeneration();
  const revision = useKnownNewest();
  const [keptSince, setKeptSince] = useState(served?.keptSince ?? 0);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each of these is a reason to look again.
  useEffect(() => {
    const controller = new AbortController();
    const found = (newest: number, kept: number) => {
      if (controller.signal.aborted) return;
      const before = knownNewest();
      if (before !== undefined && before !== newest) forgetAnswers();
      knowNewest(newest);
      setKeptSince(kept);
      setFailure(null);
    };
    const failed = (error: unknown) => {
      // If a revision is known, the page itself reports failures.
      if (controller.signal.aborted || knownNewest() !== undefined) return;
      setFailure(asFailure(error));
    };
    const look = () => {
      const asked = early ?? ask(NewestDocument, {}, { signal: controller.signal });
      early = null;
      // Shows the waiting bar for the first check only; later ones run in the background.
      const awaited = knownNewest() === undefined ? whileWaiting(asked) : asked;
      awaited.then(({ revision: { number, keptSince } }) => found(number, keptSince), failed);
    };
    const lookIfVisible = () => {
      if (document.visibilityState === 'visible') look();
    };
    look();
    document.addEventListener('visibilitychange', lookIfVisible);
    return () => {
      controller.abort();
      document.removeEventListener('visibilitychange', lookIfVisible);
    };
  }, [path, generation, attempt]);

  const again = useCallback(() => {
    setFailure(null);
    setAttempt((before) => before + 1);
  }, []);
  return { revision, keptSince, failure, again };
}
