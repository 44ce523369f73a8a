import { Menu, MenuItem, useMenuStore } from '@ariakit/react';
import { type AnchorHTMLAttributes, useLayoutEffect } from 'react';
import type { MenuEntry, Opening } from './opening.ts';

interface OpenedMenuProps {
  readonly opening: Opening;
  readonly placement: 'bottom-start' | 'bottom-end';
  readonly entries: readonly MenuEntry[];
}

export function OpenedMenu({ opening: { button, isOpen, setOpen }, placement, entries }: OpenedMenuProps) {
  const menu = useMenuStore({ open: isOpen, setOpen, placement });
  useLayoutEffect(() => {
    if (!isOpen) return;
    menu.setDisclosureElement(button.current);
    menu.setAnchorElement(button.current);
    menu.setAutoFocusOnShow(true);
    menu.setInitialFocus('first');
  }, [menu, button, isOpen]);
  return (
    <Menu store={menu} className="popover" gutter={4} unmountOnHide aria-labelledby={button.current?.id}>
      {entries.map(({ key, words, file, choose }) => (
        <MenuItem
          key={key}
          className="found"
          onClick={(event) => {
            if (file !== undefined) event.preventDefault();
            menu.hide();
            choose();
          }}
          render={file === undefined ? <div /> : <FileLink href={file} />}
        >
          {words}
        </MenuItem>
      ))}
    </Menu>
  );
}

function FileLink(attributes: AnchorHTMLAttributes<HTMLAnchorElement>) {
  return <a {...attributes} download />;
}
