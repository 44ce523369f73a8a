/**
 * Groups are named by the standard and the number, with no mark where one ends and the other begins:
 * `NIST_SP_800-53_R4_AC-2(1)`, `CSA_v4.0.12_CEK_02`. What all groups of an initiative begin with is no part of a number.
 */
export function numbersOfGroups(groups: readonly string[]): (group: string) => readonly string[] {
  const shared = groups.length > 1 ? endOfShared(groups) : null;
  return (group) => {
    const starts = [...group.matchAll(/_/g)].map(({ index }) => index + 1);
    const last = shared ?? starts.at(-1) ?? 0;
    // The longest first: what stands behind the last underscore may be the number within a domain.
    const readings = [0, ...starts].filter((start) => start <= last).map((start) => group.slice(start).trim());
    return [...new Set(readings.flatMap(spellingsOf))];
  };
}

/** Where the part ends, up to an underscore, with which all begin. */
function endOfShared([first = '', ...others]: readonly string[]): number {
  let length = first.length;
  for (const other of others) {
    let same = 0;
    while (same < length && first[same] === other[same]) same += 1;
    length = same;
  }
  return first.lastIndexOf('_', length - 1) + 1;
}

/** Names of policies take no blanks, and in some initiatives no dashes or brackets: `CEK_02` is CEK-02, `AC.2.4` is AC-2(4). */
function spellingsOf(text: string): string[] {
  return [text, text.replaceAll('_', '-'), text.replace(/^([a-z]+)\./i, '$1-')];
}
