/** The same items, of which so many are made before they are asked for. */
export async function* ahead<Item>(items: AsyncGenerator<Item, void>, most: number): AsyncGenerator<Item, void> {
  const coming: Promise<IteratorResult<Item, void>>[] = [];
  for (;;) {
    while (coming.length < most) {
      const next = items.next();
      // Told once it is its turn.
      next.catch(() => undefined);
      coming.push(next);
    }
    const { done, value } = (await coming.shift()) as IteratorResult<Item, void>;
    if (done) return;
    yield value;
  }
}
