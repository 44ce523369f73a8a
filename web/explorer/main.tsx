import { createRoot } from 'react-dom/client';
import { askNewestEarly } from './api/use-newest.ts';
import { Explorer } from './explorer.tsx';
import { beginLoading } from './pages/loaded.tsx';
import { pageAt } from './pages/pages.ts';
import { askNamesEarly } from './picker/address-names.ts';
import './style/index.css';

/** Longest time without a frame, in milliseconds. */
const LONGEST_WAIT = 200;

askNamesEarly();
askNewestEarly();
const coming = beginLoading(pageAt(window.location.pathname)).catch(() => {});
const root = document.getElementById('explorer');
if (root === null) throw new Error('The page has no element "explorer" to show the explorer in.');
const explorer = createRoot(root);
const late = new Promise<void>((done) => setTimeout(done, LONGEST_WAIT));
// Draws frame and page at once, rather than one after the other, where the page's code comes in time.
void Promise.race([coming, late]).then(() => explorer.render(<Explorer />));
