import { useEffect, useState } from 'react';

const PAUSE = 150;

/** Returns a text once it has not changed for a moment, so that not each letter of it is asked about; an empty one at once. */
export function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return text === '' ? '' : paused;
}
