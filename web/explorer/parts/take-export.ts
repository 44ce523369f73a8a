import { authorization, refusalOf, send } from '../api/ask.ts';
import { away } from '../api/failure.ts';
import { readToken } from '../api/token.ts';
import { whileWaiting } from '../api/waiting.ts';
import { followDownload, saveFile } from './save-file.ts';

/** Takes an export away; throws Failure where it is refused. */
export function takeExport(address: string): Promise<void> {
  // Reading may be closed to who does not show a token, and a link shows none.
  return whileWaiting(readToken() === null ? handOver(address) : take(address));
}

/** The browser writes what a link leads to straight to the disk, but tells nobody why it was refused: so that is asked first. */
async function handOver(address: string): Promise<void> {
  const looked = await send(address, { method: 'HEAD' });
  const mayCome = looked.ok && looked.headers.get('x-ratelimit-remaining') !== '0';
  if (!mayCome) {
    const told = await send(address, {});
    if (!told.ok) throw await refusalOf(told);
    await told.body?.cancel();
  }
  followDownload(address);
}

async function take(address: string): Promise<void> {
  const response = await send(address, { headers: authorization() });
  if (!response.ok) throw await refusalOf(response);
  const named = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '');
  saveFile(await wholeOf(response), named?.[1] ?? 'export');
}

/** A file that ends early is none. */
async function wholeOf(response: Response): Promise<Blob> {
  try {
    return await response.blob();
  } catch (error) {
    throw away(error);
  }
}
