import { type Ask, mustAsk } from './ask.ts';

/** Ends of a row, which `idsOfEnds` replaces by their ids. */
export const ENDS =
  'subject { ... on Node { id } } environment { id } certificate { id } standard { id } clause { id }';

// biome-ignore lint/suspicious/noExplicitAny: the answer has the shape that the query asked for.
export function idsOfEnds({ subject, environment, certificate, standard, clause }: any) {
  return {
    subject: subject.id as string,
    environment: (environment?.id ?? null) as string | null,
    certificate: certificate.id as string,
    standard: standard.id as string,
    clause: clause.id as string,
  };
}

/** Returns the rows of all pages of `inheritance`, with these fields each. */
export async function allRows(ask: Ask, fields: string, filter: object, asOf: string) {
  const query = `query ($filter: InheritanceFilter!, $asOf: Date!, $after: String) {
    inheritance(filter: $filter, asOf: $asOf, first: 100, after: $after) {
      nodes { ${fields} } pageInfo { hasNextPage endCursor }
    }
  }`;
  // biome-ignore lint/suspicious/noExplicitAny: rows have the fields that the caller asked for.
  const rows: any[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const variables: Record<string, unknown> = { filter, asOf, after };
    const { nodes, pageInfo } = (await mustAsk(ask, query, variables)).inheritance;
    rows.push(...nodes);
    [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
  }
  return rows;
}
