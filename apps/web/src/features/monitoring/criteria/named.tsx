import type { UnitRef } from '@tandem/contracts';
import classes from './criteria.module.css';

/** More names than these are shown on demand. */
const MANY = 12;

/** Units by name; nothing where there are none. */
export function Named({ title, units }: { readonly title: string; readonly units: readonly UnitRef[] }) {
  if (units.length === 0) return null;
  return (
    <details open={units.length <= MANY} className={classes.named}>
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
