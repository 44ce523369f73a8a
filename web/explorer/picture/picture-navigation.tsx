import { Ways } from '../parts/ways.tsx';
import { usePlace } from '../routing/location.ts';

export const PICTURES = [
  ['/graph', 'Around a node'],
  ['/coverage', 'Coverage'],
  ['/leverage', 'Leverage'],
  ['/time', 'Time'],
] as const;

export function PictureNavigation() {
  return <Ways label="Pictures" className="views" ways={PICTURES} current={usePlace().path} />;
}
