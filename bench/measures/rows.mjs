/**
 * A row whose ratio must be at least the floor: ours does so many times as much. `reached`: what it comes to so far, of a floor that is
 * missed, for runs that only tell whether something has become worse.
 */
export function atLeast({ floor, ours, theirs, ...row }) {
  return { ...row, ours, theirs, ratio: ours / theirs, floor, sense: 'least' };
}

/** A row whose ratio must be at most the floor: ours takes so many times as long. */
export function atMost({ floor, ours, theirs, ...row }) {
  return { ...row, ours, theirs, ratio: ours / theirs, floor, sense: 'most' };
}

/** A time with what was wanted of it. It depends on the machine, so it is shown and decides nothing. */
export function shown({ unit, ours, wanted, ...row }) {
  return { ...row, unit, ours, theirs: null, ratio: null, floor: null, wanted };
}

/** A row that could not be had, with the reason. */
export function unanswered({ floor, note, ...row }) {
  return { ...row, ours: null, theirs: null, ratio: null, floor, sense: 'least', note };
}
