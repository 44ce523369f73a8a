export { SearchCombobox } from '../frame/search-combobox.tsx';
export { PickerCombobox } from '../picker/picker-combobox.tsx';
export { OpenedDialog } from './opened-dialog.tsx';
export { OpenedMenu } from './opened-menu.tsx';
export { OpenedPopover } from './opened-popover.tsx';
