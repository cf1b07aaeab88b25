import { useCallback, useRef, type ReactNode } from 'react';
import { IconGripVertical } from '@tabler/icons-react';
import type { Dragged } from '../canvas/drag/drag-data.js';
import { useDragSource } from '../canvas/drag/use-drag-source.js';
import classes from './palette.module.css';

interface PaletteItemProps {
  readonly title: string;
  readonly about?: string | undefined;
  readonly icon: ReactNode;
  readonly dragged: Dragged;
  readonly disabled: boolean;
  readonly onAdd: () => void;
}

/** One thing of the palette: pressed it is added after the selected field, dragged where it is dropped. */
export function PaletteItem({ title, about, icon, dragged, disabled, onAdd }: PaletteItemProps) {
  const button = useRef<HTMLButtonElement>(null);
  const what = useCallback(() => dragged, [dragged]);
  const inAir = useDragSource(button, what, { allowed: !disabled });
  return (
    <li>
      <button
        ref={button}
        type="button"
        className={classes.item}
        data-palette-item
        data-dragged={inAir}
        disabled={disabled}
        title={about}
        onClick={onAdd}
      >
        <span className={classes.icon}>{icon}</span>
        <span className={classes.name}>{title}</span>
        <IconGripVertical className={classes.grip} size={14} stroke={1.75} aria-hidden />
      </button>
    </li>
  );
}
