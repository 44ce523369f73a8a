import { userInfo } from 'node:os';
import { defineCommand } from 'citty';
import { readConfig } from '../config.ts';
import type { Engine } from '../engine/engine.ts';
import { ImportRefused } from '../errors.ts';
import { type AskGraph, mustAsk } from '../exports/ask.ts';
import type { LocalAccess } from '../http/callers/local-access.ts';
import type { Transition } from '../imports/runs/revert.ts';
import { discardRun, publishRun, revertRun } from '../imports/runs/transitions.ts';
import { withGraphOpen } from '../start/open-graph.ts';
import { refusing } from './shared/refusing.ts';
import { postGraphQl, runningServer } from './shared/remote.ts';

/** Command that changes an import's state, here or at the server that has the graph open. */
interface RunCommand {
  readonly name: string;
  readonly description: string;
  readonly wanted: string;
  readonly mutation: string;
  readonly here: (engine: Engine, id: string, by: string) => Promise<Transition>;
  readonly done: (id: string, importId: string) => string;
}

const ASKED = `__typename ... on ImportNotFound { message }`;

function defineRunCommand(command: RunCommand) {
  return defineCommand({
    meta: { name: command.name, description: command.description },
    args: { import: { type: 'positional', required: true, description: command.wanted } },
    run: ({ args }) =>
      refusing(async () => {
        const id = args.import;
        const config = readConfig();
        const server = await runningServer(config);
        const result =
          server === null
            ? await withGraphOpen(config, (engine) => command.here(engine, id, userInfo().username))
            : await atServer(command, server, id);
        if (result.outcome !== 'done') throw new ImportRefused(describe(result));
        process.stdout.write(`${command.done(id, result.importId)}\n`);
      }),
  });
}

interface MutationAnswer {
  readonly result: {
    readonly __typename: string;
    readonly message?: string;
    readonly items?: readonly { readonly id: string; readonly sentence: string }[];
    readonly importRun?: { readonly id: string };
  };
}

async function atServer({ mutation }: RunCommand, server: LocalAccess, id: string): Promise<Transition> {
  const ask: AskGraph = (query, variables) => postGraphQl(server, query, variables);
  const { result } = await mustAsk<MutationAnswer>(ask, mutation, { id });
  const { message = '', items } = result;
  if (result.__typename === 'ImportNotFound') return { outcome: 'not-found', message };
  if (items !== undefined) return { outcome: 'conflict', message, items };
  return { outcome: 'done', importId: result.importRun?.id ?? id };
}

function describe(result: Exclude<Transition, { outcome: 'done' }>): string {
  if (result.outcome === 'not-found') return result.message;
  return [result.message, ...result.items.map(({ sentence }) => `  ${sentence}`)].join('\n');
}

export const publishCommand = defineRunCommand({
  name: 'publish',
  description: 'Publishes a staged import, all at once.',
  wanted: 'Id of a staged import, such as import/14.',
  mutation: `mutation ($id: ID!) { result: publishImport(id: $id) { ${ASKED} ... on ImportPublished { importRun { id } } } }`,
  here: publishRun,
  done: (id) => `Published ${id}.`,
});

export const discardCommand = defineRunCommand({
  name: 'discard',
  description: 'Discards a staged import, which was never visible.',
  wanted: 'Id of a staged import, such as import/14.',
  mutation: `mutation ($id: ID!) { result: discardImport(id: $id) { ${ASKED} } }`,
  here: discardRun,
  done: (id) => `Discarded ${id}.`,
});

export const revertCommand = defineRunCommand({
  name: 'revert',
  description: 'Undoes a published import by a new revision.',
  wanted: 'Id of a published import, such as import/14.',
  mutation: `mutation ($id: ID!) { result: revertImport(id: $id) {
    ${ASKED} ... on ImportReverted { importRun { id } } ... on ImportConflict { message items { id sentence } }
  } }`,
  here: revertRun,
  done: (id, importId) => `Undid ${id} by ${importId}.`,
});
