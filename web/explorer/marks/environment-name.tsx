import { NodeLink } from './node-link.tsx';

interface EnvironmentNameProps {
  /** Null if the source names none. */
  readonly environment: { readonly id: string; readonly name: string } | null;
}

export function EnvironmentName({ environment }: EnvironmentNameProps) {
  if (environment === null) return <span className="quiet">not stated</span>;
  return <NodeLink id={environment.id} name={environment.name} isPlain />;
}
