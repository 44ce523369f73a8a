import { type ArgsDef, defineCommand } from 'citty';
import { type AskGraph, mustAsk, type Page, pagesAfter } from '../exports/ask.ts';
import { withGraph } from './shared/asking.ts';
import { dayOf, readOptions } from './shared/options.ts';
import { refusing } from './shared/refusing.ts';

const ARGS = {
  since: {
    type: 'string',
    description: 'List from this day on, in UTC, such as 2026-11-01; default: all.',
  },
} as const satisfies ArgsDef;

const RECORDS = `query ($after: String) {
  auditRecords(first: 100, after: $after) {
    nodes { at by action outcome importId revision detail }
    pageInfo { hasNextPage endCursor }
  }
}`;

interface Records {
  readonly auditRecords: Page & { readonly nodes: readonly { readonly at: string }[] };
}

/** Yields a line of JSON for each record, newest first. */
export async function* tellAudit(ask: AskGraph, since: string | null): AsyncIterable<string> {
  const read = async (after: string | null) => (await mustAsk<Records>(ask, RECORDS, { after })).auditRecords;
  for await (const { nodes } of pagesAfter(await read(null), read)) {
    const wanted = nodes.filter(({ at }) => since === null || at >= since);
    for (const record of wanted) yield JSON.stringify(record);
    if (wanted.length < nodes.length) return;
  }
}

export const auditCommand = defineCommand({
  meta: { name: 'audit', description: 'Lists who wrote what to the graph, newest first, one JSON object per line.' },
  args: ARGS,
  run: ({ rawArgs }) =>
    refusing(async () => {
      const since = dayOf('since', readOptions(rawArgs, ARGS).text('since'));
      await withGraph(async (ask) => {
        for await (const line of tellAudit(ask, since)) process.stdout.write(`${line}\n`);
      });
    }),
});
