import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element';
import { attachClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge/attach-closest-edge';
import { extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge/extract-closest-edge';
import { useEffect, useState, type RefObject } from 'react';

const KIND = 'tandem/plan-row';

/** Where rows were let go: beside a row, or right under the band of a section. */
export type RowDrop =
  { readonly beside: string; readonly edge: 'top' | 'bottom' } | { readonly section: string };

/** A row that is dragged by its handle and lets others be dropped beside it. */
export function useRowDrag(
  row: RefObject<HTMLElement | null>,
  handle: RefObject<HTMLElement | null>,
  id: string,
): { readonly dragged: boolean; readonly edge: 'top' | 'bottom' | undefined } {
  const [dragged, setDragged] = useState(false);
  const [edge, setEdge] = useState<'top' | 'bottom'>();
  useEffect(() => {
    const element = row.current;
    if (!element || !handle.current) return;
    const leave = () => setEdge(undefined);
    return combine(
      draggable({
        element,
        dragHandle: handle.current,
        getInitialData: () => ({ kind: KIND, id }),
        onDragStart: () => setDragged(true),
        onDrop: () => setDragged(false),
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => source.data['kind'] === KIND && source.data['id'] !== id,
        getData: ({ input }) =>
          attachClosestEdge({ beside: id }, { element, input, allowedEdges: ['top', 'bottom'] }),
        onDrag: ({ self }) => {
          const side = extractClosestEdge(self.data);
          setEdge(side === 'top' || side === 'bottom' ? side : undefined);
        },
        onDragLeave: leave,
        onDrop: leave,
      }),
    );
  }, [row, handle, id]);
  return { dragged, edge };
}

/** A band takes rows as the first of its section. */
export function useBandDrop(row: RefObject<HTMLElement | null>, section: string): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const element = row.current;
    if (!element) return;
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => source.data['kind'] === KIND,
      getData: () => ({ section }),
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: () => setOver(false),
    });
  }, [row, section]);
  return over;
}

/** Hears every drop of the table, which scrolls by itself while a row is dragged along its edge. */
export function useRowDrops(
  scroller: RefObject<HTMLElement | null>,
  onDrop: (id: string, to: RowDrop) => void,
): void {
  useEffect(
    () =>
      monitorForElements({
        canMonitor: ({ source }) => source.data['kind'] === KIND,
        onDrop: ({ source, location }) => {
          const data = location.current.dropTargets[0]?.data;
          const id = source.data['id'];
          if (!data || typeof id !== 'string') return;
          const { section, beside } = data;
          if (typeof section === 'string') onDrop(id, { section });
          else if (typeof beside === 'string')
            onDrop(id, { beside, edge: extractClosestEdge(data) === 'top' ? 'top' : 'bottom' });
        },
      }),
    [onDrop],
  );
  useEffect(() => {
    const element = scroller.current;
    return element ? autoScrollForElements({ element }) : undefined;
  }, [scroller]);
}
