/** Whether a row has what was asked of it; null where nothing was, or where it only shows a time. */
export function isMet({ ratio, floor, reached, sense }, tolerance = 1) {
  if (floor === null) return null;
  if (ratio === null) return false;
  const wanted = tolerance === 1 ? floor : (reached ?? floor);
  return sense === 'least' ? ratio >= wanted * tolerance : ratio <= wanted / tolerance;
}

/** A sentence for each row that is below its floor, or could not be had. */
export function belowFloor(measured, tolerance) {
  return measured.flatMap(({ name, rows }) =>
    rows
      .filter((row) => isMet(row, tolerance) === false)
      .map(({ case: told, ratio, floor, reached, sense, note }) => {
        const wanted = tolerance === 1 ? floor : (reached ?? floor);
        const came = ratio === null ? note : `${ratio.toFixed(2)} came`;
        const share = tolerance === 1 || ratio === null ? '' : ` within ${tolerance * 100} %`;
        return `${name}, ${told}: wanted ${sense === 'least' ? 'at least' : 'at most'} ${wanted}${share}; ${came}.`;
      }),
  );
}
