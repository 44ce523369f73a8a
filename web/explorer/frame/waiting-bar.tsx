import { useEffect, useState } from 'react';
import { useWaitingSince } from '../api/waiting.ts';

const SLOW = 1_000;
const VERY_SLOW = 5_000;

/** Progress bar after one second of waiting, with words after five. */
export function WaitingBar() {
  const since = useWaitingSince();
  const [pace, setPace] = useState<'quick' | 'slow' | 'very slow'>('quick');
  useEffect(() => {
    setPace('quick');
    if (since === null) return;
    const waited = performance.now() - since;
    const timers = [
      setTimeout(() => setPace('slow'), SLOW - waited),
      setTimeout(() => setPace('very slow'), VERY_SLOW - waited),
    ];
    return () => timers.forEach(clearTimeout);
  }, [since]);
  return (
    <div className={`waiting waiting-${pace.replace(' ', '-')}`} role="status">
      {pace === 'very slow' ? <span>Still working …</span> : null}
      {pace === 'slow' ? <span className="unseen">Working</span> : null}
    </div>
  );
}
