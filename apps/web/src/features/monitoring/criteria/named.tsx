import type { UnitRef } from '@tandem/contracts';
import classes from './criteria.module.css';

/** Units by name; nothing where there are none. */
export function Named({
  title,
  units,
  open = false,
}: {
  readonly title: string;
  readonly units: readonly UnitRef[];
  readonly open?: boolean;
}) {
  if (units.length === 0) return null;
  return (
    <details open={open} className={classes.named}>
      <summary>
        {title} <b>{units.length}</b>
      </summary>
      <ul>
        {units.map((unit) => (
          <li key={unit.id}>{unit.title}</li>
        ))}
      </ul>
    </details>
  );
}
