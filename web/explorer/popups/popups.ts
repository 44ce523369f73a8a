import { SearchCombobox } from '../frame/search-combobox.tsx';
import { PickerCombobox } from '../picker/picker-combobox.tsx';
import { OpenedDialog } from './opened-dialog.tsx';
import { OpenedMenu } from './opened-menu.tsx';
import { OpenedPopover } from './opened-popover.tsx';

export const POPUPS = { SearchCombobox, PickerCombobox, OpenedDialog, OpenedMenu, OpenedPopover };
