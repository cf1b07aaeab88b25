import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { attachClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge/attach-closest-edge';
import { extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge/extract-closest-edge';
import { useEffect, useState, type RefObject } from 'react';
import { fits } from './apply-drop.js';
import { draggedOf, targetData, type DropEdge, type DropTarget } from './drag-data.js';

export type Side = 'top' | 'bottom' | 'left' | 'right';

interface DropTargetOptions {
  readonly target: (edge: DropEdge) => DropTarget;
  /** Sides at which something can be put; none where it is put inside. */
  readonly sides: readonly Side[];
  /** Something has been hanging over it for a while. */
  readonly onLinger?: (() => void) | undefined;
  readonly allowed?: boolean;
}

const LINGER = 600;

/** Makes an element a place to drop on. Answers the side at which it would go, or `inside`. */
export const useDropTarget = (
  ref: RefObject<HTMLElement | null>,
  { target, sides, onLinger, allowed = true }: DropTargetOptions,
): Side | 'inside' | undefined => {
  const [side, setSide] = useState<Side | 'inside'>();
  const wanted = sides.join();
  useEffect(() => {
    const element = ref.current;
    if (!element || !allowed) return;
    const allowedEdges = wanted === '' ? [] : (wanted.split(',') as Side[]);
    let lingering: ReturnType<typeof setTimeout> | undefined;
    const leave = () => {
      clearTimeout(lingering);
      setSide(undefined);
    };
    const stop = dropTargetForElements({
      element,
      canDrop: ({ source }) => {
        const dragged = draggedOf(source.data);
        const { kind, ...rest } = target('after');
        return dragged !== undefined && fits(dragged, { kind, ...atOf(kind, rest) });
      },
      getData: ({ input }) => {
        const edged = attachClosestEdge({}, { element, input, allowedEdges });
        const edge = extractClosestEdge(edged);
        return { ...edged, ...targetData(target(edge === 'top' || edge === 'left' ? 'before' : 'after')) };
      },
      onDragEnter: () => {
        if (onLinger) lingering = setTimeout(onLinger, LINGER);
      },
      onDrag: ({ self, location }) => {
        const innermost = location.current.dropTargets[0]?.element === element;
        setSide(innermost ? (extractClosestEdge(self.data) ?? 'inside') : undefined);
      },
      onDragLeave: leave,
      onDrop: leave,
    });
    return () => {
      clearTimeout(lingering);
      stop();
    };
  }, [ref, target, wanted, onLinger, allowed]);
  return side;
};

const atOf = (kind: DropTarget['kind'], rest: object): { readonly at?: string } => {
  if (kind === 'field') return { at: (rest as { at: string }).at };
  return kind === 'end' ? { at: (rest as { container: string }).container } : {};
};
