import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './facts.module.css';

export interface PresenceCellProps {
  readonly place: string;
  readonly label: string;
  readonly present: boolean | undefined;
  readonly live: boolean;
  readonly onPresent: (present: boolean) => void;
}

/** It is there or it is not; neither is chosen for anybody. */
export function PresenceCell({ place, label, present, live, onPresent }: PresenceCellProps) {
  const { t } = useTranslation();
  const name = useId();
  return (
    <span className={classes.presence} role="radiogroup" aria-label={label} data-live={live || undefined}>
      {[true, false].map((value) => (
        <label key={String(value)} data-chosen={present === value || undefined}>
          <input
            type="radio"
            name={name}
            data-cell
            {...(value === (present ?? true) ? { 'data-place': place } : {})}
            checked={present === value}
            onChange={() => onPresent(value)}
          />
          {t(value ? 'report.present' : 'report.absent')}
        </label>
      ))}
    </span>
  );
}
