import { importView, type ImportView } from '@tandem/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../shared/http/request.js';

/** While a document is read it is asked for this often. */
const ASK_MS = 600;

const isReading = (view: ImportView | undefined): boolean =>
  view?.status === 'waiting' || view?.status === 'reading';

/** What was made of a document, or how far the reading is. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['roadmaps', 'imports', id],
    queryFn: ({ signal }) => request(`/roadmaps/import/${id}`, { schema: importView, signal }),
    refetchInterval: ({ state }) => (isReading(state.data) ? ASK_MS : false),
    staleTime: Infinity,
  });

/** Reads another table of the same document. */
export const readTable = (id: string, table: number) =>
  request(`/roadmaps/import/${id}/table`, { method: 'POST', body: { table }, schema: importView });

export const dropImport = (id: string) => request(`/roadmaps/import/${id}`, { method: 'DELETE' });
