import { IconPlugConnectedX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './frame.module.css';

/** Says that the screen may be old: the network is gone, or the line of live changes has been down for a while. */
export function ConnectionNote({ connected }: { readonly connected: boolean }) {
  const { t } = useTranslation();
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (connected) return setLate(false);
    // A short break mends itself: nobody needs to hear of it.
    const timer = setTimeout(() => setLate(true), 5000);
    return () => clearTimeout(timer);
  }, [connected]);
  if (!late) return null;
  return (
    <div className={classes.note} role="status" data-screen-only>
      <IconPlugConnectedX size={18} stroke={1.75} aria-hidden /> {t('frame.offline')}
    </div>
  );
}
