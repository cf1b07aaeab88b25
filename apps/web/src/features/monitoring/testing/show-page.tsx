import { useState, type ReactNode } from 'react';
import { ToastPlace } from '../../../shared/pieces/tell.js';
import { SessionContext, type Session } from '../../../shared/session/use-session.js';
import { hearCalls, type Sent } from '../../../shared/testing/hear-calls.js';
import { renderPage } from '../../../shared/testing/render-page.js';

export type { Sent };

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
  hearCalls((asked) => {
    const key = `${asked.method} ${asked.path.split('?')[0]}`;
    if (!(key in answers)) throw new Error(`nobody answers ${key}`);
    sent.push(asked);
    const told = answers[key];
    const body: unknown = typeof told === 'function' ? (told as (asked: Sent) => unknown)(asked) : told;
    if (!(body instanceof Refused)) return { status: 200, body };
    const { status, title, errors } = body;
    return {
      status,
      body: { type: 'about:blank', title, status, code: 'refused', ...(errors && { errors }) },
    };
  });
  return sent;
}

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
  const session = { unit, person, permissions, chooseUnit: () => undefined } as unknown as Session;
  renderPage(
    <SessionContext value={session}>
      {page}
      <ToastPlace />
    </SessionContext>,
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
