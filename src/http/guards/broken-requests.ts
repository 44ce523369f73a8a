import { randomUUID } from 'node:crypto';
import { maxHeaderSize, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { noteBrokenOff, type Telling, tellAnswered } from '../requests/request-notes.ts';

interface Refusal {
  readonly status: number;
  readonly message: string;
}

const LATE: Refusal = { status: 408, message: 'The request did not come to its end in time; send it again.' };
const TOO_LONG: Refusal = {
  status: 431,
  message: `The address and the headers have more than ${maxHeaderSize} bytes together; send a long document as the body of a POST.`,
};
const UNREADABLE: Refusal = { status: 400, message: 'The request cannot be read as HTTP.' };

const BY_CODE: Readonly<Record<string, Refusal>> = { ERR_HTTP_REQUEST_TIMEOUT: LATE, HPE_HEADER_OVERFLOW: TOO_LONG };

const GONE: readonly (string | undefined)[] = ['ECONNRESET', 'HPE_INVALID_EOF_STATE'];

/** Answers and logs a malformed request, which Node rejects before any handler sees it. */
export function refuseBroken(telling: Telling) {
  return (error: NodeJS.ErrnoException, socket: Socket): void => {
    // The client closed the connection; if its request had begun, it is logged elsewhere.
    if (GONE.includes(error.code) || !socket.writable) return void socket.destroy(error);
    const { status, message } = BY_CODE[error.code ?? ''] ?? UNREADABLE;
    if (!hasBegunAnswer(socket)) socket.write(answerOf(status, message));
    noteBrokenOff(socket);
    tellAnswered(
      {
        ...{ method: 'none', route: undefined, status, milliseconds: 0, notes: null, isTurnedAway: false },
        whose: () => ({ requestId: randomUUID() }),
      },
      telling,
    );
    socket.destroy(error);
  };
}

/**
 * True if another response has begun on the socket, which ours would corrupt. Reads the property that Node itself uses.
 */
function hasBegunAnswer(socket: Socket & { readonly _httpMessage?: ServerResponse | null }): boolean {
  return socket._httpMessage?.headersSent ?? false;
}

function answerOf(status: number, message: string): string {
  const body = JSON.stringify({ errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }] });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'cache-control: no-store',
    'x-content-type-options: nosniff',
    'connection: close',
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}
