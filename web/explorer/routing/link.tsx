import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { go } from './location.ts';

type LinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & {
  readonly to: string;
  /** Where it is a function, asked when the link is followed. */
  readonly replace?: boolean | (() => boolean);
};

/** Link within the explorer, which does not reload the page. */
export function Link({ to, replace = false, onClick, ...rest }: LinkProps) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    if (event.defaultPrevented || !isPlain) return;
    event.preventDefault();
    go(to, { replace: typeof replace === 'function' ? replace() : replace });
  };
  return <a href={to} onClick={follow} {...rest} />;
}
