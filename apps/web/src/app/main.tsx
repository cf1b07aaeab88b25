import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startI18n } from '../shared/i18n/i18n.js';
import './app.css';
import { Providers } from './providers.js';
import { createQueryClient } from './query-client.js';
import { createAppRouter } from './router.js';

const client = createQueryClient();
const router = createAppRouter(client);
const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root');

await startI18n();
createRoot(root).render(
  <StrictMode>
    <Providers client={client}>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
);
