import { kindOfId } from '../marks/kinds.ts';
import { PICTURES } from '../picture/picture-navigation.tsx';
import { useParameters, type Values } from '../routing/address.ts';
import { usePlace } from '../routing/location.ts';
import { idOf } from '../routing/path-part.ts';
import { graphOf, isPicked, pickedIn } from '../routing/picked.ts';
import { Ways } from '../routing/ways.tsx';

const WAYS = [
  ['/ask', 'Ask'],
  ['/matrix', 'Matrix'],
  ['/compare', 'Compare'],
  ['/assess', 'Assess'],
  ['/graph', 'Graph'],
  ['/review', 'Review'],
  ['/runs', 'Imports'],
] as const;

export function Navigation() {
  const { path } = usePlace();
  // Pictures are found at the graph.
  const shown = PICTURES.some(([picture]) => picture === path) ? '/graph' : path;
  const current = WAYS.find(([to]) => `${shown}/`.startsWith(`${to}/`))?.[0];
  const around = useSubject();
  // On the graph itself it begins anew.
  return <Ways label="Pages" ways={WAYS} along={path === '/graph' ? {} : { '/graph': around }} current={current} />;
}

/** Returns the page's node, or what is picked on it: a graph around nothing shows nothing. */
function useSubject(): Values {
  const id = idOf(usePlace().path);
  const picked = pickedIn(useParameters());
  if (kindOfId(id) !== null) return { center: id };
  return isPicked(picked) ? graphOf(picked) : {};
}
