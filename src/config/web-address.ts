import { z } from 'zod';

/** What was written stays out of the message: addresses may bear keys. */
export const webAddress = z.url({ protocol: /^https?$/, error: 'must be an address such as https://host.example/' });
