import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Customers } from 'virtual:guide.jsx';

createRoot(document.querySelector('#page')).render(createElement(Customers));
