import { useQuery } from '@tanstack/react-query';
import { Outlet, useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import type { SessionView, UnitRef } from '@tandem/contracts';
import { useEffect, useMemo, useState } from 'react';
import { Failure } from '../../shared/pieces/failure.js';
import { sessionQuery } from '../../shared/session/get-session.js';
import { SessionContext, type Session } from '../../shared/session/use-session.js';
import { unitQuery } from '../../shared/units/get-unit.js';
import { Frame } from './frame.js';
import { FrameSkeleton } from './frame-skeleton.js';

/** The frame for who is signed in; everybody else goes to the sign-in and comes back to where he was going. */
export function SignedIn() {
  const session = useQuery(sessionQuery);
  if (session.data === null) return <ToSignIn />;
  if (session.data) return <WithUnit session={session.data} />;
  if (session.error) return <Failure error={session.error} onRetry={() => void session.refetch()} />;
  return <FrameSkeleton />;
}

/** Once, from where he was: while the redirect is under way the location is already the sign-in's. */
function ToSignIn() {
  const router = useRouter();
  const navigate = useNavigate();
  useEffect(() => {
    const { href, pathname } = router.state.location;
    void navigate({ to: '/sign-in', search: pathname === '/' ? {} : { from: href }, replace: true });
  }, [router, navigate]);
  return <FrameSkeleton />;
}

const storageKey = (session: SessionView) => `tandem.unit.${session.person.id}`;

function WithUnit({ session }: { readonly session: SessionView }) {
  const { unit: asked } = useSearch({ from: '/inside' });
  const navigate = useNavigate();
  const [remembered] = useState(() => readUnit(storageKey(session)));
  const wanted = asked ?? remembered ?? session.memberships[0]?.unit.id;
  const own = session.memberships.find(({ unit }) => unit.id === wanted)?.unit;
  const other = useQuery({ ...unitQuery(wanted ?? ''), enabled: wanted !== undefined && own === undefined });
  const unit: UnitRef | null =
    own ?? refOf(other.data) ?? (other.isPending && wanted ? null : (session.memberships[0]?.unit ?? null));

  const value = useMemo<Session>(
    () => ({
      ...session,
      unit,
      chooseUnit: (chosen) => {
        storeUnit(storageKey(session), chosen.id);
        void navigate({
          to: '.',
          search: (before) => ({ ...before, unit: chosen.id, cycle: undefined, card: undefined }),
        });
      },
    }),
    // The unit is the same while its id and title are.
    [session, unit?.id, unit?.title, navigate],
  );
  return (
    <SessionContext.Provider value={value}>
      <Frame>
        <Outlet />
      </Frame>
    </SessionContext.Provider>
  );
}

const refOf = (unit: UnitRef | undefined): UnitRef | undefined =>
  unit && { id: unit.id, title: unit.title, kind: unit.kind };

function readUnit(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

function storeUnit(key: string, id: string): void {
  try {
    localStorage.setItem(key, id);
  } catch {
    // Only the address remembers then.
  }
}
