const YEAR = 365.25 * 86_400_000;
/** Width of a year's words with room around them. */
const TICK = 42;

export interface TimeAxis {
  readonly at: (day: string) => number;
  readonly ticks: readonly { readonly year: number; readonly x: number }[];
}

interface AxisRoom {
  readonly left: number;
  readonly width: number;
}

/** Makes an axis that has room for all days; a month or a year counts as its first day. */
export function axisOf(days: readonly string[], { left, width }: AxisRoom): TimeAxis {
  const times = days.map(timeOf);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const margin = Math.max((last - first) * 0.04, YEAR / 4);
  const [from, until] = [first - margin, last + margin];
  const place = (time: number) => left + ((time - from) / (until - from)) * width;
  const [begin, end] = [new Date(from).getUTCFullYear() + 1, new Date(until).getUTCFullYear()];
  const every = Math.max(1, Math.ceil(((end - begin + 1) * TICK) / width));
  const years = Array.from({ length: Math.max(end - begin + 1, 0) }, (_, index) => begin + index);
  return {
    at: (day) => place(timeOf(day)),
    ticks: years.filter((year) => year % every === 0).map((year) => ({ year, x: place(Date.UTC(year, 0, 1)) })),
  };
}

function timeOf(day: string): number {
  return Date.parse(day);
}
