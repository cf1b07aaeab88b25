import type { SessionView, UnitRef } from '@tandem/contracts';
import { createContext, useContext } from 'react';

export interface Session extends SessionView {
  /** The unit whose data the screens show: chosen in the top bar, kept in the address. */
  readonly unit: UnitRef | null;
  readonly chooseUnit: (unit: UnitRef) => void;
}

export const SessionContext = createContext<Session | null>(null);

/** The signed-in person with the chosen unit. Only under the frame, where there always is one. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside of the signed-in frame');
  return session;
}

/** May the person do this action of the policy table somewhere? The server decides each time again; this only chooses what is offered. */
export function usePermission(...actions: readonly string[]): boolean {
  const { permissions } = useSession();
  return actions.some((action) => permissions.includes(action));
}
