import { defineCommand } from 'citty';
import { SCOPES } from '../domain/callers.ts';
import { today } from '../domain/days.ts';
import { BadInput } from '../errors.ts';
import { newToken } from '../http/callers/tokens.ts';
import { dayOf } from './shared/options.ts';
import { refusing } from './shared/refusing.ts';

export const tokenCommand = defineCommand({
  meta: { name: 'token', description: 'Creates a token, and the value of TOKENS that makes the server accept it.' },
  args: {
    name: { type: 'positional', required: true, description: 'Who it is for; shows as the author of imports.' },
    scopes: { type: 'string', default: 'import', description: `What it allows, joined with +: ${SCOPES.join(', ')}.` },
    expires: {
      type: 'string',
      description: 'Last day on which it is valid, such as 2027-06-30, in UTC; default: no end.',
    },
  },
  run: ({ args }) =>
    refusing(async () => {
      const scopes = args.scopes.split('+');
      const isKnown = scopes.every((scope) => SCOPES.some((known) => known === scope));
      if (!isKnown) throw new BadInput(`Option "scopes" must be ${SCOPES.join('+')} or fewer, not "${args.scopes}".`);
      if (!/^[\w.@-]+$/.test(args.name))
        throw new BadInput(`A token's name must be of letters, digits and . _ @ - only, not "${args.name}".`);
      const expires = dayOf('expires', args.expires ?? null);
      if (expires !== null && expires < today())
        throw new BadInput(`Option "expires" must be today or a later day in UTC, not ${expires}.`);
      const { token, hash } = newToken();
      const known = [args.name, args.scopes, hash, ...(expires === null ? [] : [expires])].join(':');
      process.stdout.write(`Token, shown this once: ${token}\nFor TOKENS: ${known}\n`);
    }),
});
