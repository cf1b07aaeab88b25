import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import type { CaseCard } from '@tandem/contracts';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { cardOf } from './use-draggable-card.js';

/** Makes a column a place to drop cards on. Answers whether one hangs over it. */
export function useDropColumn(ref: RefObject<HTMLElement | null>, onDrop: (card: CaseCard) => void): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(onDrop);
  latest.current = onDrop;
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => cardOf(source.data) !== undefined,
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false);
        const card = cardOf(source.data);
        if (card) latest.current(card);
      },
    });
  }, [ref]);
  return over;
}
