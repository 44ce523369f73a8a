import { authorization, refusalOf, send } from '../../api/ask.ts';
import { away } from '../../api/failure.ts';
import { whileWaiting } from '../../api/waiting.ts';
import { followDownload, saveFile } from '../../basics/save-file.ts';
import { readToken } from '../../basics/token.ts';

/** Downloads an export; throws `Failure` if it is refused. */
export function takeExport(address: string): Promise<void> {
  // A link sends no token, so with one the file is fetched instead.
  return whileWaiting(readToken() === null ? handOver(address) : take(address));
}

/** Checks with HEAD first, since a browser's download shows no reason for a refusal. */
async function handOver(address: string): Promise<void> {
  const looked = await send(address, { method: 'HEAD' });
  const mayCome = looked.ok && looked.headers.get('x-ratelimit-remaining') !== '0';
  if (!mayCome) {
    const answer = await send(address, {});
    if (!answer.ok) throw await refusalOf(answer);
    await answer.body?.cancel();
  }
  followDownload(address);
}

async function take(address: string): Promise<void> {
  const response = await send(address, { headers: authorization() });
  if (!response.ok) throw await refusalOf(response);
  const named = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '');
  saveFile(await wholeOf(response), named?.[1] ?? 'export');
}

/** Throws if the download breaks off, so that no partial file is saved. */
async function wholeOf(response: Response): Promise<Blob> {
  try {
    return await response.blob();
  } catch (error) {
    throw away(error);
  }
}
