/** Of one kind, in a minute. */
const MOST_LINES = 60;
const MINUTE = 60_000;

/** Answers whether there is room for one more line of the log; tells after each minute how many there was none for. */
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
