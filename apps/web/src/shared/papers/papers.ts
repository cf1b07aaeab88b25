import { papersListed, paperView, type OrderPaper, type PaperView } from '@tandem/contracts';
import { queryOptions } from '@tanstack/react-query';
import { isProblem } from '../http/problem.js';
import { API, request } from '../http/request.js';

/** While a paper is built it is asked for this often. */
const ASK_MS = 800;

export const isBuilding = ({ status }: Pick<PaperView, 'status'>): boolean =>
  status === 'waiting' || status === 'building';

/** Orders a paper: it is built by the queue, and how far that is, the paper itself tells. */
export const orderPaper = (body: OrderPaper, idempotencyKey: string) =>
  request('/papers', { method: 'POST', body, idempotencyKey, schema: paperView });

/** A paper that was ordered: how far it is, and its file once there is one. */
export const paperQuery = (id: string) =>
  queryOptions({
    queryKey: ['papers', id],
    queryFn: ({ signal }) => request(`/papers/${id}`, { schema: paperView, signal }),
    refetchInterval: ({ state: { data, error } }) =>
      !isProblem(error, 404) && (data === undefined || isBuilding(data)) ? ASK_MS : false,
  });

/** Papers of the person in the last month; older ones are forgotten. */
export const papersQuery = queryOptions({
  queryKey: ['papers'],
  queryFn: ({ signal }) => request('/papers', { schema: papersListed, signal }),
  refetchInterval: ({ state: { data } }) => (data?.items.some(isBuilding) ? ASK_MS : false),
});

/** Where the file of a paper is taken from. */
export const paperHref = ({ file }: Pick<PaperView, 'file'>): string | undefined =>
  file === null ? undefined : `${API}/files/${file}`;
