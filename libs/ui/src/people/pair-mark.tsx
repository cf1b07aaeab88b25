import classes from './people.module.css';

export interface PairMarkProps {
  readonly size?: number;
  /** Said aloud; without it the mark is decoration. */
  readonly label?: string;
}

/** Two linked rings: the sign of a pair, and of Tandem. */
export function PairMark({ size = 16, label }: PairMarkProps) {
  return (
    <svg
      className={classes.pair}
      width={`${size / 16}rem`}
      height={`${size / 16}rem`}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={2.2}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      <circle cx="8.5" cy="12" r="5.6" />
      <path d="M13.2 7.6a5.6 5.6 0 1 1-1.6 6.2" strokeLinecap="round" />
    </svg>
  );
}
