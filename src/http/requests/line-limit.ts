const MOST_LINES = 60;
const MINUTE = 60_000;

/**
 * Returns a function that returns true while another log line is allowed in this minute. Reports the number of dropped
 * lines afterwards.
 */
export function limitLines(tellRest: (count: number) => void): () => boolean {
  let asked = 0;
  return () => {
    asked += 1;
    if (asked === 1) {
      setTimeout(() => {
        const withoutLine = asked - MOST_LINES;
        asked = 0;
        if (withoutLine > 0) tellRest(withoutLine);
      }, MINUTE).unref();
    }
    return asked <= MOST_LINES;
  };
}
