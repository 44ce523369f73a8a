import { useEffect, useRef, useState } from 'react';
import type { NodeKind } from '../../generated/graphql.ts';
import { NodePicker } from '../../picker/node-picker.tsx';
import type { NamedNode } from './report.ts';

interface AnotherNodeProps {
  readonly text: string;
  /** As reports write them, such as ServiceFamily. */
  readonly kinds: readonly string[];
  readonly isSending: boolean;
  readonly accept: (node: NamedNode) => void;
}

/** For a name that means none of the nearest: any node, found by its own name. */
export function AnotherNode({ text, kinds, isSending, accept }: AnotherNodeProps) {
  const [isOpen, setOpen] = useState(false);
  const picker = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isOpen) picker.current?.querySelector('input')?.focus();
  }, [isOpen]);
  if (!isOpen)
    return (
      <button type="button" disabled={isSending} onClick={() => setOpen(true)}>
        It is …<span className="unseen"> another node, for {text}</span>
      </button>
    );
  return (
    <div ref={picker}>
      <NodePicker
        label={`“${text}” is`}
        kinds={kinds.map(nodeKind)}
        placeholder="type its name"
        chosen={[]}
        nameOf={(id) => id}
        choose={(_ids, picked) => (picked === undefined ? undefined : accept({ id: picked.id, name: picked.name }))}
      />
    </div>
  );
}

function nodeKind(kind: string): NodeKind {
  return kind.replace(/(?<=[a-z])[A-Z]/g, '_$&').toUpperCase() as NodeKind;
}
