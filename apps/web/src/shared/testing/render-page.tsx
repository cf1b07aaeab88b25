import { TandemProvider } from '@tandem/ui';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import './patience.js';
import './jsdom-lacks.js';

/** A page inside of what the application gives to every page. */
export function renderPage(page: ReactNode): void {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, gcTime: Infinity } } });
  const router = createRouter({
    routeTree: createRootRoute({ component: () => page }),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
  render(
    <QueryClientProvider client={client}>
      <TandemProvider language="ru">
        <RouterProvider router={router as never} />
      </TandemProvider>
    </QueryClientProvider>,
  );
}
