import type { Icon } from '@tabler/icons-react';
import classes from './choose-way.module.css';

export interface WayView<Way extends string> {
  readonly way: Way;
  readonly icon: Icon;
  readonly title: string;
  /** What will follow, in a line. */
  readonly about: string;
}

export interface ChooseWayProps<Way extends string> {
  /** What is begun in one of these ways. */
  readonly label: string;
  readonly ways: readonly WayView<Way>[];
  readonly chosen: Way;
  readonly onChoose: (way: Way) => void;
}

/** Cards to begin by: from a document, from a copy, empty; one of them is chosen. */
export function ChooseWay<Way extends string>({ label, ways, chosen, onChoose }: ChooseWayProps<Way>) {
  return (
    <div className={classes.ways} role="group" aria-label={label}>
      {ways.map(({ way, icon: Icon, title, about }) => (
        <button
          key={way}
          type="button"
          className={classes.way}
          aria-pressed={way === chosen}
          onClick={() => onChoose(way)}
        >
          <Icon size={22} stroke={1.75} aria-hidden />
          <span className={classes.title}>{title}</span>
          <span className={classes.about}>{about}</span>
        </button>
      ))}
    </div>
  );
}
