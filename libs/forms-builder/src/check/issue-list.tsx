import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleX, IconMapPin, IconWand } from '@tabler/icons-react';
import { say, type Language } from '@tandem/domain';
import type { IssueGroup, PlacedIssue } from './group-issues.js';
import type { CheckWords } from './words.js';
import classes from './check.module.css';

export interface IssueListProps {
  readonly groups: readonly IssueGroup[];
  readonly language: Language;
  readonly words: CheckWords;
  readonly readOnly: boolean;
  readonly onOpen: (issue: PlacedIssue) => void;
  readonly onFix: (issue: PlacedIssue) => void;
}

const FEW = 3;

/** What was found, the gravest first; like with like. */
export function IssueList(props: IssueListProps) {
  return (
    <ul className={classes.groups}>
      {props.groups.map((group) => (
        <IssueGroupItem key={`${group.severity}/${group.code}`} group={group} {...props} />
      ))}
    </ul>
  );
}

function IssueGroupItem({ group, words, ...rest }: IssueListProps & { readonly group: IssueGroup }) {
  const [open, setOpen] = useState(false);
  const hidden = group.issues.length - FEW;
  const Icon = group.severity === 'error' ? IconCircleX : IconAlertTriangle;
  return (
    <li className={classes.group} data-severity={group.severity}>
      <div className={classes.mark}>
        <Icon size={18} stroke={1.75} aria-hidden />
        {words.severity[group.severity]}
      </div>
      <ul className={classes.issues}>
        {(open ? group.issues : group.issues.slice(0, FEW)).map((placed, index) => (
          <IssueLine key={`${placed.issue.path}${index}`} placed={placed} words={words} {...rest} />
        ))}
      </ul>
      {hidden > 0 && (
        <Button variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? words.less : words.more(hidden)}
        </Button>
      )}
    </li>
  );
}

interface IssueLineProps extends Omit<IssueListProps, 'groups'> {
  readonly placed: PlacedIssue;
}

function IssueLine({ placed, language, words, readOnly, onOpen, onFix }: IssueLineProps) {
  const { issue, place } = placed;
  const message = say(issue.message, language);
  return (
    <li className={classes.issue}>
      <div className={classes.words}>
        <span>{message}</span>
        <span className={classes.place}>{place.words || words.places[place.tab]}</span>
      </div>
      <div className={classes.actions}>
        {issue.fix && !readOnly && (
          <Button
            variant="light"
            leftSection={<IconWand size={16} stroke={1.75} aria-hidden />}
            aria-label={words.fixOf(say(issue.fix.title, language), message)}
            onClick={() => onFix(placed)}
          >
            {say(issue.fix.title, language)}
          </Button>
        )}
        {place.tab !== 'form' && (
          <Button
            variant="default"
            leftSection={<IconMapPin size={16} stroke={1.75} aria-hidden />}
            aria-label={words.openOf(message)}
            onClick={() => onOpen(placed)}
          >
            {words.open}
          </Button>
        )}
      </div>
    </li>
  );
}
