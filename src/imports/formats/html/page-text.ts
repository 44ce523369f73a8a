import { isAscii, isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { BadList } from '../../bad-list.ts';
import { type Input, wholeBytes, wholeText } from '../../input.ts';

/** A page that holds its pictures is long; its tables are bounded by themselves. */
const LARGEST = 16 * 1024 * 1024;
const DECLARED = [
  /<meta[\s/](?:[^<>]{0,500}?[\s;])?charset\s*=\s*(?:["']\s*)?([^\s"'/<>;]+)/i,
  /^\s*<\?xml\s[^>]{0,200}?\sencoding\s*=\s*["']([^"']+)/i,
];

/** The text of a page, in the encoding that it says: by a byte order mark, or else in its head. Throws BadList where that cannot be. */
export async function pageText(input: Input): Promise<string> {
  if (input.size > LARGEST) {
    throw new BadList(`The page has ${input.size} bytes; web pages may have ${LARGEST}.`, { input });
  }
  const declared = declaredEncoding(input);
  const decoder = declared === null || input.encoding !== 'utf-8' ? null : decoderOf(declared, input);
  if (decoder === null || decoder.encoding === 'utf-8') return wholeText(input);
  const bytes = await wholeBytes(input);
  input.onRead?.(bytes.length);
  // Texts of another encoding are UTF-8 by no chance; a server may have said so where the page still says otherwise.
  if (!isAscii(bytes) && isUtf8(bytes)) {
    throw new BadList(
      `The page says that it is written in ${declared}, and is in UTF-8; correct its <meta charset>, or leave that out.`,
      { input },
    );
  }
  try {
    const text = decoder.decode(bytes);
    return decoder.encoding === 'windows-1252' ? withSigns(text) : text;
  } catch (error) {
    throw new BadList(`The page says that it is written in ${declared}, and is not; save it as UTF-8.`, {
      input,
      cause: error,
    });
  }
}

/** Some versions of Node read these bytes as ISO-8859-1, which has no signs there. */
function withSigns(text: string): string {
  return text.replace(/[\u0080-\u009F]/g, (character) => SIGNS[character.charCodeAt(0) - 0x80] ?? character);
}

/** Of Windows-1252, from byte 0x80; a blank: it has none there. */
const SIGNS = [...'€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'].map((sign) => (sign === ' ' ? undefined : sign));

function declaredEncoding({ head }: Input): string | null {
  const text = head.toString('latin1').replace(/<!--[\s\S]*?(?:-->|$)/g, '');
  for (const expression of DECLARED) {
    const [, encoding] = expression.exec(text) ?? [];
    if (encoding !== undefined) return encoding.trim();
  }
  return null;
}

/** As browsers do, UTF-16 is taken for UTF-8 where bytes that can be read as ASCII say it. */
function decoderOf(encoding: string, input: Input): TextDecoder {
  try {
    return new TextDecoder(/^utf-?16/i.test(encoding) ? 'utf-8' : encoding, { fatal: true });
  } catch (error) {
    throw new BadList(
      `The page says that it is written in ${encoding.slice(0, 40)}, which is not known; save it as UTF-8.`,
      {
        input,
        cause: error,
      },
    );
  }
}
