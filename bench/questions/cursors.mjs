/**
 * The cursor that a page would end with whose last item has this key. A walk to the middle of 10^8 rows would take a
 * day, and gives the same. Parts of the key that are not given are empty, which sorts before all others.
 */
export function cursorAt(cursor, key) {
  const parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  const whole = parts.slice(BEFORE_KEY).map((_part, position) => key[position] ?? '');
  return Buffer.from(JSON.stringify([...parts.slice(0, BEFORE_KEY), ...whole])).toString('base64url');
}

/** Version, graph, revision, day and question. */
const BEFORE_KEY = 5;
