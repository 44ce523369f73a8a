import { type ReactNode, useEffect, useRef } from 'react';
import { usePlace } from '../routing/location.ts';

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly count?: string | null;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

export function Section({ id, title, count = null, aside, children }: SectionProps) {
  const { path, search } = usePlace();
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    // The browser looked for the anchor before the answer arrived.
    if (window.location.hash === `#${id}`) section.current?.scrollIntoView();
  }, [id]);
  return (
    <section ref={section} id={id} aria-labelledby={`${id}-title`}>
      <header className="section-head">
        <h2 id={`${id}-title`}>
          <a href={`${path}${search}#${id}`}>{title}</a>
          {count === null ? null : <span className="count"> {count}</span>}
        </h2>
        {aside}
      </header>
      {children}
    </section>
  );
}
