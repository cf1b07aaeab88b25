import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import type { CaseCard } from '@tandem/contracts';
import { useEffect, useState, type RefObject } from 'react';

const MARK = 'tandem-card';

/** Lets a card be taken by the pointer. Answers whether it hangs in the air now. */
export function useDraggableCard(ref: RefObject<HTMLElement | null>, card: CaseCard): boolean {
  const [dragged, setDragged] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    return draggable({
      element,
      getInitialData: () => ({ mark: MARK, card }),
      onDragStart: () => setDragged(true),
      onDrop: () => setDragged(false),
    });
  }, [ref, card]);
  return dragged;
}

/** The card inside what is being dragged; nothing for a file or a text. */
export const cardOf = (data: Record<string | symbol, unknown>): CaseCard | undefined =>
  data['mark'] === MARK ? (data['card'] as CaseCard) : undefined;
