/** Other requests wait no longer than so many milliseconds, and one step more, while somebody works. */
const LONGEST_TURN = 5;

/** When this turn of the event loop began to be used for work; null: it was not yet. */
let began: number | null = null;
/** Work that waits for a turn, in its order. */
const waiting: (() => void)[] = [];

/** True if others should be let on before the work goes on. All work shares one clock, however many are at work. */
export function isTurnOver(): boolean {
  if (began !== null) return performance.now() - began >= LONGEST_TURN;
  begin();
  return false;
}

/** Resolves in a later turn of the event loop, which this work then has alone. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (waiting.push(resolve) === 1) setImmediate(giveTurn);
  });
}

/**
 * Lets others on where the turn is over: for work in steps of a few milliseconds. Of several that ask at once all go on,
 * so that what they read is read together; work that must not begin beside others asks `isTurnOver` itself, right before.
 */
export async function pause(mayGoOn: () => void = () => undefined): Promise<void> {
  if (!isTurnOver()) return;
  await nextTurn();
  mayGoOn();
}

/** Gives the items one by one, and the event loop to others in between. Ends where `mayGoOn` throws. */
export async function* inTurns<Item>(
  items: Iterable<Item> | AsyncIterable<Item>,
  mayGoOn?: () => void,
): AsyncIterable<Item> {
  for await (const item of items) {
    if (isTurnOver()) await pause(mayGoOn);
    yield item;
  }
}

/** What is made of each item, in their order. */
export async function mapInTurns<Item, Made>(
  items: Iterable<Item>,
  make: (item: Item) => Made,
  mayGoOn?: () => void,
): Promise<Made[]> {
  const made: Made[] = [];
  for (const item of items) {
    if (isTurnOver()) await pause(mayGoOn);
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
  // Whoever has the turn then has begun anew.
  setImmediate(() => {
    if (began === now) began = null;
  });
}
