import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import type { CaseCard } from '@tandem/contracts';
import { useEffect, useState } from 'react';
import { cardOf } from './use-draggable-card.js';

/** The card that is in the air anywhere on the board. */
export function useDraggedCard(): CaseCard | null {
  const [card, setCard] = useState<CaseCard | null>(null);
  useEffect(
    () =>
      monitorForElements({
        onDragStart: ({ source }) => setCard(cardOf(source.data) ?? null),
        onDrop: () => setCard(null),
      }),
    [],
  );
  return card;
}
