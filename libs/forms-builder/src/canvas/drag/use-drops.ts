import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element';
import { useEffect, type RefObject } from 'react';
import { useStudioStore } from '../../state/index.js';
import { applyDrop } from './apply-drop.js';
import { draggedOf, targetOf } from './drag-data.js';

/** Hears every drop of the studio; the sheet scrolls by itself while something is dragged along its edge. */
export const useDrops = (scroller: RefObject<HTMLElement | null>): void => {
  const store = useStudioStore();
  useEffect(
    () =>
      monitorForElements({
        canMonitor: ({ source }) => draggedOf(source.data) !== undefined,
        onDrop: ({ source, location }) => {
          const dragged = draggedOf(source.data);
          const [innermost] = location.current.dropTargets;
          const target = innermost && targetOf(innermost.data);
          if (dragged && target) applyDrop(store, dragged, target);
        },
      }),
    [store],
  );
  useEffect(() => {
    const element = scroller.current;
    return element ? autoScrollForElements({ element }) : undefined;
  }, [scroller]);
};
