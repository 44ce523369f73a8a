import { useContext, useEffect, useState } from 'react';
import { AsOfContext } from '../routing/as-of.ts';
import { lookupAt } from './lookup.ts';
import { isQuestion, type Reading, readQuestion } from './reading.ts';

interface Read {
  readonly key: string;
  readonly reading: Reading | null;
}

/** Hook for a text read as a question: undefined while it is read, null if it is none or cannot be read. */
export function useReading(text: string): Reading | null | undefined {
  const { day, revision } = useContext(AsOfContext) ?? {};
  const isKnown = day !== undefined && revision !== undefined;
  const key = isKnown && /\S\s+\S/.test(text) ? `${day} ${revision} ${text}` : null;
  const [read, setRead] = useState<Read | null>(null);
  useEffect(() => {
    if (key === null || day === undefined || revision === undefined) return;
    const controller = new AbortController();
    const lookup = lookupAt({ asOf: day, revision, signal: controller.signal });
    void readQuestion(text, lookup)
      .then((reading) => (reading !== null && isQuestion(reading) ? reading : null))
      // The search reports what fails.
      .catch(() => null)
      .then((reading) => {
        if (!controller.signal.aborted) setRead({ key, reading });
      });
    return () => controller.abort();
  }, [day, revision, key, text]);
  if (key === null) return null;
  return read?.key === key ? read.reading : undefined;
}
