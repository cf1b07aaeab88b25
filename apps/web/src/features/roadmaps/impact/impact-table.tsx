import { Button } from '@mantine/core';
import { IconCheck, IconPencil, IconX } from '@tabler/icons-react';
import type { RoadmapView } from '@tandem/contracts';
import { useTranslation } from 'react-i18next';
import { textOf } from '../../../shared/format/text.js';
import { useLanguage } from '../../../shared/format/use-language.js';
import { LinkButton } from '../../../shared/pieces/link.js';
import { ChangeKind } from '../compare/change-kind.js';
import { sameWords } from '../review/rows/mark-words.js';
import { namedMeasure } from '../review/rows/measure-words.js';
import { Marked } from '../review/table/row-side.js';
import classes from './impact.module.css';
import type { ProposalGroup, ProposalView } from './proposal-groups.js';
import type { Choosing } from './use-choices.js';

export interface ImpactTableProps {
  readonly roadmap: string;
  readonly plan: RoadmapView['plan'];
  readonly groups: readonly ProposalGroup[];
  readonly choosing: Choosing;
  /** May this person decide; others only read. */
  readonly mayChoose: boolean;
}

/** The changes of the parent, one a row: what changed there, what it means here, and what is decided about it. */
export function ImpactTable({ groups, ...rest }: ImpactTableProps) {
  const { t } = useTranslation();
  return (
    <table className={classes.table}>
      <caption className="td-unseen">{t('roadmapReview.impact.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('roadmapReview.impact.there')}</th>
          <th scope="col">{t('roadmapReview.impact.here')}</th>
          <th scope="col">{t('roadmapReview.impact.decision')}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <GroupRow key={group.id} group={group} {...rest} />
        ))}
      </tbody>
    </table>
  );
}

type GroupProps = Omit<ImpactTableProps, 'groups'> & { readonly group: ProposalGroup };

function GroupRow({ group, plan, roadmap, choosing, mayChoose }: GroupProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const own = plan.measures.find(({ id }) => id === group.own);
  return (
    <tr>
      <th scope="row">
        <Changed change={group.change} />
      </th>
      <td data-side={t('roadmapReview.impact.here')}>
        {own ? (
          <p className={classes.own}>{namedMeasure(own)}</p>
        ) : (
          <p className={classes.quiet}>{t('roadmapReview.impact.notHere')}</p>
        )}
        {group.advice.map((one) => (
          <p key={one.id} className={classes.advice}>
            {textOf(one.text, language)}
          </p>
        ))}
        {group.options.length === 1 && <p>{textOf(group.options[0]?.text, language)}</p>}
      </td>
      <td>
        {mayChoose && group.options.length > 0 ? (
          <Choose group={group} choosing={choosing} />
        ) : group.options.length === 0 ? (
          <LinkButton
            data-screen-only
            to="/roadmaps/$roadmapId"
            params={{ roadmapId: roadmap }}
            search={own ? { row: own.id } : {}}
            variant="default"
            leftSection={<IconPencil size={15} stroke={1.75} aria-hidden />}
          >
            {t('roadmapReview.impact.think')}
          </LinkButton>
        ) : null}
      </td>
    </tr>
  );
}

/** What changed in the plan above: the row, its column, the words before and after; a sentence where they are the same. */
function Changed({ change }: { readonly change: ProposalView['change'] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <div className={classes.change}>
      <span className={classes.head}>
        <ChangeKind kind={change.kind} />
        {change.at.field && <small>{t(`roadmapReview.compare.field.${change.at.field}`)}</small>}
      </span>
      <b>{change.title}</b>
      {change.kind === 'changed' && sameWords(change.before, change.after) && (
        <span>{textOf(change.text, language)}</span>
      )}
      {change.kind === 'changed' && !sameWords(change.before, change.after) && (
        <span className={classes.words}>
          <span>
            <Marked text={change.before || '—'} other={change.after} />
          </span>
          <span aria-hidden>→</span>
          <span>
            <Marked text={change.after || '—'} other={change.before} tone="proposed" />
          </span>
        </span>
      )}
    </div>
  );
}

function Choose({ group, choosing }: { readonly group: ProposalGroup; readonly choosing: Choosing }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const choice = choosing.choices[group.id];
  const several = group.options.length > 1;
  return (
    <div
      className={classes.choose}
      role="group"
      aria-label={t('roadmapReview.impact.decideAbout', { row: group.change.title })}
      data-screen-only
    >
      {group.options.map((option) => {
        const on = typeof choice === 'object' && choice.take === option.id;
        return (
          <Button
            key={option.id}
            variant={on ? 'filled' : 'default'}
            aria-pressed={on}
            leftSection={<IconCheck size={15} stroke={1.75} aria-hidden />}
            onClick={() => choosing.choose(group.id, { take: option.id })}
          >
            {several
              ? textOf(option.text, language).replace(/\.$/u, '')
              : t(on ? 'roadmapReview.impact.taken' : 'roadmapReview.impact.take')}
          </Button>
        );
      })}
      <Button
        variant={choice === 'skip' ? 'light' : 'subtle'}
        color="gray"
        aria-pressed={choice === 'skip'}
        leftSection={<IconX size={15} stroke={1.75} aria-hidden />}
        onClick={() => choosing.choose(group.id, 'skip')}
      >
        {t('roadmapReview.impact.skip')}
      </Button>
    </div>
  );
}
