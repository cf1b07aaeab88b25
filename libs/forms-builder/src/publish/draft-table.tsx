import { Anchor, Checkbox } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { FormImpactView } from '@tandem/contracts';
import type { StepImpactProps } from './step-impact.js';
import classes from './publish.module.css';

export interface DraftTableProps extends Pick<StepImpactProps, 'moved' | 'words' | 'caseHref' | 'onMove'> {
  readonly drafts: FormImpactView['drafts']['items'];
}

/** Answers that somebody has begun: what each would lose by moving, and the choice. */
export function DraftTable({ drafts, moved, words, caseHref, onMove }: DraftTableProps) {
  return (
    <div className={classes.frame} tabIndex={0} role="region" aria-label={words.drafts(drafts.length)}>
      <table className={classes.drafts}>
        <tbody>
          {drafts.map((draft) => (
            <tr key={draft.task} data-moved={moved.has(draft.task)}>
              <td>
                <Checkbox
                  aria-label={words.moveDraft(draft.case.title)}
                  checked={moved.has(draft.task)}
                  onChange={(event) => onMove([draft.task], event.currentTarget.checked)}
                />
              </td>
              <th scope="row">
                <Anchor href={caseHref(draft.case.id)} target="_blank" rel="noreferrer" inherit>
                  {draft.case.title}
                </Anchor>
                <div className={classes.quiet}>
                  {moved.has(draft.task) ? words.move : words.stay} · {words.version(draft.version)}
                </div>
              </th>
              <td>
                {draft.loses.length === 0 ? (
                  <span className={classes.fine}>
                    <IconCircleCheck size={16} stroke={1.75} aria-hidden /> {words.draftLosesNothing}
                  </span>
                ) : (
                  <div className={classes.loss}>
                    <span>
                      <IconAlertTriangle size={16} stroke={1.75} aria-hidden /> {words.draftLoses}:
                    </span>
                    <ul>
                      {draft.loses.map((one) => (
                        <li key={one.at}>
                          {one.title}: {one.value}
                        </li>
                      ))}
                    </ul>
                  </div>
                )}
                <div className={classes.quiet}>{words.draftKeeps(draft.keeps)}</div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
