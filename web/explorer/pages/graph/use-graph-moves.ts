import { useParameters } from '../../routing/address.ts';
import { go } from '../../routing/location.ts';

/** Actions in the picture; each changes the address. */
export interface GraphMoves {
  readonly select: (id: string) => void;
  readonly expand: (id: string) => void;
  readonly fold: (id: string) => void;
}

export function useGraphMoves(center: string): GraphMoves {
  const { all, changed } = useParameters();
  const open = all('open');
  const unfold = all('unfold');
  return {
    select: (id) => go(changed({ selected: id }), { replace: true }),
    expand(id) {
      // Folds have ids of their own: the node's and the kind.
      if (unfold.includes(id)) return;
      if (id.includes('~')) go(changed({ unfold: [...new Set([...unfold, id])], selected: id.split('~')[0] }));
      else if (id !== center) go(changed({ open: [...new Set([...open, id])], selected: id }));
    },
    fold(id) {
      const isOf = (folded: string) => folded.startsWith(`${id}~`);
      go(
        changed({
          open: open.filter((other) => other !== id),
          unfold: unfold.filter((other) => !isOf(other)),
          selected: id,
        }),
      );
    },
  };
}
