import { createRoot } from 'react-dom/client';
import { Explorer } from './explorer.tsx';
import './style/index.css';

const root = document.getElementById('explorer');
if (root === null) throw new Error('The page has no element "explorer" to show the explorer in.');
createRoot(root).render(<Explorer />);
