import { defineCommand } from 'citty';
import { SCOPES } from '../domain/callers.ts';
import { BadInput } from '../errors.ts';
import { newToken } from '../http/tokens.ts';
import { refusing } from './refusing.ts';

export const tokenCommand = defineCommand({
  meta: { name: 'token', description: 'Makes a token, and what to put into TOKENS so that the server knows it.' },
  args: {
    name: { type: 'positional', required: true, description: 'Who it is for; shows as the author of imports.' },
    scopes: { type: 'string', default: 'import', description: `What it allows, with + between: ${SCOPES.join(', ')}.` },
  },
  run: ({ args }) =>
    refusing(async () => {
      const scopes = args.scopes.split('+');
      const isKnown = scopes.every((scope) => SCOPES.some((known) => known === scope));
      if (!isKnown) throw new BadInput(`Option "scopes" wants ${SCOPES.join('+')} or fewer; "${args.scopes}" came.`);
      if (!/^[\w.@-]+$/.test(args.name))
        throw new BadInput(`A token's name has letters, digits and . _ @ - only; "${args.name}" came.`);
      const { token, hash } = newToken();
      process.stdout.write(`Token, shown this once: ${token}\nFor TOKENS: ${args.name}:${args.scopes}:${hash}\n`);
    }),
});
