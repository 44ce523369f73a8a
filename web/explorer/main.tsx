import { createRoot } from 'react-dom/client';
import { askNewestEarly } from './api/use-newest.ts';
import { Explorer } from './explorer.tsx';
import { beginLoading } from './pages/loaded.tsx';
import { pageAt } from './pages/pages.ts';
import { askNamesEarly } from './picker/address-names.ts';
import './style/index.css';

askNamesEarly();
askNewestEarly();
beginLoading(pageAt(window.location.pathname));
const root = document.getElementById('explorer');
if (root === null) throw new Error('The page has no element "explorer" to show the explorer in.');
createRoot(root).render(<Explorer />);
