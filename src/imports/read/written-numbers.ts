/** A number of JSON that would print otherwise than it is written, such as `8.10` or one of twenty digits. */
export class WrittenNumber {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

const MARK = '\u0000number ';
/** Where none of these stands, no number can differ; texts that look so only cost time. */
const PERHAPS_OTHERWISE = /[[:,\s](?:-0|-?\d{1,15}[.eE\d])/;
/** Texts are passed over whole, so that numbers in them stay theirs. */
const TEXT_OR_NUMBER = /"[^"\\]*(?:\\[\s\S][^"\\]*)*(?:"|\\?$)|-?\d[\d.eE+-]*/g;

/** As JSON.parse, which keeps no number as it was written; those that would change come as they stand there. */
export function parseWritten(json: string): unknown {
  const parsed: unknown = JSON.parse(json);
  if (!PERHAPS_OTHERWISE.test(json)) return parsed;
  let isChanged = false;
  const marked = json.replace(TEXT_OR_NUMBER, (token) => {
    if (token.startsWith('"') || isKept(token)) return token;
    isChanged = true;
    return JSON.stringify(`${MARK}${token}`);
  });
  if (!isChanged) return parsed;
  return JSON.parse(marked, (_key, value: unknown) =>
    typeof value === 'string' && value.startsWith(MARK) ? new WrittenNumber(value.slice(MARK.length)) : value,
  );
}

/** Whole numbers beyond the safe ones print like others; some programs that wrote them have lost their digits already. */
function isKept(token: string): boolean {
  const number = Number(token);
  return String(number) === token && (!Number.isInteger(number) || Number.isSafeInteger(number));
}
