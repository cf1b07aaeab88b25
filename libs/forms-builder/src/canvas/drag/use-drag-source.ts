import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useState, type RefObject } from 'react';
import { sourceData, type Dragged } from './drag-data.js';

/** Lets an element be taken by the pointer, by its handle where it has one. Answers whether it hangs in the air. */
export const useDragSource = (
  ref: RefObject<HTMLElement | null>,
  what: () => Dragged,
  { handle, allowed = true }: { handle?: RefObject<HTMLElement | null>; allowed?: boolean } = {},
): boolean => {
  const [dragged, setDragged] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element || !allowed) return;
    return draggable({
      element,
      ...(handle?.current ? { dragHandle: handle.current } : {}),
      getInitialData: () => sourceData(what()),
      onDragStart: () => setDragged(true),
      onDrop: () => setDragged(false),
    });
  }, [ref, handle, what, allowed]);
  return dragged;
};
