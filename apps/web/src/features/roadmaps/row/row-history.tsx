import { UnstyledButton } from '@mantine/core';
import type { RoadmapView } from '@tandem/contracts';
import { formatDate } from '@tandem/ui';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textOf } from '../../../shared/format/text.js';
import { useLanguage } from '../../../shared/format/use-language.js';
import { diffQuery } from '../api/compare.js';
import classes from './row-panel.module.css';

/** What happened to the row from version to version; asked for only when somebody wants to know. */
export function RowHistory({ view, measure }: { readonly view: RoadmapView; readonly measure: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const steps = stepsOf(view);
  if (steps.length === 0) return null;
  return (
    <section className={classes.part} data-screen-only>
      <h3>
        <UnstyledButton className={classes.fold} aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'plan.row.hideHistory' : 'plan.row.history')}
        </UnstyledButton>
      </h3>
      {open && <Changes view={view} measure={measure} steps={steps} />}
    </section>
  );
}

type Step = readonly [from: number, to: number | 'draft'];

/** From each version to the next, the latest first; to the draft where it is shown. */
const stepsOf = ({ versions, showing }: RoadmapView): readonly Step[] => {
  const numbers = versions.map(({ number }) => number).toSorted((one, other) => one - other);
  const pairs = numbers.slice(1).map((to, index): Step => [numbers[index]!, to]);
  const last = numbers.at(-1);
  return [
    ...pairs,
    ...(showing.kind === 'draft' && last !== undefined ? [[last, 'draft'] as const] : []),
  ].toReversed();
};

interface ChangesProps {
  readonly view: RoadmapView;
  readonly measure: string;
  readonly steps: readonly Step[];
}

function Changes({ view, measure, steps }: ChangesProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const diffs = useQueries({ queries: steps.map(([from, to]) => diffQuery(view.id, from, to)) });
  const told = diffs.flatMap(({ data }) => {
    const changes = data?.changes.filter(({ at }) => at.measure === measure) ?? [];
    return data && changes.length > 0 ? [{ to: data.to, changes }] : [];
  });
  if (diffs.some(({ isPending }) => isPending)) return <p className={classes.quiet}>{t('frame.loading')}</p>;
  if (told.length === 0) return <p className={classes.quiet}>{t('plan.row.unchanged')}</p>;
  return (
    <ul className={classes.history}>
      {told.map(({ to, changes }) => (
        <li key={to.number ?? 'draft'}>
          <small>
            {to.number === null
              ? t('plan.version.draft')
              : t('plan.row.inVersion', { number: to.number, date: formatDate(to.at, language) })}
          </small>
          {changes.map((change, index) => (
            <span key={index}>{textOf(change.text, language)}</span>
          ))}
        </li>
      ))}
    </ul>
  );
}
