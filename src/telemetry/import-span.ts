import { failureCode } from './failure-code.ts';
import type { Ended, Traces } from './traces.ts';

interface Run {
  readonly state: string;
  readonly format: string;
  readonly revision: number | null;
  readonly rows: { readonly read: number };
}

export async function traceImport<Report extends Run>(
  traces: Traces | null,
  work: () => Promise<Report>,
): Promise<Report> {
  if (traces === null) return work();
  const span = traces.work('import');
  try {
    const report = await span.within(work);
    span.end(ended(report));
    return report;
  } catch (error) {
    span.end({ name: 'import', attributes: {}, failure: failureCode(error) });
    throw error;
  }
}

function ended({ state, format, revision, rows }: Run): Ended {
  const attributes = {
    'compliance_graph.import.state': state,
    'compliance_graph.import.format': format,
    'compliance_graph.import.rows': rows.read,
    'compliance_graph.revision': revision,
  };
  return { name: `import ${format}`, attributes, failure: null };
}
