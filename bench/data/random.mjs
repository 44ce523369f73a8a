/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomNumbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Positions below `count`, where position k comes 1/(k + 1) as often as the first (Zipf, s = 1). */
export function zipfPositions(count, random) {
  const cumulated = new Float64Array(count);
  let sum = 0;
  for (let position = 0; position < count; position += 1) {
    sum += 1 / (position + 1);
    cumulated[position] = sum;
  }
  return () => {
    const wanted = random() * sum;
    let low = 0;
    for (let high = count - 1; low < high; ) {
      const middle = (low + high) >> 1;
      if (cumulated[middle] < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** The same items in another order. */
export function shuffled(items, random) {
  const mixed = [...items];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [mixed[at], mixed[other]] = [mixed[other], mixed[at]];
  }
  return mixed;
}
