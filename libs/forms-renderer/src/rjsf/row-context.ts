import { createContext } from 'react';

/** Where a field stands: in the grid of a form, in a row of a table, or is the row itself. */
export type Place = 'grid' | 'tableRow' | 'tableCell' | 'cardRow';

export const PlaceContext = createContext<Place>('grid');
