import { IconBuilding, IconChevronDown } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useSession } from '../../shared/session/use-session.js';
import { unitQuery } from '../../shared/units/get-unit.js';
import { useWords } from '../../shared/words/use-words.js';
import classes from './top-bar.module.css';

/** Units above the chosen one, from the region down. */
export function useAbove() {
  const { unit } = useSession();
  const whole = useQuery({ ...unitQuery(unit?.id ?? ''), enabled: unit !== null });
  return (whole.data?.path ?? []).filter(({ id }) => id !== unit?.id);
}

/** The chosen unit and the way to it: what the button of the unit switch looks like. */
export function UnitFace() {
  const words = useWords();
  const { unit } = useSession();
  const above = useAbove();
  if (!unit) return null;
  return (
    <>
      <IconBuilding size={18} stroke={1.75} aria-hidden style={{ flex: 'none' }} />
      <span className={classes.two} title={[...above, unit].map(({ title }) => title).join(' › ')}>
        <span className={classes.first}>{unit.title}</span>
        <span className={classes.second}>
          {above.length > 0 ? above.map(({ title }) => title).join(' › ') : words.unitKind(unit.kind)}
        </span>
      </span>
      <IconChevronDown size={16} stroke={1.75} aria-hidden style={{ flex: 'none' }} />
    </>
  );
}
