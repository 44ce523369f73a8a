/** Milliseconds of work between yields to other requests. */
const LONGEST_TURN = 5;

/** Start of work in this turn of the event loop; null before any work. */
let began: number | null = null;
/** Work that waits for a turn, in order. */
const waiting: (() => void)[] = [];

/** True if work should yield. All work shares one clock, so time used by other work counts, too. */
export function shouldYield(): boolean {
  if (began !== null) return performance.now() - began >= LONGEST_TURN;
  begin();
  return false;
}

/** Resolves in a later turn of the event loop, in which no other waiting work continues. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (waiting.push(resolve) === 1) setImmediate(giveTurn);
  });
}

/**
 * Yields if the turn is over; for work in steps of a few milliseconds. Callers continue one at a time, each in a
 * separate turn. Loops check `shouldYield` first, to avoid an `await` for most items.
 */
export async function yieldIfDue(mayGoOn: () => void = () => undefined): Promise<void> {
  if (!shouldYield()) return;
  await nextTurn();
  mayGoOn();
}

/** Yields the items one by one, with turns for other work in between. Throws what `mayGoOn` throws. */
export async function* yielding<Item>(
  items: Iterable<Item> | AsyncIterable<Item>,
  mayGoOn?: () => void,
): AsyncIterable<Item> {
  for await (const item of items) {
    if (shouldYield()) await yieldIfDue(mayGoOn);
    yield item;
  }
}

/** Maps items in order, with turns for other work in between. */
export async function mapYielding<Item, Made>(
  items: Iterable<Item>,
  make: (item: Item) => Made,
  mayGoOn?: () => void,
): Promise<Made[]> {
  const made: Made[] = [];
  for (const item of items) {
    if (shouldYield()) await yieldIfDue(mayGoOn);
    made.push(make(item));
  }
  return made;
}

function giveTurn(): void {
  const next = waiting.shift();
  if (waiting.length > 0) setImmediate(giveTurn);
  begin();
  next?.();
}

function begin(): void {
  const now = performance.now();
  began = now;
  // A later turn has its own start by then.
  setImmediate(() => {
    if (began === now) began = null;
  });
}
