/** How long one turn of the event loop took this process at the longest, in milliseconds of processor, while some work went on. */
export async function longestTurn(work: () => Promise<unknown>): Promise<number> {
  let [longest, isEnding] = [0, false];
  let begun = performance.now();
  let used = process.cpuUsage();
  const look = () => {
    const { user, system } = process.cpuUsage(used);
    // By the clock a turn is as long as others of the machine make it; by the processor, as threads beside this one do.
    longest = Math.max(longest, Math.min((user + system) / 1_000, performance.now() - begun));
    begun = performance.now();
    used = process.cpuUsage();
    if (!isEnding) setImmediate(look);
  };
  setImmediate(look);
  try {
    await work();
    await new Promise(setImmediate);
    return longest;
  } finally {
    isEnding = true;
  }
}
