import { createHash } from 'node:crypto';
import { OSCAL_NAMESPACE } from '../../domain/oscal-namespace.ts';

/** Namespace of URLs and other URIs, from RFC 9562. */
const URIS = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';

/** Returns a version 5 UUID (RFC 9562), which is always the same for the same name. */
export function uuidV5(namespace: string, name: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest();
  const bytes = hash.subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

const OWN = uuidV5(URIS, OSCAL_NAMESPACE);

/** Returns the UUID of an object from its role, such as `component`, and the ids that identify it. */
export function uuidOf(...parts: readonly [role: string, ...ids: unknown[]]): string {
  return uuidV5(OWN, JSON.stringify(parts));
}
