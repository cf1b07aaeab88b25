import { useSyncExternalStore } from 'react';
import { usePort } from '../state/index.js';
import { shelfOf, type LibraryShelf, type ShelfState } from './library-shelf.js';

export const useLibrary = (): { readonly blocks: ShelfState; readonly shelf: LibraryShelf } => {
  const shelf = shelfOf(usePort());
  return { blocks: useSyncExternalStore(shelf.subscribe, shelf.state, shelf.state), shelf };
};
