import { Ways } from '../parts/ways.tsx';
import { PICTURES } from '../picture/picture-navigation.tsx';
import { usePlace } from '../routing/location.ts';

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
  const current = WAYS.find(([to]) => `${shown}/`.startsWith(`${to}/`));
  return <Ways label="Pages" ways={WAYS} current={current?.[0]} />;
}
