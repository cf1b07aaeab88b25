import type { OrderPaper, PaperView } from '@tandem/contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { newKey } from '../http/idempotency.js';
import { isBuilding, orderPaper, paperHref, paperQuery } from './papers.js';
import { takeFile } from './take-file.js';

export interface OrderedPaper {
  /** The paper that was ordered last, as far as it is. */
  readonly paper: PaperView | undefined;
  readonly wish: OrderPaper | undefined;
  readonly busy: boolean;
  readonly error: unknown;
  readonly order: (wish: OrderPaper) => void;
}

/** Orders papers one after another, follows the last one and hands its file over as soon as it is there. */
export function usePaper(): OrderedPaper {
  // The data behind a paper change: each order is an intention of its own, only its own retries are not.
  const ordering = useMutation({ mutationFn: (wish: OrderPaper) => orderPaper(wish, newKey()) });
  const id = ordering.data?.id;
  const following = useQuery({
    ...paperQuery(id ?? ''),
    enabled: id !== undefined,
    ...(ordering.data ? { initialData: ordering.data } : {}),
  });
  const paper = id === undefined ? undefined : following.data;
  const handed = useRef<string>(undefined);
  useEffect(() => {
    const href = paper?.status === 'ready' ? paperHref(paper) : undefined;
    if (!href || handed.current === paper?.id) return;
    handed.current = paper?.id;
    takeFile(href);
  }, [paper]);
  return {
    paper,
    wish: ordering.variables,
    busy: ordering.isPending || (paper !== undefined && isBuilding(paper) && !following.error),
    error: ordering.error ?? following.error,
    order: ordering.mutate,
  };
}
