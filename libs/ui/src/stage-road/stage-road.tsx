import type { ReactNode } from 'react';
import { IconCheck } from '@tabler/icons-react';
import { PersonAvatar } from '../people/person-avatar.js';
import { useUiLanguage } from '../theme/tandem-provider.js';
import classes from './stage-road.module.css';
import { tracksOf } from './tracks-of.js';

export interface RoadStop {
  readonly stage: number;
  readonly title: string;
  readonly state: 'done' | 'current' | 'ahead';
  /** Small lines under the title: «29 августа», «приказ о наставничестве». */
  readonly lines?: readonly ReactNode[];
  /** At the right of a vertical stop: «с 15 сен». */
  readonly aside?: ReactNode;
}

export type RoadVariant = 'full' | 'compact' | 'tiny' | 'vertical';

export interface StageRoadProps {
  readonly stops: readonly RoadStop[];
  /** The two who walk it, mentor first: their initials stand at the current stop of a full road. */
  readonly people?: readonly { readonly name: string; readonly role: 'mentor' | 'mentee' | 'other' }[];
  readonly variant?: RoadVariant;
  /** Many stand on it at once: every stop is on the line, and none beside another. */
  readonly straight?: boolean;
  /** Name of the list for those who do not see it: «Карта этапов пары № 14». */
  readonly label: string;
  /** Said of each stop; by default in the language of the interface. */
  readonly words?: { readonly done: string; readonly current: string; readonly ahead: string };
}

const WORDS = {
  ru: { done: 'пройден', current: 'сейчас', ahead: 'впереди' },
  en: { done: 'done', current: 'current', ahead: 'ahead' },
};

function Mark({ stop, tiny }: { readonly stop: RoadStop; readonly tiny: boolean }) {
  if (tiny) return <span className={classes.mark} aria-hidden />;
  return (
    <span className={classes.mark} aria-hidden>
      {stop.state === 'done' ? <IconCheck size={14} stroke={2.4} /> : stop.stage}
    </span>
  );
}

/** The road of seven stops: one drawing for the board, the case, a card and a report. */
export function StageRoad({
  stops,
  variant = 'full',
  label,
  words,
  people = [],
  straight = false,
}: StageRoadProps) {
  const said = words ?? WORDS[useUiLanguage()];
  const tracks = tracksOf(stops.map(({ state }) => state));
  const last = stops.findLast(({ state }) => state === 'current');
  const terse = variant === 'tiny' || variant === 'compact';
  return (
    <ol className={classes.road} data-variant={variant} aria-label={label}>
      {stops.map((stop, index) => (
        <li
          key={stop.stage}
          className={classes.stop}
          data-state={stop.state}
          data-track={variant === 'full' && !straight ? tracks[index] : undefined}
          aria-current={stop.state === 'current' ? 'step' : undefined}
          title={terse ? `${stop.stage}. ${stop.title}: ${said[stop.state]}` : undefined}
        >
          <Mark stop={stop} tiny={variant === 'tiny'} />
          {variant === 'full' && stop === last && people.length > 0 && (
            <span className={classes.people} aria-hidden>
              {people.slice(0, 3).map(({ name, role }) => (
                <PersonAvatar key={name} name={name} role={role} size={22} decorative />
              ))}
            </span>
          )}
          <span className={terse ? classes.unseen : classes.text}>
            <span className={classes.title}>{stop.title}</span>
            <span className={classes.unseen}>, {said[stop.state]}</span>
            {stop.lines?.map((line, index) => (
              <span key={index} className={classes.line}>
                {line}
              </span>
            ))}
          </span>
          {variant === 'vertical' && stop.aside !== undefined && (
            <span className={classes.aside}>{stop.aside}</span>
          )}
        </li>
      ))}
    </ol>
  );
}
