import { useParameters } from '../routing/address.ts';
import { usePlace } from '../routing/location.ts';
import { graphOf, pickedIn } from '../routing/picked.ts';
import { Ways } from '../routing/ways.tsx';

export const PICTURES = [
  ['/graph', 'Around a node'],
  ['/coverage', 'Coverage'],
  ['/leverage', 'Leverage'],
  ['/time', 'Time'],
] as const;

/** Links to each picture of what is picked. */
export function PictureNavigation() {
  const picked = pickedIn(useParameters());
  const { choices, ...lists } = picked;
  const along = { '/graph': graphOf(picked), '/coverage': lists, '/leverage': lists, '/time': lists };
  return <Ways label="Pictures" className="views" ways={PICTURES} along={along} current={usePlace().path} />;
}
