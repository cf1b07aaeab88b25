import { TandemProvider } from '@tandem/ui';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import './patience.js';

// jsdom measures nothing and scrolls nothing.
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
globalThis.scrollTo = () => undefined;
Element.prototype.scrollIntoView ??= () => undefined;
globalThis.CSS ??= { escape: (text: string) => text } as typeof CSS;
if (!document.fonts)
  Object.defineProperty(document, 'fonts', { value: { addEventListener() {}, removeEventListener() {} } });

/** A screen with room for a margin column, as at a desk. */
globalThis.matchMedia = ((media: string) => ({
  matches: media.includes('min-width'),
  media,
  addEventListener() {},
  removeEventListener() {},
})) as unknown as typeof matchMedia;

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
