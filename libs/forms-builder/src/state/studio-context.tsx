import { createContext, useContext, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { StudioPort } from './studio-port.js';
import type { StudioState } from './studio-state.js';
import type { StudioActions, StudioStore } from './studio-store.js';

interface StudioScope {
  readonly store: StudioStore;
  readonly port: StudioPort;
}

const StudioContext = createContext<StudioScope | null>(null);

/** Gives every part of the studio the same open form. */
export function StudioProvider({ store, port, children }: StudioScope & { readonly children: ReactNode }) {
  return <StudioContext value={{ store, port }}>{children}</StudioContext>;
}

const useScope = (): StudioScope => {
  const scope = useContext(StudioContext);
  if (!scope) throw new Error('A part of the studio was drawn outside <FormStudio>');
  return scope;
};

/** A part of the state; the component is drawn anew only when that part is another one. */
export const useStudio = <Part,>(pick: (state: StudioState) => Part): Part =>
  useStore(useScope().store, pick);

export const useStudioActions = (): StudioActions => useScope().store.actions;

/** For handlers that need the state at the moment of the event, without being drawn anew by it. */
export const useStudioStore = (): StudioStore => useScope().store;

export const usePort = (): StudioPort => useScope().port;
