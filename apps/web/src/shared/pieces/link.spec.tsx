import { afterEach, describe, expect, it } from '@jest/globals';
import { TandemProvider } from '@tandem/ui';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { cleanup, render, screen } from '@testing-library/react';
import { LinkAnchor, LinkButton } from './link.js';
import '../testing/patience.js';

// jsdom does not scroll.
globalThis.scrollTo = () => undefined;

const showAt = (Page: () => React.ReactNode) => {
  const root = createRootRoute({ component: Outlet });
  const routes = [
    createRoute({ getParentRoute: () => root, path: '/', component: Page }),
    createRoute({ getParentRoute: () => root, path: '/forms/new', component: () => <p>Новая</p> }),
  ];
  const router = createRouter({
    routeTree: root.addChildren(routes),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
  render(
    <TandemProvider language="ru">
      <RouterProvider router={router as never} />
    </TandemProvider>,
  );
};

describe('links of the router', () => {
  afterEach(cleanup);

  it.each([
    ['a button', LinkButton],
    ['words', LinkAnchor],
  ])('are links with an address where they look like %s', async (_, Link) => {
    showAt(() => <Link to={'/forms/new' as never}>Новая форма</Link>);
    const link = await screen.findByRole('link', { name: 'Новая форма' });
    expect(link.getAttribute('href')).toBe('/forms/new');
  });
});
