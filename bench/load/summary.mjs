/** What the milliseconds of all answers come to. */
export function summarize({ milliseconds, begun, last, bytes }) {
  const sorted = Float64Array.from(milliseconds).sort();
  const at = (part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? null;
  return {
    count: sorted.length,
    requestsPerSecond: (sorted.length * 1000) / (last - begun),
    median: at(0.5),
    worstOfHundred: at(0.99),
    bytes: Math.round(bytes / Math.max(1, sorted.length)),
  };
}
