/** What a row is held against: only a full run asks for more than is reached so far. */
function wantedOf({ floor, reached = floor }, tolerance) {
  return tolerance === 1 ? floor : reached;
}

/** Whether a row has what was asked of it; null where nothing was, or where it only shows a time. */
export function isMet(row, tolerance = 1) {
  const { ratio, floor, sense } = row;
  if (floor === null) return null;
  if (ratio === null) return false;
  const wanted = wantedOf(row, tolerance);
  return sense === 'least' ? ratio >= wanted * tolerance : ratio <= wanted / tolerance;
}

/** A sentence for each row that is below its floor, or could not be had. */
export function belowFloor(measured, tolerance) {
  return measured.flatMap(({ name, rows }) =>
    rows
      .filter((row) => isMet(row, tolerance) === false)
      .map((row) => {
        const { case: told, ratio, sense, note } = row;
        const came = ratio === null ? note : `${ratio.toFixed(2)} came`;
        const share = tolerance === 1 || ratio === null ? '' : ` within ${tolerance * 100} %`;
        return `${name}, ${told}: wanted ${sense === 'least' ? 'at least' : 'at most'} ${wantedOf(row, tolerance)}${share}; ${came}.`;
      }),
  );
}
