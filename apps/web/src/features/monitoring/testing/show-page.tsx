import { jest } from '@jest/globals';
import { TandemProvider } from '@tandem/ui';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import { useState, type ReactNode } from 'react';
import { SessionContext, type Session } from '../../../shared/session/use-session.js';
import { ToastPlace } from '../../../shared/pieces/tell.js';

// jsdom measures nothing and scrolls nothing.
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
globalThis.scrollTo = () => undefined;
Element.prototype.scrollIntoView ??= () => undefined;
if (!document.fonts)
  Object.defineProperty(document, 'fonts', { value: { addEventListener() {}, removeEventListener() {} } });
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
/** An answer, or what makes one of what was asked: the path with its query, and the body. */
export type Told = unknown | ((asked: Sent) => unknown);

export class Refused {
  constructor(
    readonly status: number,
    readonly title: string,
    /** What is wrong, each at its field. */
    readonly errors?: readonly { readonly path: string; readonly message: string }[],
  ) {}
}

/** The engine as these pages see it, by `METHOD /path` without its query; answers what was sent to it. */
export function answerCalls(answers: Readonly<Record<string, Told>>): readonly Sent[] {
  const sent: Sent[] = [];
  globalThis.fetch = jest.fn<typeof fetch>(async (input, init) => {
    const path = String(input).replace('/api/v1', '');
    const method = init?.method ?? 'GET';
    const asked = { method, path, body: JSON.parse(String(init?.body ?? 'null')) as unknown };
    const key = `${method} ${path.split('?')[0]}`;
    if (!(key in answers)) throw new Error(`nobody answers ${key}`);
    sent.push(asked);
    const told = answers[key];
    const body: unknown = typeof told === 'function' ? (told as (asked: Sent) => unknown)(asked) : told;
    if (body instanceof Refused)
      return reply(body.status, {
        type: 'about:blank',
        title: body.title,
        status: body.status,
        code: 'refused',
        ...(body.errors && { errors: body.errors }),
      });
    return reply(200, body);
  });
  return sent;
}

// jsdom has no Response; these are the parts that a request reads.
const reply = (status: number, body: unknown) =>
  ({
    ok: status < 300,
    status,
    statusText: '',
    json: async () => JSON.parse(JSON.stringify(body)) as unknown,
  }) as Response;

export interface As {
  readonly unit: NonNullable<Session['unit']>;
  readonly permissions: readonly string[];
  readonly person?: Session['person'];
}

const SOMEBODY: Session['person'] = {
  id: '01980000-0000-7000-8000-00000000abcd',
  name: 'Иванова Анна Ивановна',
};

/** A page inside of what the application gives to every page, for a person with these rights. */
export function showPage(page: ReactNode, { unit, permissions, person = SOMEBODY }: As): void {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, gcTime: Infinity } } });
  const session = { unit, person, permissions, chooseUnit: () => undefined } as unknown as Session;
  const router = createRouter({
    routeTree: createRootRoute({
      component: () => (
        <SessionContext value={session}>
          {page}
          <ToastPlace />
        </SessionContext>
      ),
    }),
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

/** What stands in the address, kept as the router would keep it. */
export function WithAddress<Address extends object>({
  first,
  children,
}: {
  readonly first: Address;
  readonly children: (address: Address, change: (next: Partial<Address>) => void) => ReactNode;
}) {
  const [address, setAddress] = useState(first);
  return children(address, (next) => setAddress((before) => ({ ...before, ...next })));
}
