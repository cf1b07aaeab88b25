import { jest } from '@jest/globals';
import type { RemarkView, RoadmapView } from '@tandem/contracts';
import { TandemProvider } from '@tandem/ui';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { author, id, kedrovyCoverage } from './kedrovy.js';

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

export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

export interface Answers {
  readonly view: RoadmapView;
  readonly remarks?: readonly RemarkView[];
  /** Answers of its own to some requests, by `METHOD path`; the first is given once, the last stays. */
  readonly own?: Readonly<Record<string, readonly { readonly status: number; readonly body: unknown }[]>>;
}

/** The engine as these pages see it; answers what was sent to it. */
export function answerCalls({ view, remarks = [], own = {} }: Answers): readonly Sent[] {
  const sent: Sent[] = [];
  const left = Object.fromEntries(Object.entries(own).map(([key, list]) => [key, [...list]]));
  globalThis.fetch = jest.fn<typeof fetch>(async (input, init) => {
    const path = String(input).replace('/api/v1', '');
    const method = init?.method ?? 'GET';
    if (method !== 'GET') sent.push({ method, path, body: JSON.parse(String(init?.body ?? 'null')) });
    const mine = left[`${method} ${path.split('?')[0]}`];
    const next = mine && (mine.length > 1 ? mine.shift() : mine[0]);
    if (next) return answer(next.status, next.body);
    if (method !== 'GET') return answer(200, saved(path));
    if (path.includes('/coverage')) return answer(200, kedrovyCoverage);
    if (path.endsWith('/remarks')) return answer(200, { items: remarks });
    if (path.startsWith('/cases/')) return answer(404, problem(404, 'not-found'));
    return answer(200, view);
  });
  return sent;
}

const saved = (path: string) =>
  path.endsWith('/draft/steps')
    ? { revision: 8, savedAt: '2025-03-21T10:00:00Z', issues: [] }
    : { revision: 6, state: 'returned', stage: null };

export const problem = (status: number, code: string, more: object = {}) => ({
  type: 'about:blank',
  title: code,
  status,
  code,
  ...more,
});

// jsdom has no Response; these are the parts that a request reads.
const answer = (status: number, body: unknown) =>
  ({ ok: status < 300, status, statusText: '', json: async () => body }) as Response;

/** A page inside of what the application gives to every page. */
export function showPage(page: ReactNode): void {
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

export const reply = (last: number, text: string): RemarkView['replies'][number] => ({
  id: id(last),
  author,
  onBehalfOf: null,
  side: 'отдел образования Кедрового',
  text,
  at: '2025-03-20T12:05:00+07:00',
});
