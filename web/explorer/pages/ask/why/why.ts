interface Asked {
  readonly subject: { readonly id: string };
  readonly environment: { readonly id: string } | null;
  readonly certificate: { readonly id: string };
  readonly clause: { readonly id: string };
}

/** Encodes a row for the address; ids have no commas. An empty part is an environment not stated, or any certificate. */
export function whyOf({ subject, environment, certificate, clause }: Asked): string {
  return [subject.id, environment?.id ?? '', certificate.id, clause.id].join(',');
}

export interface Why {
  readonly subject: string;
  readonly environment: string | null;
  readonly environmentNotStated: boolean;
  /** Null for any. */
  readonly certificate: string | null;
  readonly clause: string;
}

export function readWhy(text: string): Why {
  const [subject = '', environment = '', certificate = '', clause = ''] = text.split(',');
  const environmentNotStated = environment === '';
  return {
    ...{ subject, environment: environmentNotStated ? null : environment, environmentNotStated },
    ...{ certificate: certificate === '' ? null : certificate, clause },
  };
}
