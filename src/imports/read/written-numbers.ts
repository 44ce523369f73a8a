/** A number of JSON that would print otherwise than it is written, such as `8.10` or one of twenty digits. */
export class WrittenNumber {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

const MARK = '\u0000number ';
/** Texts are passed over whole, so that numbers in them stay theirs. */
const TEXT_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/gs;

/** As JSON.parse, but for numbers that it would change, which come as they are written. */
export function parseWritten(json: string): unknown {
  const parsed: unknown = JSON.parse(json);
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

/** Whole numbers beyond the safe ones may have lost digits in the program that wrote them. */
function isKept(token: string): boolean {
  const number = Number(token);
  return String(number) === token && (!Number.isInteger(number) || Number.isSafeInteger(number));
}
