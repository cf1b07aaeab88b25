import { createContext, useContext } from 'react';
import type { Saving } from './use-saving.js';

/** How the open studio saves, for whoever needs the server to know everything; undefined until it runs. */
export const SavingContext = createContext<Saving | undefined>(undefined);

export const useSavingNow = (): Saving | undefined => useContext(SavingContext);
