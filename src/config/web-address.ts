import { z } from 'zod';

/** The message omits the address because it may contain keys. */
export const webAddress = z.url({ protocol: /^https?$/, error: 'must be an address such as https://host.example/' });
